import { meanOfSum } from './meanOfSum.ts';
import { scannedColumn } from './scanColumn.ts';
import { exactSumOf } from './sumColumn.ts';

/**
 * The mean, from the exact sum; the same, bit for bit, in every order. `null` without values.
 *
 * A few very long waits pull it far above what most customers saw: look at the median too.
 *
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity
 * @example
 * import { mean } from 'support-kpis/stats';
 * mean([1, 2, 6]) // → 3
 * mean([]) // → null
 */
export function mean(values: ArrayLike<number>): number | null {
  const { column, scan } = scannedColumn(values, 'mean');
  return column.length === 0 ? null : meanOfSum(exactSumOf(column, scan), column.length);
}
