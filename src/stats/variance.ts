import { finite } from './finite.ts';
import { scannedColumn } from './scanColumn.ts';
import { spreadOf } from './spread.ts';
import { exactSumOf } from './sumColumn.ts';

/**
 * The sample variance, n − 1 in the denominator; the same, bit for bit, in every order. `null` for fewer than two
 * values: one value says nothing about spread.
 *
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` beyond 1.8e308
 * @example
 * import { variance } from 'support-kpis/stats';
 * variance([2, 4, 4, 4, 5, 5, 7, 9]) // → 4.571428571428571
 * variance([5]) // → null
 */
export function variance(values: ArrayLike<number>): number | null {
  const { column, scan } = scannedColumn(values, 'variance');
  return column.length < 2 ? null : finite(spreadOf(column, scan, exactSumOf(column, scan)).variance, 'variance');
}
