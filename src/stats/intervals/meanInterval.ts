import { tQuantile } from '../distributions/tQuantile.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import type { MeanSummary } from '../ratioOfMeansInterval.ts';
import type { Interval } from '../wilsonInterval.ts';
import { meanError } from './meanError.ts';

/** A mean, and between which values the true one probably lies. */
export interface MeanInterval extends Interval {
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
}

/**
 * Between which values the true mean probably lies, by Student's t. `null` with fewer than two values.
 *
 * Exact for normal values, good for dozens of values of most other kinds. The trap: waits and handling times have a
 * long tail, and then some hundreds are needed; with fewer take `logMeanInterval` or `bootstrap`. Values that are all
 * equal leave it no width.
 *
 * @param summary count, mean and standard deviation (n − 1 in the denominator), such as `moments` gives them
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, mean or deviation, or for another level; `overflow` when an end lies
 * beyond 1.8e308
 * @example
 * import { meanInterval, moments } from 'support-kpis/stats';
 * const handling = meanInterval(moments([8, 10, 12]));
 * [handling?.lower, handling?.mean, handling?.upper].map((minutes) => minutes?.toFixed(2)) // → ['5.03', '10.00', '14.97']
 * meanInterval(moments([8])) // → null
 * @see Student (1908), The Probable Error of a Mean, Biometrika 6
 */
export function meanInterval(summary: MeanSummary, level = 0.95): MeanInterval | null {
  givenObject(summary, 'meanInterval: summary');
  checkFraction(level, 'meanInterval: level', true);
  const found = meanError(summary, 'meanInterval: summary');
  if (found === null) return null;
  const { count, mean, standardError } = found;
  const reach = -tQuantile((1 - level) / 2, count - 1) * standardError;
  return {
    mean: mean + 0,
    standardError: standardError + 0,
    lower: finite(mean - reach, 'meanInterval: lower') + 0,
    upper: finite(mean + reach, 'meanInterval: upper') + 0,
  };
}
