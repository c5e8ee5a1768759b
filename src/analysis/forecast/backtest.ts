import { matching, required } from '../../kpi/checks.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { beatsNaive, bestMethod } from './bestMethod.ts';
import { candidatesFor, FORECAST_METHODS, type ForecastMethod } from './forecastMethod.ts';
import { type HistoryOptions, historyChecks, wholeFrom } from './forecastOptions.ts';
import type { ForecastPeriod, ForecastReason, ForecastValues, NoCalendar } from './forecastSeries.ts';
import { type MethodScore, originsOf, scoreMethods } from './scoreMethods.ts';
import { neededPeriods } from './seasonsOf.ts';
import { readSeries, refusalOf } from './seriesReading.ts';

export interface BacktestOptions extends HistoryOptions {
  /** How many periods ahead. */
  readonly horizon: number;
  /** Which methods to try; `seasonal_naive` is always among them. Default: those that `forecast` tries. */
  readonly methods?: readonly ForecastMethod[];
}

/** How well the past would have been forecast. */
export interface Backtest {
  readonly horizon: number;
  readonly level: number;
  readonly seasons: readonly number[];
  /** From how many moments of the past. */
  readonly folds: number;
  readonly scores: readonly MethodScore[];
  /** The method with the least error. */
  readonly best: ForecastMethod | null;
  /** Whether it did better than the values of a season before. */
  readonly beatsSeasonalNaive: boolean | null;
  /** Why nothing could be tried. */
  readonly reason: ForecastReason | null;
  /** How many periods a trial takes, and how many there are. */
  readonly needed: number;
  readonly count: number;
  /** Periods of the history without a value; none of them is compared. */
  readonly filled: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const checks = {
  ...historyChecks,
  horizon: required(wholeFrom(1)),
  methods: matching<readonly ForecastMethod[]>(
    `some of ${FORECAST_METHODS.join(', ')}`,
    (value) => Array.isArray(value) && value.every((method) => FORECAST_METHODS.includes(method)),
  ),
};

/**
 * How well each method would have forecast the past: from several moments, each time fitted to what was known then, as
 * many periods ahead as are asked for.
 *
 * MASE below that of `seasonal_naive` says that a method is worth its trouble, `coverage` near the level that its
 * interval can be trusted, WAPE how large errors are beside the volume. Holidays and periods without a value are not
 * compared.
 *
 * Trap: the best of several methods looks better than it is, as it was chosen by the same figures; and a past without
 * surprises says nothing about the next one.
 *
 * Takes a series and options as `forecast` does; gives shares as fractions.
 *
 * @throws SupportKpisError `missing_option` without `horizon`, or without `every` and `timeZone` for periods;
 * `invalid_series`, `non_finite`, `out_of_bounds`, `out_of_range`, `unknown_option`, `invalid_option`,
 * `unknown_time_zone`.
 * @example
 * import { backtest } from 'support-kpis';
 * const volumes = Array.from({ length: 40 }, (_, day) => (day % 7 < 5 ? 50 : 10) + ((day * 13) % 11));
 * const { best, beatsSeasonalNaive, scores } = backtest(volumes, { seasons: [7], horizon: 7 });
 * [best, beatsSeasonalNaive] // → ['seasonal_mean', true]
 * scores.map(({ method }) => method)[0] // → 'seasonal_naive'
 * @see L. J. Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16
 */
export function backtest(series: readonly ForecastPeriod[], options: BacktestOptions & PeriodOptions): Backtest;
export function backtest(series: ForecastValues, options: BacktestOptions & NoCalendar): Backtest;
export function backtest(
  series: readonly ForecastPeriod[] | ForecastValues,
  options: BacktestOptions & Partial<PeriodOptions>,
): Backtest {
  const reading = readSeries('backtest', series, options, checks);
  const { history, seasons, level } = reading;
  const { horizon, methods = candidatesFor(seasons) } = options;
  const folds = originsOf(reading, horizon).length;
  const refusal = refusalOf(reading) ?? (folds === 0 ? 'too_short' : null);
  const tried = [...new Set<ForecastMethod>(['seasonal_naive', ...methods])];
  const scores = refusal === null ? scoreMethods(reading, tried, horizon) : [];
  const best = bestMethod(scores);
  return {
    ...{ horizon, level, seasons, folds: refusal === null ? folds : 0, scores, best },
    beatsSeasonalNaive: beatsNaive(scores, best),
    reason: refusal,
    ...{ needed: neededPeriods(seasons) + horizon, count: history.slots.length },
    ...{ filled: history.missing, excluded: history.excluded },
  };
}
