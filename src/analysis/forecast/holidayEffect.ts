import type { Unit } from '../../kpi/definition.ts';
import { deviationOf } from '../../stats/forecast/prediction.ts';
import type { Bounds } from './bounds.ts';
import type { SeriesReading } from './seriesReading.ts';

/** What past holidays were like, beside the usual values of their places. */
export interface HolidayEffect {
  /** Past dates with a value, and periods to come on such dates. */
  readonly past: number;
  readonly coming: number;
  /** Whether holidays are a share of the usual volume, or so much more than it. */
  readonly form: 'factor' | 'difference' | null;
  /** Such as 0.3: holidays have 30 % of the usual volume; or −12: so much less. */
  readonly effect: number | null;
  /** How much single holidays differ, as a standard deviation; `null` for fewer than two. */
  readonly spread: number | null;
  /** Why there is no effect: then holidays to come are forecast like other days. */
  readonly reason: 'no_past_holidays' | 'periods_too_long' | null;
}

/** What holidays did; `null` where none was named. */
export function holidayEffect(
  { history: { values, dates }, holidays, calendar }: SeriesReading,
  usual: Float64Array,
  bounds: Bounds,
  unit: Unit | undefined,
  coming: number,
): HolidayEffect | null {
  if (holidays.size === 0) return null;
  const nothing = { past: 0, coming, form: null, effect: null, spread: null };
  if (calendar === null || !/hour|day/.test(calendar.every)) return { ...nothing, reason: 'periods_too_long' };
  const form = bounds.low === 0 && unit !== 'rate' && unit !== 'ratio' ? 'factor' : 'difference';
  const byDate = new Map<string, { seen: number; expected: number; count: number }>();
  values.forEach((value, slot) => {
    const date = dates[slot] ?? '';
    if (!holidays.has(date) || Number.isNaN(value)) return;
    const { seen, expected, count } = byDate.get(date) ?? { seen: 0, expected: 0, count: 0 };
    byDate.set(date, { seen: seen + value, expected: expected + (usual[slot] as number), count: count + 1 });
  });
  // On a day that is closed anyway a holiday changes nothing.
  const days = [...byDate.values()].filter(({ expected }) => form === 'difference' || expected > 0);
  const sum = (of: (day: (typeof days)[number]) => number): number => days.reduce((total, day) => total + of(day), 0);
  if (days.length === 0) return { ...nothing, reason: 'no_past_holidays' };
  const isFactor = form === 'factor';
  const effects = days.map(({ seen, expected, count }) => (isFactor ? seen / expected : (seen - expected) / count));
  const less = isFactor ? sum(({ seen }) => seen) / sum(({ expected }) => expected) : null;
  const effect = less ?? sum(({ seen, expected }) => seen - expected) / sum(({ count }) => count);
  const spread = days.length < 2 ? null : deviationOf(Float64Array.from(effects));
  return { past: byDate.size, coming, form, effect: effect + 0, spread, reason: null };
}

/** A value and its interval on a holiday, wider by how much holidays differ. */
export function onHoliday(
  { value, lower, upper }: { readonly value: number; readonly lower: number; readonly upper: number },
  { form, effect, spread }: HolidayEffect,
  reach: number,
): { readonly value: number; readonly lower: number; readonly upper: number } {
  if (effect === null) return { value, lower, upper };
  const isFactor = form === 'factor';
  const own = isFactor ? value * effect : value + effect;
  const scale = isFactor ? effect : 1;
  const more = reach * (spread ?? 0) * (isFactor ? value : 1);
  return {
    value: own,
    lower: own - Math.hypot(scale * (value - lower), more),
    upper: own + Math.hypot(scale * (upper - value), more),
  };
}
