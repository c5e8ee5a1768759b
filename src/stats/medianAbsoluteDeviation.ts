import { columnOf } from './column.ts';
import { checkCount } from './count.ts';
import { finite } from './finite.ts';
import { givenOptions } from './given.ts';
import { median } from './quantile.ts';
import { scanColumn } from './scanColumn.ts';

/**
 * How far values typically lie from their median: a spread that outliers cannot inflate. `null` without values.
 *
 * Times 1.4826 (the default, as in R's `mad`) it estimates the standard deviation of normal data; `constant: 1` gives
 * the bare median distance. It is 0 as soon as more than half of the values are equal.
 *
 * @throws `out_of_range` for another constant; `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` for a
 * distance beyond 1.8e308
 * @example
 * import { medianAbsoluteDeviation } from 'support-kpis/stats';
 * medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9], { constant: 1 }) // → 1
 */
export function medianAbsoluteDeviation(
  values: ArrayLike<number>,
  options: { readonly constant?: number } = {},
): number | null {
  const { constant = 1.4826 } = givenOptions(options, 'medianAbsoluteDeviation: options', ['constant']);
  checkCount(constant, 'medianAbsoluteDeviation: options.constant', Number.MAX_VALUE, 'a number from 0');
  const column = columnOf(values, 'medianAbsoluteDeviation');
  scanColumn(column, 'medianAbsoluteDeviation');
  const center = median(column);
  if (center === null) return null;
  const distances = column.map((value) => finite(Math.abs(value - center), 'medianAbsoluteDeviation'));
  return finite((median(distances) as number) * constant, 'medianAbsoluteDeviation') + 0;
}
