import { checkCount } from './count.ts';
import { checkFraction } from './fraction.ts';
import { normalQuantile } from './normalQuantile.ts';

/** The two ends of a confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Between which shares the true one probably lies, when `successes` of `trials` succeeded. `null` without trials.
 *
 * Three of three is not certainty: the interval reaches from 0.44 to 1. It never leaves 0 to 1, and its end is exactly
 * 0 without a success and exactly 1 without a failure. It presumes trials that do not influence each other.
 *
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { wilsonInterval } from 'support-kpis/stats';
 * wilsonInterval(3, 3)?.lower.toFixed(2) // → '0.44'
 * wilsonInterval(0, 20)?.lower // → 0
 * @see E. B. Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, JASA 22
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkFraction(level, 'wilsonInterval: level', true);
  checkCount(trials, 'wilsonInterval: trials');
  checkCount(successes, 'wilsonInterval: successes', trials, 'a count from 0 to the trials');
  if (trials === 0) return null;
  const z = -normalQuantile((1 - level) / 2);
  const share = successes / trials;
  const middle = successes + (z * z) / 2;
  const reach = z * Math.sqrt(successes * (1 - share) + (z * z) / 4);
  // The ends are the two roots of one quadratic. The lower follows from the upper, without a difference of near equals.
  return {
    lower: successes === 0 ? 0 : (successes * share) / (middle + reach),
    upper: successes === trials ? 1 : (middle + reach) / (trials + z * z),
  };
}
