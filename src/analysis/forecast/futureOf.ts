import type { Unit } from '../../kpi/definition.ts';
import { normalQuantile } from '../../stats/normalQuantile.ts';
import { withinBounds } from './bounds.ts';
import { fillSeason } from './fillSeason.ts';
import { fitMethod } from './fitMethod.ts';
import type { FitReason, FittedForecast, ForecastMethod } from './forecastMethod.ts';
import type { ComingPeriod } from './forecastSeries.ts';
import { comingPeriods } from './history.ts';
import { type HolidayEffect, holidayEffect, onHoliday } from './holidayEffect.ts';
import type { SeriesReading } from './seriesReading.ts';

/** A period to come and its figure. */
export interface ForecastedPeriod extends ComingPeriod {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly holiday: boolean;
}

/** The periods to come as one method sees them. */
interface Future {
  readonly parameters: FittedForecast['parameters'];
  readonly periods: readonly ForecastedPeriod[];
  readonly holidays: HolidayEffect | null;
}

/** Fits a method to all of the history and lays its forecast on the calendar, or says why it cannot. */
export function futureOf(
  reading: SeriesReading,
  method: ForecastMethod,
  horizon: number,
  unit: Unit | undefined,
): Future | FitReason {
  const { usual, seasons, bounds, level, isCount, history, calendar, holidays } = reading;
  const known = fillSeason(usual, seasons.at(-1) ?? 1);

  const coming = comingPeriods(history, horizon, calendar);
  const steps = coming.reduce((most, { step }) => Math.max(most, step), horizon);
  const fitted = fitMethod(method, known, { seasons, horizon: steps, level, isCount });
  if (typeof fitted === 'string') return fitted;
  const { forecast: middle, lower, upper } = fitted.prediction;
  const isHoliday = ({ label }: ComingPeriod): boolean => holidays.has(label?.slice(0, 10) ?? '');
  const effect = holidayEffect(reading, known, bounds, unit, coming.filter(({ period }) => isHoliday(period)).length);
  const reach = -normalQuantile((1 - level) / 2);
  const periods = coming.map(({ period, step }): ForecastedPeriod => {
    const at = (ends: readonly number[]): number => ends[step - 1] as number;
    const usually = { value: at(middle), lower: at(lower), upper: at(upper) };
    const holiday = isHoliday(period);
    const own = holiday && effect !== null ? onHoliday(usually, effect, reach) : usually;
    return {
      ...{ start: period.start, end: period.end, label: period.label },
      value: withinBounds(own.value, bounds),
      lower: withinBounds(own.lower, bounds),
      upper: withinBounds(own.upper, bounds),
      holiday,
    };
  });
  return { parameters: fitted.parameters, periods, holidays: effect };
}
