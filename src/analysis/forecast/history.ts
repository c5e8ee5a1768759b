import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import { shiftPeriods } from '../../time/shiftPeriods.ts';
import { calendarSlots } from './calendarSlots.ts';
import type { ComingPeriod } from './forecastSeries.ts';
import type { ReadPeriods } from './readPeriods.ts';

/** What is known, in an even row of time from the first figure on. */
export interface History {
  /** One per place; NaN where nothing is known. */
  readonly values: Float64Array;
  /** The date of each place, as its period's label says it; `null` for bare values. */
  readonly dates: readonly (string | null)[];
  /** Places of the periods, which dates they have, and how many of them were used. */
  readonly periods: readonly ComingPeriod[];
  readonly slots: Int32Array;
  /** Periods without a value between the first and the last. */
  readonly missing: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** From the first figure to the last period that is over; what is left out at both ends is counted. */
export function historyOf({ entries, periods }: ReadPeriods, options: PeriodOptions | null): History {
  const excluded: Tally = {};
  const isFigure = (index: number): boolean => typeof entries[index] === 'number';
  let first = 0;
  while (first < entries.length && !isFigure(first)) addToTally(excluded, entries[first++] as string);
  let end = entries.length;
  while (end > first && entries[end - 1] === 'incomplete') addToTally(excluded, entries[--end] as string);
  const own: readonly ComingPeriod[] =
    periods?.slice(first, end) ?? entries.slice(first, end).map(() => ({ start: null, end: null, label: null }));
  const dated = periods?.slice(first, end) ?? [];
  const slots = options === null ? Int32Array.from(own, (_, index) => index) : calendarSlots(dated, options);
  const size = own.length === 0 ? 0 : (slots.at(-1) as number) + 1;
  const values = new Float64Array(size).fill(Number.NaN);
  const dates = new Array<string | null>(size).fill(null);
  let missing = 0;
  slots.forEach((slot, index) => {
    const entry = entries[first + index] as number | string;
    dates[slot] = own[index]?.label?.slice(0, 10) ?? null;
    if (typeof entry !== 'number') {
      missing++;
      if (entry === 'incomplete') addToTally(excluded, entry);
      return;
    }
    const other = values[slot] as number;
    values[slot] = Number.isNaN(other) ? entry : (other + entry) / 2;
  });
  return { values, dates, periods: own, slots, missing, excluded: sortedTally(excluded) };
}

/** The periods that follow, each with how many places it lies after the last one, from 1. */
export function comingPeriods(
  { periods }: History,
  horizon: number,
  options: PeriodOptions | null,
): { readonly period: ComingPeriod; readonly step: number }[] {
  const last = periods.at(-1);
  if (options === null || last?.end == null || last.start === null) {
    const period = { start: null, end: null, label: null };
    return Array.from({ length: horizon }, (_, index) => ({ period, step: index + 1 }));
  }
  // A zone may skip a date, and clocks may show an hour twice.
  const until = shiftPeriods(last.end, horizon + 2, options);
  const coming = periodsBetween(last.start, until, options).slice(0, horizon + 1);
  const slots = calendarSlots(coming, options);
  return coming.slice(1).map((period, index) => ({ period, step: Math.max(1, slots[index + 1] as number) }));
}
