import { checkFraction } from '../fraction.ts';
import { coefficientOf } from './coefficient.ts';
import { type Correlation, correlationOf } from './correlation.ts';
import { pairedColumns } from './pairedColumns.ts';

/**
 * How closely two measures of the same things lie along a straight line. `null` when all values of one are equal, or
 * without a pair: then there is nothing to go along with.
 *
 * The interval is that of Fisher, the test that of Student with n − 2 degrees of freedom. The same, bit for bit, in
 * every order of the pairs, and exact for values far from 0.
 *
 * The traps: one extreme pair can make or hide it, so for durations take `spearman`; a curve is not seen; two series
 * that both grow over time correlate whatever they measure; and what goes together need not be cause and effect.
 *
 * @param x one value per thing, such as the first response time per ticket
 * @param y the other measure of the same things, in the same order
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `not_an_array`, `not_a_number`, `non_finite`, `length_mismatch` for unusable input; `out_of_range` for
 * another level
 * @example
 * import { pearson } from 'support-kpis/stats';
 * const agents = pearson([1, 2, 3, 5], [2, 1, 4, 3]);
 * [agents?.r.toFixed(4), agents?.p?.toFixed(4)] // → ['0.5292', '0.4708']
 * pearson([1, 2, 3, 4], [2, 4, 6, 8])?.r // → 1
 * pearson([7, 7, 7], [1, 2, 3]) // → null
 * @see R. A. Fisher (1921), On the «probable error» of a coefficient of correlation deduced from a small sample,
 * Metron 1; the same figures as R's `cor.test`
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation | null {
  checkFraction(level, 'pearson: level', true);
  const { left, right } = pairedColumns(x, y, 'pearson');
  const r = coefficientOf(left, right, 'pearson');
  return r === null ? null : correlationOf(r, left.length, 1, level);
}
