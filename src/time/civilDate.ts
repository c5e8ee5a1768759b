import { zoneOf } from './assertTimeZone.ts';
import { DAY, dateOf, weekdayOf } from './civilDay.ts';
import type { Instant } from './instant.ts';
import { requireInstant } from './requireInstant.ts';

/** What a calendar and a clock on the wall show. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 is Monday, 7 Sunday, as in ISO 8601. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

/**
 * The local date, weekday and hour of an instant, for slicing by hour of the day or day of the week.
 *
 * The trap: on the day that ends daylight saving one hour is counted twice, on the day that begins it one is missing.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_instant`.
 * @example
 * import { civilDate } from 'support-kpis/time';
 * civilDate(Date.UTC(2024, 2, 15, 2), 'America/New_York'); // → { year: 2024, month: 3, day: 14, weekday: 4, hour: 22 }
 */
export function civilDate(instant: Instant, timeZone: string): CivilDate {
  const at = requireInstant(instant, 'civilDate: instant');
  const local = at + zoneOf(timeZone, 'civilDate: timeZone').offsetAt(at);
  const civilDay = Math.floor(local / DAY);
  const { year, month, day } = dateOf(civilDay);
  return { year, month, day, weekday: weekdayOf(civilDay) + 1, hour: Math.floor((local - civilDay * DAY) / 3_600_000) };
}
