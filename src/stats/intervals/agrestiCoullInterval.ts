import { checkCount } from '../count.ts';
import { checkFraction } from '../fraction.ts';
import { normalQuantile } from '../normalQuantile.ts';
import type { Interval } from '../wilsonInterval.ts';

/**
 * Between which shares the true one probably lies, when `successes` of `trials` succeeded, by the textbook formula
 * after adding z² trials (about four), half of them successes. `null` without trials.
 *
 * It has the middle of `wilsonInterval` and is never narrower; there is little reason to prefer it except that others
 * use it. The trap: next to 0 and 1 it reaches beyond them and is cut off there.
 *
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { agrestiCoullInterval } from 'support-kpis/stats';
 * agrestiCoullInterval(2, 3)?.lower.toFixed(4) // → '0.2024'
 * agrestiCoullInterval(0, 20)?.lower // → 0
 * @see A. Agresti and B. A. Coull (1998), Approximate Is Better than «Exact», The American Statistician 52
 */
export function agrestiCoullInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkFraction(level, 'agrestiCoullInterval: level', true);
  checkCount(trials, 'agrestiCoullInterval: trials');
  checkCount(successes, 'agrestiCoullInterval: successes', trials, 'a count from 0 to the trials');
  if (trials === 0) return null;
  const z = -normalQuantile((1 - level) / 2);
  const size = trials + z * z;
  const share = (successes + (z * z) / 2) / size;
  const reach = z * Math.sqrt((share * (1 - share)) / size);
  return { lower: Math.max(share - reach, 0), upper: Math.min(share + reach, 1) };
}
