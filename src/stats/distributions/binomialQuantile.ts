import { checkFraction } from '../fraction.ts';
import { normalQuantile } from '../normalQuantile.ts';
import { type Binomial, binomialTail } from './binomialTail.ts';
import { firstCount } from './firstCount.ts';
import { checkWhole } from './shapes.ts';

/** Probabilities that differ by less are the same number, rounded. */
const ROUNDING = 1e-12;

/**
 * The smallest number of successes that, in `n` independent trials, is not exceeded with probability `share` at least.
 *
 * A probability that equals `share` but for rounding counts as equal: of one coin, the median is 0.
 *
 * @param share a fraction from 0 to 1
 * @param n trials, a whole number from 0
 * @param p the chance of each trial, a fraction from 0 to 1
 * @throws `out_of_range` for another `share`, `n` or `p`
 * @example
 * import { binomialQuantile } from 'support-kpis/stats';
 * binomialQuantile(0.5, 10, 0.5) // → 5
 * binomialQuantile(0.975, 200, 0.9) // → 188
 */
export function binomialQuantile(share: number, n: number, p: number): number {
  checkFraction(share, 'binomialQuantile: share', false);
  checkWhole(n, 'binomialQuantile: n');
  checkFraction(p, 'binomialQuantile: p', false);
  if (share === 0 || p === 0) return 0;
  if (share === 1) return n + 0;
  const binomial: Binomial = { trials: n, success: p, failure: 1 - p };
  return firstCount(binomial, normalQuantile(share), (count) =>
    share <= 0.5
      ? binomialTail(binomial, count, 'lower') >= share * (1 - ROUNDING)
      : binomialTail(binomial, count, 'upper') <= (1 - share) * (1 + ROUNDING),
  );
}
