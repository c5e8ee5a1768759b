import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { type Moments, moments } from '../moments.ts';

/**
 * Mean, variance and shape of the natural logarithms of positive values, for `logMeanInterval`.
 *
 * @throws `needs_positive` for a value that is 0 or less, `not_a_number` on NaN or what is no number, `non_finite` on
 * Infinity
 * @example
 * import { logMoments } from 'support-kpis/stats';
 * logMoments([1, 100]).mean?.toFixed(4) // → '2.3026'
 */
export function logMoments(values: ArrayLike<number>): Moments {
  const column = columnOf(values, 'logMoments');
  const logs = new Float64Array(column.length);
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (value <= 0) {
      const path = `logMoments: values[${index}]`;
      throw new SupportKpisError({ code: 'needs_positive', path, expected: 'a number above 0', received: value });
    }
    logs[index] = Math.log(value);
  }
  return moments(logs);
}
