import type { Unit } from '../../kpi/definition.ts';
import { createRandom } from '../../stats/bootstrap/random.ts';
import { normalQuantile } from '../../stats/normalQuantile.ts';
import { quantile } from '../../stats/quantile.ts';
import { type Bounds, withinBounds } from './bounds.ts';
import type { EffectSize, EventEffect, EventPeriod, WholeEffect } from './eventResult.ts';
import type { EventWindow } from './eventWindow.ts';
import { fillSeason } from './fillSeason.ts';
import { fitMethod } from './fitMethod.ts';
import type { FitReason, ForecastMethod } from './forecastMethod.ts';
import type { ComingPeriod } from './forecastSeries.ts';
import type { History } from './history.ts';
import { holidayEffect, onHoliday } from './holidayEffect.ts';
import { placebosOf } from './placebos.ts';
import type { SeriesReading } from './seriesReading.ts';
import { totalDeviations } from './totalDeviations.ts';

const ADDS_UP: readonly (Unit | undefined)[] = [undefined, 'count', 'tickets', 'points', 'money'];

type Measured = Pick<EventEffect, 'verdict' | 'total' | 'mean' | 'parameters' | 'placebos' | 'periods' | 'holidays'>;

/** What came after the event, beside what one method forecasts from the history before it. */
export function measureEffect(
  reading: SeriesReading,
  { periods, slots, values }: History,
  { cut, first, last }: EventWindow,
  method: ForecastMethod,
  horizon: number,
  { seed, unit }: { readonly seed: number; readonly unit: Unit | undefined },
): Measured | FitReason | 'nothing_after' {
  const { usual, seasons, level, isCount, bounds, holidays } = reading;
  const season = seasons.at(-1) ?? 1;
  const known = fillSeason(usual, season);
  const fitted = fitMethod(method, known, { seasons, horizon, level, isCount });
  if (typeof fitted === 'string') return fitted;
  const after = periods.slice(first, last);
  const isHoliday = ({ label }: ComingPeriod): boolean => holidays.has(label?.slice(0, 10) ?? '');
  const ofHolidays = holidayEffect(reading, known, bounds, unit, after.filter(isHoliday).length);
  const reach = -normalQuantile((1 - level) / 2);
  const shares = new Float64Array(horizon);
  let [actual, expected, count] = [0, 0, 0];
  const found = after.map((period, index): EventPeriod => {
    const slot = slots[first + index] as number;
    const step = slot - cut;
    const { forecast, lower, upper } = fitted.prediction;
    const plain = { value: forecast[step] as number, lower: lower[step] as number, upper: upper[step] as number };
    const own = ofHolidays !== null && isHoliday(period) ? onHoliday(plain, ofHolidays, reach) : plain;
    const [value, middle] = [values[slot] as number, withinBounds(own.value, bounds)];
    const dates = { start: period.start, end: period.end, label: period.label };
    if (Number.isNaN(value)) {
      return { ...dates, actual: null, expected: middle, effect: null, lower: null, upper: null };
    }
    shares[step] = (shares[step] as number) + 1;
    actual += value;
    expected += middle;
    count++;
    const ends = { lower: withinBounds(own.lower, bounds), upper: withinBounds(own.upper, bounds) };
    return { ...dates, ...sizeOf(value, middle, ends) };
  });
  if (count === 0) return 'nothing_after';
  const placebos = placebosOf(reading, method, horizon, seed);
  const deviations = totalDeviations(fitted, shares, season, createRandom(seed));
  const end = (share: number): number => expected + placebos.widening * (quantile(deviations, share) as number);
  const all = scaled(bounds, count);
  const tail = (1 - level) / 2;
  const size = sizeOf(actual, expected, {
    lower: withinBounds(end(tail), all),
    upper: withinBounds(end(1 - tail), all),
  });
  return {
    verdict: size.lower > 0 ? 'more' : size.upper < 0 ? 'less' : 'no_evidence',
    total: ADDS_UP.includes(unit) ? wholeOf(size, 1) : null,
    mean: wholeOf(size, count),
    parameters: fitted.parameters,
    ...{ placebos, periods: found, holidays: ofHolidays },
  };
}

/** An effect is as uncertain as what was expected. */
function sizeOf(
  actual: number,
  expected: number,
  ends: { readonly lower: number; readonly upper: number },
): EffectSize {
  const effect = actual - expected + 0;
  return { actual, expected, effect, lower: actual - ends.upper + 0, upper: actual - ends.lower + 0 };
}

function wholeOf({ actual, expected, effect, lower, upper }: EffectSize, count: number): WholeEffect {
  const relativeTo = (value: number): number | null => (expected > 0 ? value / expected + 0 : null);
  return {
    ...{ actual: actual / count, expected: expected / count, effect: effect / count },
    ...{ lower: lower / count, upper: upper / count },
    ...{ relativeEffect: relativeTo(effect), relativeLower: relativeTo(lower), relativeUpper: relativeTo(upper) },
  };
}

function scaled({ low, high }: Bounds, count: number): Bounds {
  return { low: low === null ? null : low * count, high: high === null ? null : high * count };
}
