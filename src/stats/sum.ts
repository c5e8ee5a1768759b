import { sumOf } from './exactSum.ts';
import { scannedColumn } from './scanColumn.ts';
import { exactSumOf } from './sumColumn.ts';

/**
 * The sum of the values as if computed exactly and rounded once, so that it is the same, bit for bit, in every order.
 *
 * A plain loop loses small terms beside large ones: `1e16 + 1 - 1e16` is 0 there. The sum of nothing is 0.
 *
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` when the sum itself lies
 * beyond ±1.8e308
 * @example
 * import { sum } from 'support-kpis/stats';
 * sum([0.1, 0.2, 0.3]) // → 0.6
 * sum([1e308, 1e308, -1e308]) // → 1e308
 */
export function sum(values: ArrayLike<number>): number {
  const { column, scan } = scannedColumn(values, 'sum');
  return sumOf(exactSumOf(column, scan));
}
