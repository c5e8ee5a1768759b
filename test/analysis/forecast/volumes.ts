import type { ForecastPeriod } from '../../../src/analysis/forecast/forecastSeries.ts';
import { createRandom } from '../../../src/stats/bootstrap/random.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';
import type { PeriodUnit } from '../../../src/time/periodOptions.ts';
import { periodsBetween } from '../../../src/time/periodsBetween.ts';

/** Counts of days: a week of five busy days and two quiet ones, and chance. */
export function dailyVolumes(count: number, seed = 1): number[] {
  const random = createRandom(seed);
  const noise = (): number => 8 * normalQuantile((random() + 0.5) / 2 ** 32);
  return Array.from({ length: count }, (_, day) => Math.max(0, Math.round((day % 7 < 5 ? 100 : 60) + noise())));
}

/** Values as the periods of a zone's calendar, from the one that holds `from`. */
export function periodsOf(
  values: readonly (number | null)[],
  from: number,
  every: PeriodUnit,
  timeZone: string,
): ForecastPeriod[] {
  const until = from + values.length * (every === 'month' ? 31 : every === 'day' ? 1.1 : 1) * 86_400_000;
  const periods = periodsBetween(from, until, { every, timeZone });
  return values.map((value, index) => {
    const { start, end } = periods[index] as { start: number; end: number };
    return { start, end, value };
  });
}
