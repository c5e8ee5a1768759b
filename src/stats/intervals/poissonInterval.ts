import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkCount } from '../count.ts';
import { gammaQuantile } from '../distributions/gammaQuantile.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import type { Interval } from '../wilsonInterval.ts';

/** A rate of events, and between which rates the true one lies. */
export interface PoissonInterval extends Interval {
  /** Events per unit of the exposure. */
  readonly rate: number;
}

/**
 * How many events happen per unit of time, people or work, and between which rates the true one lies with at least the
 * level's confidence. `null` without exposure.
 *
 * For counts without a number of trials: contacts per day, complaints per 1,000 orders (exposure in thousands). Its
 * lower end is exactly 0 when nothing happened. The trap: it presumes events that come one by one; an outage that
 * brings a hundred tickets at once makes it far too narrow.
 *
 * @param count the events seen
 * @param exposure how many units they were seen in, 1 unless said otherwise
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, exposure or level; `overflow` when the rate lies beyond 1.8e308
 * @example
 * import { poissonInterval } from 'support-kpis/stats';
 * const perDay = poissonInterval(10, 2.5);
 * [perDay?.lower, perDay?.rate, perDay?.upper].map((rate) => rate?.toFixed(2)) // → ['1.92', '4.00', '7.36']
 * @see F. Garwood (1936), Fiducial Limits for the Poisson Distribution, Biometrika 28; `poisson.test` of R
 */
export function poissonInterval(count: number, exposure = 1, level = 0.95): PoissonInterval | null {
  checkFraction(level, 'poissonInterval: level', true);
  checkCount(count, 'poissonInterval: count');
  checkCount(exposure, 'poissonInterval: exposure', Number.MAX_VALUE, 'a number from 0');
  if (exposure === 0) return noExposure(count);
  const tail = (1 - level) / 2;
  return {
    rate: finite(count / exposure, 'poissonInterval: rate') + 0,
    lower: count === 0 ? 0 : gammaQuantile(tail, 1 - tail, count) / exposure,
    upper: finite(gammaQuantile(1 - tail, tail, count + 1) / exposure, 'poissonInterval: upper'),
  };
}

function noExposure(count: number): null {
  if (count === 0) return null;
  const path = 'poissonInterval: exposure';
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a number above 0 for events', received: 0 });
}
