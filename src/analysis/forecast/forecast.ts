import { oneOf, required } from '../../kpi/checks.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { beatsNaive, bestMethod } from './bestMethod.ts';
import type { Bounds } from './bounds.ts';
import { candidatesFor, FORECAST_METHODS, type ForecastMethod } from './forecastMethod.ts';
import { type HistoryOptions, historyChecks, wholeFrom } from './forecastOptions.ts';
import type { ForecastPeriod, ForecastReason, ForecastValues, NoCalendar } from './forecastSeries.ts';
import { type ForecastedPeriod, futureOf } from './futureOf.ts';
import type { HolidayEffect } from './holidayEffect.ts';
import { type MethodScore, scoreMethods } from './scoreMethods.ts';
import { neededPeriods } from './seasonsOf.ts';
import { readSeries, refusalOf } from './seriesReading.ts';

export interface ForecastOptions extends HistoryOptions {
  /** How many periods ahead. */
  readonly horizon: number;
  /** Default: `'auto'`, the one that would have been best at moments of the past. */
  readonly method?: 'auto' | ForecastMethod;
}

/** What is to be expected, how sure that is, and whether the method is worth it. */
export interface Forecast {
  readonly method: ForecastMethod | null;
  /** Who chose it: the caller, the backtest, or nobody, as there is too little history to compare. */
  readonly choice: 'given' | 'backtest' | 'fallback' | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly level: number;
  readonly seasons: readonly number[];
  readonly bounds: Bounds;
  /** Why there is no forecast. */
  readonly reason: ForecastReason | null;
  /** How many periods a forecast takes, and how many there are. */
  readonly needed: number;
  readonly count: number;
  readonly periods: readonly ForecastedPeriod[];
  /** Whether the method would have done better than the values of a season before; `null` where that is not known. */
  readonly beatsSeasonalNaive: boolean | null;
  /** How each method would have done so many periods ahead; the yardstick is `seasonal_naive`. */
  readonly scores: readonly MethodScore[];
  readonly holidays: HolidayEffect | null;
  /** Periods of the history without a value, which were filled by their season. */
  readonly filled: number;
  /** Periods that were left out, by reason: not over, or before the first value. */
  readonly excluded: Readonly<Record<string, number>>;
}

const checks = { ...historyChecks, horizon: required(wholeFrom(1)), method: oneOf('auto', ...FORECAST_METHODS) };

/**
 * What is to be expected of a KPI in the periods to come, with intervals, and whether that is better than simply taking
 * the values of a season before.
 *
 * Takes what `series` gives, or values. Periods that are not over are left out, those without a value are filled by
 * their season, both counted. `auto` tries the methods that know the seasons there are from moments of the past, each
 * time with what was known then, and takes the best; `scores` has them all. Holidays are taken out of the season, and
 * those to come get what past ones had. Without enough history there is a `reason` and no figure.
 *
 * Trap: it knows nothing that the history does not hold: no campaign, no new product. And the interval is that of single
 * periods if all goes on as it did; see `coverage` for how often it held.
 *
 * Takes a series and options, `every` and `timeZone` as they were given to `series`; gives figures in the KPI's own unit.
 *
 * @throws SupportKpisError `missing_option` without `horizon`, or without `every` and `timeZone` for periods;
 * `invalid_series` for periods of another calendar, `non_finite`; `out_of_bounds` for a figure that the unit or the
 * bounds rule out; `out_of_range` for another level; `unknown_option`, `invalid_option`, `unknown_time_zone`.
 * @example
 * import { days, forecast, series, ticketVolume } from 'support-kpis';
 * const perDay = [20, 22, 21, 20, 18, 4, 2];
 * const tickets = Array.from({ length: 42 }, (_, day) =>
 *   Array.from({ length: perDay[day % 7] ?? 0 }, (_, index) => ({ id: `${day}-${index}`, createdAt: days(day) })),
 * ).flat();
 * const calendar = { every: 'day', timeZone: 'UTC' } as const;
 * const history = series(tickets, { by: 'createdAt', ...calendar, asOf: days(42) }, ticketVolume);
 * const next = forecast(history, { ...calendar, horizon: 7 });
 * next.periods.map(({ value }) => value) // → [20, 22, 21, 20, 18, 4, 2]
 * next.method // → 'seasonal_naive'
 * next.beatsSeasonalNaive // → false
 * forecast(history.slice(0, 10), { ...calendar, horizon: 7 }).reason // → 'too_short'
 */
export function forecast(series: readonly ForecastPeriod[], options: ForecastOptions & PeriodOptions): Forecast;
export function forecast(series: ForecastValues, options: ForecastOptions & NoCalendar): Forecast;
export function forecast(
  series: readonly ForecastPeriod[] | ForecastValues,
  options: ForecastOptions & Partial<PeriodOptions>,
): Forecast {
  const reading = readSeries('forecast', series, options, checks);
  const { history, seasons, bounds, level } = reading;
  const { method: wanted = 'auto', horizon } = options;
  const refusal = refusalOf(reading);
  const tried = wanted === 'auto' ? candidatesFor(seasons) : [...new Set(['seasonal_naive', wanted] as const)];
  const scores = refusal === null ? scoreMethods(reading, tried, horizon) : [];
  const method = wanted === 'auto' ? (bestMethod(scores) ?? 'seasonal_naive') : wanted;
  const found = refusal ?? futureOf(reading, method, horizon, options.unit);
  const isRefused = typeof found === 'string';
  const choice = bestMethod(scores) === null ? 'fallback' : 'backtest';
  return {
    method: isRefused && wanted === 'auto' ? null : method,
    choice: wanted === 'auto' ? (isRefused ? null : choice) : 'given',
    parameters: isRefused ? {} : found.parameters,
    ...{ level, seasons, bounds, reason: isRefused ? found : null },
    ...{ needed: neededPeriods(seasons), count: history.slots.length },
    periods: isRefused ? [] : found.periods,
    beatsSeasonalNaive: isRefused ? null : beatsNaive(scores, method),
    scores,
    holidays: isRefused ? null : found.holidays,
    filled: history.missing,
    excluded: history.excluded,
  };
}
