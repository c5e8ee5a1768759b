import { checkFraction } from '../fraction.ts';
import { betaShare } from './betaShare.ts';
import { checkShape } from './shapes.ts';

/**
 * The value that the share `p` of a beta distribution lies below.
 *
 * Accurate to about 13 digits. It is 0 where it would be smaller than the smallest double.
 *
 * @param p a fraction from 0 to 1
 * @param a the first shape, above 0
 * @param b the second shape, above 0
 * @throws `out_of_range` for another `p`, and for a shape that is not a number from 1e-100 to 1e100
 * @example
 * import { betaQuantile } from 'support-kpis/stats';
 * betaQuantile(0.975, 1, 20).toFixed(4) // → '0.1684'
 * betaQuantile(0, 1, 20) // → 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkFraction(p, 'betaQuantile: p', false);
  checkShape(a, 'betaQuantile: a');
  checkShape(b, 'betaQuantile: b');
  if (p === 0 || p === 1) return p + 0;
  return betaShare(p, 1 - p, a, b);
}
