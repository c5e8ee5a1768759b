import { checkCount } from '../count.ts';
import { betaShare } from '../distributions/betaShare.ts';
import { checkFraction } from '../fraction.ts';
import type { Interval } from '../wilsonInterval.ts';

/**
 * Between which shares the true one probably lies, when `successes` of `trials` succeeded: the middle of what Bayes'
 * rule makes of Jeffreys' prior. `null` without trials.
 *
 * About as good as `wilsonInterval`, a little narrower next to 0 and 1; the lower end is exactly 0 without a success and
 * the upper exactly 1 without a failure. The trap: like Wilson's it covers less than the level for some true shares.
 *
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { jeffreysInterval } from 'support-kpis/stats';
 * jeffreysInterval(2, 3)?.lower.toFixed(4) // → '0.1767'
 * jeffreysInterval(2, 3)?.upper.toFixed(4) // → '0.9613'
 * @see L. D. Brown, T. T. Cai and A. DasGupta (2001), Interval Estimation for a Binomial Proportion, Statistical Science 16
 */
export function jeffreysInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkFraction(level, 'jeffreysInterval: level', true);
  checkCount(trials, 'jeffreysInterval: trials');
  checkCount(successes, 'jeffreysInterval: successes', trials, 'a count from 0 to the trials');
  if (trials === 0) return null;
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaShare(tail, 1 - tail, successes + 0.5, failures + 0.5),
    upper: failures === 0 ? 1 : betaShare(1 - tail, tail, successes + 0.5, failures + 0.5),
  };
}
