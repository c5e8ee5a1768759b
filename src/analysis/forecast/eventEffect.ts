import { instant, oneOf, required } from '../../kpi/checks.ts';
import { checkSeed, DEFAULT_SEED } from '../../stats/bootstrap/random.ts';
import type { Instant } from '../../time/instant.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { bestMethod } from './bestMethod.ts';
import type { EventEffect } from './eventResult.ts';
import { eventWindow } from './eventWindow.ts';
import { candidatesFor, FORECAST_METHODS, type ForecastMethod } from './forecastMethod.ts';
import { type HistoryOptions, historyChecks, wholeFrom } from './forecastOptions.ts';
import type { ForecastPeriod, ForecastValues, NoCalendar } from './forecastSeries.ts';
import { measureEffect } from './measureEffect.ts';
import { FEWEST_PLACEBOS } from './placebos.ts';
import { scoreMethods } from './scoreMethods.ts';
import { neededPeriods } from './seasonsOf.ts';
import { readSeries, refusalOf } from './seriesReading.ts';

export interface EventEffectOptions extends HistoryOptions {
  /** When it happened; of bare values, the place of the first value after it. */
  readonly at: Instant;
  /** Up to when it is asked about. Default: the end of the series. */
  readonly until?: Instant;
  /** Default: `'auto'`, the one that would have been best before the event. */
  readonly method?: 'auto' | ForecastMethod;
  /** Decides the simulated futures. Default: 1. */
  readonly seed?: number;
}

const checks = {
  ...historyChecks,
  at: required(instant),
  until: instant,
  method: oneOf('auto', ...FORECAST_METHODS),
  seed: wholeFrom(0),
};

/**
 * What an event did to a KPI: a release, a campaign, a new price. What came after it, beside what the history before it
 * forecasts, per period and in all.
 *
 * The history has to hold two seasons and, beside them, stretches as long as that after the event: without them nobody
 * knows how sure the answer is, and there is a `reason` and no figure. The period in which the event happened, if it did not begin with it, is neither before nor after. The interval of the
 * whole comes from simulated futures that keep together what stuck together in the past. It is tried at moments before
 * the event, at which nothing happened (`placebos`), and widened by as much as it was too sure of itself there.
 *
 * Trap: whatever else happened at that time is in the effect too: a holiday, an outage, another release. Choose `at` by
 * the calendar of the event and not by looking at the curve, or chance will look like an effect.
 *
 * Takes a series and options as `forecast` does; gives figures in the KPI's own unit, relative effects as fractions.
 *
 * @throws SupportKpisError `missing_option` without `at`, or without `every` and `timeZone` for periods; `invalid_range`
 * when `until` is not after it; `invalid_series`, `non_finite`, `out_of_bounds`, `out_of_range`, `unknown_option`,
 * `invalid_option`, `unknown_time_zone`.
 * @example
 * import { eventEffect } from 'support-kpis';
 * const usual = Array.from({ length: 56 }, (_, day) => (day % 7 < 5 ? 50 : 10) + ((day * 13) % 11));
 * const released = usual.map((volume, day) => (day < 49 ? volume : volume + 20));
 * const { verdict, mean } = eventEffect(released, { seasons: [7], at: 49 });
 * [verdict, Math.round(mean?.effect ?? 0)] // → ['more', 20]
 * eventEffect(usual, { seasons: [7], at: 49 }).verdict // → 'no_evidence'
 * eventEffect(released, { seasons: [7], at: 10 }).reason // → 'too_short'
 */
export function eventEffect(
  series: readonly ForecastPeriod[],
  options: EventEffectOptions & PeriodOptions,
): EventEffect;
export function eventEffect(series: ForecastValues, options: EventEffectOptions & NoCalendar): EventEffect;
export function eventEffect(
  series: readonly ForecastPeriod[] | ForecastValues,
  options: EventEffectOptions & Partial<PeriodOptions>,
): EventEffect {
  const whole = readSeries('eventEffect', series, options, checks);
  const { at, until, method: wanted = 'auto', seed = DEFAULT_SEED, unit } = options;
  checkSeed(seed, 'eventEffect: options.seed');
  const { history, seasons, level } = whole;
  const window = eventWindow(history, at, until);
  const { cut, first, last, isMixed } = window;
  const reading = {
    ...whole,
    usual: whole.usual.subarray(0, cut),
    history: { ...history, values: history.values.subarray(0, cut), dates: history.dates.slice(0, cut) },
  };
  const horizon = last > first ? (history.slots[last - 1] as number) - cut + 1 : 0;
  const needed = neededPeriods(seasons) + Math.max(horizon - 1, 0) + FEWEST_PLACEBOS;
  const isShort = reading.usual.length < needed;
  const refusal = refusalOf(reading) ?? (horizon === 0 ? 'nothing_after' : isShort ? 'too_short' : null);
  const scores = refusal === null && wanted === 'auto' ? scoreMethods(reading, candidatesFor(seasons), horizon) : [];
  const method = wanted === 'auto' ? (bestMethod(scores) ?? 'seasonal_naive') : wanted;
  const found = refusal ?? measureEffect(reading, history, window, method, horizon, { seed, unit });
  const excluded = isMixed ? { ...history.excluded, event_within: 1 } : history.excluded;
  const counts = { needed, before: isMixed ? first - 1 : first, after: last - first };
  const rest = { filled: history.missing, excluded };
  if (typeof found === 'string') {
    return {
      ...{ verdict: 'no_evidence', total: null, mean: null, level, method: wanted === 'auto' ? null : wanted },
      ...{ parameters: {}, reason: found, ...counts, placebos: null, seed, periods: [], holidays: null, ...rest },
    };
  }
  const { verdict, total, mean, parameters, placebos, periods, holidays } = found;
  return {
    ...{ verdict, total, mean, level, method, parameters, reason: null, ...counts },
    ...{ placebos, seed, periods, holidays, ...rest },
  };
}
