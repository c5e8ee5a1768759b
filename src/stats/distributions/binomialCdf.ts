import { checkFraction } from '../fraction.ts';
import { binomialTail } from './binomialTail.ts';
import { checkPlace, checkWhole } from './shapes.ts';

/**
 * The probability of at most `k` successes in `n` independent trials that each succeed with probability `p`.
 *
 * Accurate to about 13 digits, of small probabilities too, in the same time for ten trials and for a billion.
 *
 * @param k any number; what is not whole counts as the whole number below it
 * @param n a whole number from 0
 * @param p a fraction from 0 to 1
 * @throws `not_a_number` when k is NaN or no number, `out_of_range` for another `n` or `p`
 * @example
 * import { binomialCdf } from 'support-kpis/stats';
 * binomialCdf(3, 10, 0.5).toFixed(6) // → '0.171875'
 * binomialCdf(10, 10, 0.5) // → 1
 * @see `betaCdf`, of which it is a special case
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkPlace(k, 'binomialCdf: k');
  checkWhole(n, 'binomialCdf: n');
  checkFraction(p, 'binomialCdf: p', false);
  return binomialTail({ trials: n, success: p, failure: 1 - p }, Math.floor(k), 'lower');
}
