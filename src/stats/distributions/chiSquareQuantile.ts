import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { gammaQuantile } from './gammaQuantile.ts';
import { checkShape } from './shapes.ts';

/**
 * The value that the share `p` of the chi-square distribution lies below.
 *
 * Accurate to about 13 digits. It is 0 where it would be smaller than the smallest double.
 *
 * @param p a fraction from 0 to 1, 1 excluded: there the answer is infinite
 * @param df degrees of freedom, whole or not, above 0 (from 1e-100 to 1e100)
 * @throws `out_of_range` for another `p` or other degrees of freedom, `overflow` where the answer lies beyond 1.8e308
 * @example
 * import { chiSquareQuantile } from 'support-kpis/stats';
 * chiSquareQuantile(0.95, 1).toFixed(4) // → '3.8415'
 * chiSquareQuantile(0, 1) // → 0
 */
export function chiSquareQuantile(p: number, df: number): number {
  checkShape(df, 'chiSquareQuantile: df');
  if (p === 0) return 0;
  checkFraction(p, 'chiSquareQuantile: p', true);
  return finite(2 * gammaQuantile(p, 1 - p, df / 2), 'chiSquareQuantile');
}
