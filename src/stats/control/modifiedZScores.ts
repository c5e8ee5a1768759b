import { columnOf } from '../column.ts';
import { finite } from '../finite.ts';
import { scanColumn } from '../scanColumn.ts';
import { robustScale } from './robustScale.ts';

/**
 * How far each value lies from the median, in robust standard deviations: beyond 3.5 either way it is an outlier by the
 * usual rule.
 *
 * Median and median absolute deviation are not moved by the outliers that they should find, as mean and standard
 * deviation are. Where more than half of the values are equal that deviation is 0, and the mean absolute deviation takes
 * its place; where all are equal every score is 0. The trap: waits have a long tail, in which scores of 5 are ordinary;
 * take their logarithms.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `overflow` for a score beyond 1.8e308
 * @example
 * import { modifiedZScores } from 'support-kpis/stats';
 * modifiedZScores([12, 10, 11, 13, 60]).map((score) => score.toFixed(2)) // → ['0.00', '-1.35', '-0.67', '0.67', '32.38']
 * modifiedZScores([1, 1, 1, 1, 50]).map((score) => score.toFixed(2)) // → ['0.00', '0.00', '0.00', '0.00', '3.99']
 * @see B. Iglewicz and D. C. Hoaglin (1993), How to Detect and Handle Outliers
 */
export function modifiedZScores(values: ArrayLike<number>): number[] {
  const column = columnOf(values, 'modifiedZScores');
  scanColumn(column, 'modifiedZScores');
  const scale = robustScale(column);
  if (scale === null) return [];
  const { center, spread, factor } = scale;
  if (spread === 0) return Array.from(column, () => 0);
  return Array.from(column, (value) => finite((factor * (value - center)) / spread, 'modifiedZScores') + 0);
}
