import { isSupportKpisError, SupportKpisError } from '../errors/supportKpisError.ts';
import { fieldOf } from '../fold/fieldOf.ts';
import { periodDate } from '../kpi/periodDate.ts';
import type { Optional } from '../model/optional.ts';
import { assertTimeZone } from '../time/assertTimeZone.ts';
import type { Calendar, Weekday } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { wallClock } from '../time/wallClock.ts';

/** A row of which a field may hold an instant. */
export type DatedRow<Field extends string> = { readonly [Name in Field]?: Optional<Instant> };

/** Says which slice of time a row is in; `null` for a row without a date in the years 1 to 9999. */
export type TimeSlice<Row, Key> = (row: Row) => Key | null;

type DateOf<Row> = (row: Row) => Optional<Instant>;

/**
 * Groups rows by the hour that clocks in a zone showed, 0 to 23, for {@link groupBy}.
 *
 * The date is a field or a function of the row; rows without one are the group `null`. Hours without rows are no group.
 *
 * Trap: on the day on which daylight saving ends one hour comes twice, on the day on which it begins one is missing.
 *
 * @throws SupportKpisError `missing_time_zone`, `unknown_time_zone`; `invalid_option` when `date` is no field or function.
 * @example
 * import { byHourOfDay, groupBy, ticketVolume } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: Date.UTC(2026, 6, 1, 7, 30) }, { id: 'A-2', createdAt: Date.UTC(2026, 0, 1, 8) }];
 * const byHour = groupBy(tickets, byHourOfDay('createdAt', 'Europe/Berlin'), ticketVolume);
 * [...byHour].map(([hour, { value }]) => [hour, value]) // → [[9, 2]]
 */
export function byHourOfDay<Field extends string>(
  date: Field,
  timeZone: string,
): TimeSlice<DatedRow<NoInfer<Field>>, number>;
export function byHourOfDay<Row>(date: DateOf<Row>, timeZone: string): TimeSlice<Row, number>;
export function byHourOfDay(date: string | DateOf<never>, timeZone: string): TimeSlice<never, number> {
  assertTimeZone(timeZone, 'byHourOfDay: timeZone');
  return slice(date, wallClock(timeZone).hourOf, 'byHourOfDay');
}

/**
 * Groups rows by the day of the week in a zone, `'mon'` to `'sun'`, for {@link groupBy}.
 *
 * The date is a field or a function of the row; rows without one are the group `null`. Days without rows are no group.
 *
 * @throws SupportKpisError `missing_time_zone`, `unknown_time_zone`; `invalid_option` when `date` is no field or function.
 * @example
 * import { byDayOfWeek, groupBy, ticketVolume } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: Date.UTC(2026, 0, 4, 23, 30) }];
 * groupBy(tickets, byDayOfWeek('createdAt', 'Europe/Berlin'), ticketVolume).has('mon') // → true
 * groupBy(tickets, byDayOfWeek('createdAt', 'UTC'), ticketVolume).has('sun') // → true
 */
export function byDayOfWeek<Field extends string>(
  date: Field,
  timeZone: string,
): TimeSlice<DatedRow<NoInfer<Field>>, Weekday>;
export function byDayOfWeek<Row>(date: DateOf<Row>, timeZone: string): TimeSlice<Row, Weekday>;
export function byDayOfWeek(date: string | DateOf<never>, timeZone: string): TimeSlice<never, Weekday> {
  assertTimeZone(timeZone, 'byDayOfWeek: timeZone');
  return slice(date, wallClock(timeZone).dayOf, 'byDayOfWeek');
}

/**
 * Groups rows by whether the desk was open at their date, `'open'` or `'closed'`, for {@link groupBy}: day or night.
 *
 * The date is a field or a function of the row; rows without one, or with one that the calendar does not reach, are the
 * group `null`. At the closing instant it is closed.
 *
 * @throws SupportKpisError `invalid_calendar` without a calendar; `invalid_option` when `date` is no field or function.
 * @example
 * import { byOpenHours, createCalendar, groupBy, ticketVolume } from 'support-kpis';
 * const office = createCalendar({ timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } });
 * const tickets = [
 *   { id: 'A-1', createdAt: Date.UTC(2026, 0, 5, 9) },
 *   { id: 'A-2', createdAt: Date.UTC(2026, 0, 5, 16) },
 *   { id: 'A-3', createdAt: Date.UTC(2026, 0, 6, 9) },
 * ];
 * groupBy(tickets, byOpenHours('createdAt', office), ticketVolume).get('closed')?.value // → 2
 */
export function byOpenHours<Field extends string>(
  date: Field,
  calendar: Calendar,
): TimeSlice<DatedRow<NoInfer<Field>>, 'open' | 'closed'>;
export function byOpenHours<Row>(date: DateOf<Row>, calendar: Calendar): TimeSlice<Row, 'open' | 'closed'>;
export function byOpenHours(date: string | DateOf<never>, calendar: Calendar): TimeSlice<never, 'open' | 'closed'> {
  if (typeof fieldOf(calendar, 'isOpen') !== 'function') {
    const expected = 'a calendar, whose opening hours are meant';
    throw new SupportKpisError({
      code: 'invalid_calendar',
      path: 'byOpenHours: calendar',
      expected,
      received: calendar,
    });
  }
  return slice(date, (at) => (calendar.isOpen(at) ? 'open' : 'closed'), 'byOpenHours');
}

function slice<Key>(date: unknown, nameOf: (at: number) => Key, name: string): TimeSlice<never, Key> {
  if (typeof date !== 'string' && typeof date !== 'function') {
    const expected = 'a field or a function of the row';
    throw new SupportKpisError({ code: 'invalid_option', path: `${name}: date`, expected, received: date });
  }
  const dateOf = typeof date === 'function' ? (date as DateOf<unknown>) : (row: unknown) => fieldOf(row, date);
  return (row) => {
    const at = instantOf(row, dateOf);
    if (Number.isNaN(at)) return null;
    try {
      return nameOf(at);
    } catch (error) {
      // A compiled calendar knows some years only; the row is no worse for it than one without a date.
      if (isSupportKpisError(error) && error.code === 'out_of_range') return null;
      throw error;
    }
  };
}

/** A row that cannot be read has no date. */
function instantOf(row: unknown, dateOf: (row: unknown) => unknown): number {
  try {
    return periodDate(dateOf(row));
  } catch {
    return Number.NaN;
  }
}
