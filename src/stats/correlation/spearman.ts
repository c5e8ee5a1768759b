import { checkFraction } from '../fraction.ts';
import { coefficientOf } from './coefficient.ts';
import { type Correlation, correlationOf } from './correlation.ts';
import { pairedColumns } from './pairedColumns.ts';
import { rankColumn } from './rankColumn.ts';

/**
 * How closely two measures of the same things rise together, along any curve: the correlation of their ranks (Spearman's
 * rho). `null` when all values of one are equal, or without a pair.
 *
 * Made for durations and ratings: extreme values count by their rank alone, equal ones share a rank, ±Infinity is
 * allowed. The p-value is that of Student's t with n − 2 degrees of freedom, good from about ten pairs on; the
 * interval is Fisher's with the variance of Bonett and Wright, which is wider than for Pearson's.
 *
 * The trap: a relation that rises and then falls can show nothing at all; look at the pairs.
 *
 * @param x one value per thing
 * @param y the other measure of the same things, in the same order
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `not_an_array`, `not_a_number`, `length_mismatch` for unusable input; `out_of_range` for another level
 * @example
 * import { spearman } from 'support-kpis/stats';
 * const minutesToReply = [5, 12, 30, 45, 600];
 * spearman(minutesToReply, [5, 5, 4, 3, 1])?.r.toFixed(4) // → '-0.9747'
 * spearman([1, 2, 3], [1, 8, 27])?.r // → 1
 * @see D. G. Bonett and T. A. Wright (2000), Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations, Psychometrika 65; rho and p as of SciPy's `spearmanr`
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation | null {
  checkFraction(level, 'spearman: level', true);
  const { left, right } = pairedColumns(x, y, 'spearman');
  const leftRanks = rankColumn(left, 'spearman: x').ranks;
  const rightRanks = rankColumn(right, 'spearman: y').ranks;
  const r = coefficientOf(leftRanks, rightRanks, 'spearman');
  return r === null ? null : correlationOf(r, left.length, 1 + (r * r) / 2, level);
}
