import { median } from '../../stats/quantile.ts';
import type { Weekday } from '../../time/calendar.ts';
import { readCivilDay, weekdayOf } from '../../time/civilDay.ts';
import type { ReadReading } from '../series/periodReading.ts';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONGEST_DAY = 26 * 3_600_000;

/** The usual figure of one day of the week. */
export interface WeekdayLevel {
  readonly day: Weekday;
  readonly median: number | null;
  /** Days with a figure. */
  readonly n: number;
}

/** The median of each day of the week, Monday first; `null` where the periods are no days. */
export function weekdayLevels(periods: readonly ReadReading[]): WeekdayLevel[] | null {
  if (!periods.every(isDay)) return null;
  const values = weekdays.map((): number[] => []);
  for (const { label, value } of periods) {
    if (value !== null) values[weekdayOf(readCivilDay(label))]?.push(value);
  }
  return weekdays.map((day, index) => {
    const own = values[index] as number[];
    return { day, median: median(own), n: own.length };
  });
}

function isDay({ label, start, end }: ReadReading): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(label) && end - start < LONGEST_DAY;
}
