import { tQuantile } from '../distributions/tQuantile.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import type { MeanSummary } from '../ratioOfMeansInterval.ts';
import type { Interval } from '../wilsonInterval.ts';
import { type MeanError, meanError } from './meanError.ts';

/** A positive figure, and between which values the true one probably lies. */
export interface PositiveInterval extends Interval {
  readonly value: number;
}

/** Two means of positive values with a long tail. */
export interface LogMeanInterval {
  /** The typical value: half of a log-normal distribution lies below it. */
  readonly geometricMean: PositiveInterval;
  /** What totals are made of: value × count is the expected sum. */
  readonly arithmeticMean: PositiveInterval;
}

/**
 * Between which values the true means of skewed positive values (waits, handling times, amounts) probably lie, from the
 * mean and deviation of their logarithms. `null` with fewer than two values.
 *
 * Holds for a dozen values already, where `meanInterval` would be too narrow at the upper end. The geometric mean's is
 * Student's interval of the logarithms. The trap is in the arithmetic mean: it is that of a log-normal distribution, and
 * where the logarithms are not normal it is wrong however many values there are; compare it with the plain mean, and
 * take `bootstrap` where the two differ. Values of 0 have no logarithm.
 *
 * @param logs count, mean and standard deviation of the natural logarithms, such as `logMoments` gives them
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, mean or deviation, or for another level; `overflow` when a figure
 * lies beyond 1.8e308
 * @example
 * import { logMeanInterval, logMoments } from 'support-kpis/stats';
 * const hours = logMeanInterval(logMoments([12.5, 20, 4, 20, 25, 170, 15, 20, 15]));
 * [hours?.arithmeticMean.lower, hours?.arithmeticMean.upper].map((value) => value?.toFixed(2)) // → ['12.31', '78.72']
 * hours?.geometricMean.value.toFixed(2) // → '19.36'
 * @see U. Olsson (2005), Confidence Intervals for the Mean of a Log-Normal Distribution, Journal of Statistics
 * Education 13(1): Cox's method with t instead of z
 */
export function logMeanInterval(logs: MeanSummary, level = 0.95): LogMeanInterval | null {
  givenObject(logs, 'logMeanInterval: logs');
  checkFraction(level, 'logMeanInterval: level', true);
  const found = meanError(logs, 'logMeanInterval: logs');
  if (found === null) return null;
  const t = -tQuantile((1 - level) / 2, found.count - 1);
  return { geometricMean: geometricMean(found, t), arithmeticMean: arithmeticMean(found, t) };
}

function geometricMean({ mean, standardError }: MeanError, t: number): PositiveInterval {
  return powers(mean, t * standardError, 'logMeanInterval: geometricMean');
}

function arithmeticMean({ count, mean, standardDeviation }: MeanError, t: number): PositiveInterval {
  const variance = standardDeviation ** 2;
  const error = standardDeviation * Math.sqrt(1 / count + variance / (2 * (count - 1)));
  return powers(mean + variance / 2, t * error, 'logMeanInterval: arithmeticMean');
}

function powers(middle: number, reach: number, path: string): PositiveInterval {
  return {
    value: finite(Math.exp(middle), `${path}.value`),
    lower: Math.exp(middle - reach),
    upper: finite(Math.exp(middle + reach), `${path}.upper`),
  };
}
