import { checkOptions } from '../../kpi/checkOptions.ts';
import { instant, matching } from '../../kpi/checks.ts';
import { medianAbsoluteDeviation } from '../../stats/medianAbsoluteDeviation.ts';
import { moments } from '../../stats/moments.ts';
import { median } from '../../stats/quantile.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { type PeriodReading, periodReadings } from '../series/periodReading.ts';
import { latestPeriods } from './latestPeriods.ts';
import { type WeekdayLevel, weekdayLevels } from './weekdayLevels.ts';

export interface BaselineOptions {
  /** How many days, 30 to 60; whole weeks hold each day of the week equally often. Default: 42. */
  readonly days?: number;
  /** Only periods that are over by then: the day before something changed, say. Default: the last complete period. */
  readonly before?: Instant;
}

/** Where a figure usually lies, and how far it usually strays. `value` is the median of the periods' figures. */
export interface Baseline {
  readonly value: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** Of the periods' figures, n − 1 in the denominator. */
  readonly standardDeviation: number | null;
  /** The typical distance from the median × 1.4826: a standard deviation that single bad days cannot inflate. */
  readonly medianAbsoluteDeviation: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Of days: the usual figure of each day of the week, Monday first; `null` of other periods. */
  readonly weekdays: readonly WeekdayLevel[] | null;
  /** Periods with a figure. */
  readonly n: number;
  /** Periods without one. */
  readonly missing: number;
  /** Where the first of the periods starts and the last ends, in epoch milliseconds; `null` without any. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many days were asked for. */
  readonly days: number;
  /** Why there is no level: the series does not reach so far back, or half of its periods or more have no figure. */
  readonly reason: 'too_short' | 'too_few_values' | null;
}

const checks = {
  days: matching<number>(
    'a whole number of days from 30 to 60',
    (value) => Number.isSafeInteger(value) && Number(value) >= 30 && Number(value) <= 60,
  ),
  before: instant,
};

/** Fewer figures than this have no spread worth the name. */
const LEAST = 4;

/**
 * Where a figure usually lies and how much it strays from week to week or day to day, before targets are set or a change
 * is judged.
 *
 * Counts the complete periods of the last `days` days of a series; a period that is not over is left out, one without a
 * figure is counted in `missing`. If the series does not cover the days, or has figures for less than half of them or for
 * fewer than four, there is no level but the `reason`.
 *
 * Trap: a baseline over a holiday, a launch or an outage describes that; look at the days it is of. The figures of rolling
 * windows resemble each other, and stray less than those of separate periods.
 *
 * Takes what `series` gives, the periods of a report or of `backlogSeries`; gives figures in the KPI's own unit.
 *
 * @throws SupportKpisError `invalid_reading` for what is no series; `unknown_option`, `invalid_option`.
 * @example
 * import { baseline, days, series, ticketVolume } from 'support-kpis';
 * const tickets = Array.from({ length: 420 }, (_, index) => ({ id: `A-${index}`, createdAt: days(index % 42) }));
 * const daily = series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC', asOf: days(42) }, ticketVolume);
 * const usual = baseline(daily);
 * [usual.value, usual.standardDeviation, usual.n] // → [10, 0, 42]
 * baseline(daily, { days: 60 }).reason // → 'too_short'
 */
export function baseline(series: readonly PeriodReading[], options: BaselineOptions = {}): Baseline {
  checkOptions('baseline', checks, options);
  const { days = 42 } = options;
  const before = options.before === undefined ? Infinity : toInstant(options.before);
  const { periods, covered } = latestPeriods(periodReadings(series, 'baseline'), days, before);
  const values = periods.map(({ value }) => value).filter((value) => value !== null);
  const n = values.length;
  const missing = periods.length - n;
  const place = { n, missing, from: periods[0]?.start ?? null, to: periods.at(-1)?.end ?? null, days };
  const isTooFew = n < LEAST || n < missing;
  if (!covered || isTooFew) {
    const nothing = { value: null, mean: null, median: null, standardDeviation: null };
    const noRange = { medianAbsoluteDeviation: null, min: null, max: null, weekdays: null };
    return { ...nothing, ...noRange, ...place, reason: covered ? 'too_few_values' : 'too_short' };
  }
  const { mean, standardDeviation, min, max } = moments(values);
  const level = median(values);
  return {
    ...{ value: level, mean, median: level, standardDeviation },
    ...{ medianAbsoluteDeviation: medianAbsoluteDeviation(values), min, max, weekdays: weekdayLevels(periods) },
    ...{ ...place, reason: null },
  };
}
