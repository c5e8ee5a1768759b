import { zoneOf } from './assertTimeZone.ts';
import type { Weekday } from './calendar.ts';
import { DAY, weekdayOf } from './civilDay.ts';
import type { Instant } from './instant.ts';
import { requireInstant } from './requireInstant.ts';
import type { Zone } from './zoneTable.ts';

const HOUR = 3_600_000;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The clock and the calendar on the walls of one zone. */
export interface WallClock {
  /** The hour that it shows, 0 to 23. */
  readonly hourOf: (at: Instant) => number;
  /** The day of the week that it shows. */
  readonly dayOf: (at: Instant) => Weekday;
}

/**
 * The hour that clocks in a zone show at an instant, 0 to 23. For many instants of one zone see {@link wallClock}.
 *
 * The trap: on the day that ends daylight saving one hour is counted twice, on the day that begins it one is missing.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_instant`.
 * @example
 * import { hourOfDay } from 'support-kpis/time';
 * hourOfDay(Date.UTC(2024, 2, 15, 2, 30), 'Asia/Kolkata'); // → 8
 */
export function hourOfDay(instant: Instant, timeZone: string): number {
  const zone = zoneOf(timeZone, 'hourOfDay: timeZone');
  return hourIn(zone, requireInstant(instant, 'hourOfDay: instant'));
}

/**
 * The day of the week that an instant falls on in a zone, `'mon'` to `'sun'`, as calendars name them.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_instant`.
 * @example
 * import { dayOfWeek } from 'support-kpis/time';
 * dayOfWeek(Date.UTC(2024, 2, 15, 2), 'UTC'); // → 'fri'
 * dayOfWeek(Date.UTC(2024, 2, 15, 2), 'America/New_York'); // → 'thu'
 */
export function dayOfWeek(instant: Instant, timeZone: string): Weekday {
  const zone = zoneOf(timeZone, 'dayOfWeek: timeZone');
  return dayIn(zone, requireInstant(instant, 'dayOfWeek: instant'));
}

/**
 * {@link hourOfDay} and {@link dayOfWeek} of one zone, looked up once, for row after row.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`; its functions `invalid_instant`.
 * @example
 * import { wallClock } from 'support-kpis/time';
 * const berlin = wallClock('Europe/Berlin');
 * [berlin.hourOf(Date.UTC(2024, 6, 1, 22)), berlin.dayOf(Date.UTC(2024, 6, 1, 22))]; // → [0, 'tue']
 */
export function wallClock(timeZone: string): WallClock {
  const zone = zoneOf(timeZone, 'wallClock: timeZone');
  return {
    hourOf: (at) => hourIn(zone, requireInstant(at, 'wallClock: at')),
    dayOf: (at) => dayIn(zone, requireInstant(at, 'wallClock: at')),
  };
}

function hourIn(zone: Zone, instant: number): number {
  const local = instant + zone.offsetAt(instant);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR);
}

function dayIn(zone: Zone, instant: number): Weekday {
  return WEEKDAYS[weekdayOf(Math.floor((instant + zone.offsetAt(instant)) / DAY))] as Weekday;
}
