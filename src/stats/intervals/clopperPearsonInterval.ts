import { checkCount } from '../count.ts';
import { betaShare } from '../distributions/betaShare.ts';
import { checkFraction } from '../fraction.ts';
import type { Interval } from '../wilsonInterval.ts';

/**
 * Between which shares the true one lies with at least the level's confidence, when `successes` of `trials` succeeded.
 * `null` without trials.
 *
 * The «exact» interval: its coverage never falls below the level. The price is width: on average it covers 97 % where
 * 95 % are asked for, so for a report `wilsonInterval` says more; take this one where a guarantee is asked for.
 *
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { clopperPearsonInterval } from 'support-kpis/stats';
 * clopperPearsonInterval(0, 20)?.lower // → 0
 * clopperPearsonInterval(0, 20)?.upper.toFixed(4) // → '0.1684'
 * @see C. J. Clopper and E. S. Pearson (1934), The Use of Confidence or Fiducial Limits, Biometrika 26; `binom.test` of R
 */
export function clopperPearsonInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkFraction(level, 'clopperPearsonInterval: level', true);
  checkCount(trials, 'clopperPearsonInterval: trials');
  checkCount(successes, 'clopperPearsonInterval: successes', trials, 'a count from 0 to the trials');
  if (trials === 0) return null;
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaShare(tail, 1 - tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaShare(1 - tail, tail, successes + 1, failures),
  };
}
