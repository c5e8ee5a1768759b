import { checkCount } from '../count.ts';
import { checkFraction } from '../fraction.ts';
import { type Interval, wilsonInterval } from '../wilsonInterval.ts';

/**
 * `wilsonInterval` with the correction for continuity: its ends are those of half a success less and half a success
 * more. `null` without trials.
 *
 * It seldom covers less than the level, and is wider for it; nearly as wide as `clopperPearsonInterval`.
 *
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { correctedWilsonInterval } from 'support-kpis/stats';
 * correctedWilsonInterval(2, 3)?.lower.toFixed(4) // → '0.1253'
 * correctedWilsonInterval(3, 3)?.upper // → 1
 * @see R. G. Newcombe (1998), Two-sided Confidence Intervals for the Single Proportion, Statistics in Medicine 17, method 4
 */
export function correctedWilsonInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkFraction(level, 'correctedWilsonInterval: level', true);
  checkCount(trials, 'correctedWilsonInterval: trials');
  checkCount(successes, 'correctedWilsonInterval: successes', trials, 'a count from 0 to the trials');
  if (trials === 0) return null;
  const { lower } = wilsonInterval(Math.max(successes - 0.5, 0), trials, level) as Interval;
  const { upper } = wilsonInterval(Math.min(successes + 0.5, trials), trials, level) as Interval;
  return { lower, upper };
}
