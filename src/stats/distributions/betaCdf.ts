import { checkFraction } from '../fraction.ts';
import { betaTail } from './betaTail.ts';
import { checkShape } from './shapes.ts';

/**
 * The share of the beta distribution that lies below `x`: the regularised incomplete beta function.
 *
 * Accurate to about 13 digits, of small shares too, for every size of the shapes; to fewer for shapes below 0.01.
 *
 * @param x a fraction from 0 to 1
 * @param a the first shape, above 0: one more than the successes seen
 * @param b the second shape, above 0: one more than the failures seen
 * @throws `out_of_range` for another `x`, and for a shape that is not a number from 1e-100 to 1e100
 * @example
 * import { betaCdf } from 'support-kpis/stats';
 * betaCdf(0.5, 2, 2).toFixed(4) // → '0.5000'
 * betaCdf(0.9, 9, 2).toFixed(4) // → '0.7361'
 * @see Own quadrature (Takahasi and Mori 1974) of the tail over its density (Loader 2000)
 */
export function betaCdf(x: number, a: number, b: number): number {
  checkFraction(x, 'betaCdf: x', false);
  checkShape(a, 'betaCdf: a');
  checkShape(b, 'betaCdf: b');
  return Math.exp(betaTail(a, b, x, 1 - x, 'lower').log);
}
