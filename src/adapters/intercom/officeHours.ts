import { DAY, readCivilDay } from '../../time/civilDay.ts';
import type { AdaptedCalendar } from '../reading/adaptedDesk.ts';
import type { Findings } from '../reading/findings.ts';
import { holidayDates } from '../reading/holidayDates.ts';
import { scheduleCalendar } from '../reading/minuteSchedule.ts';
import { exceptionHours } from './exceptionHours.ts';
import type { ExceptionRecord, ScheduleRecord } from './shapes/officeHoursShapes.ts';

const collection = 'officeHours';
const WEEK_MINUTES = 10_080;
const DAY_MINUTES = 1440;

/**
 * Office hours with their exceptions as calendars. An exception that comes back every year does so until the year after
 * `latest`, the last instant of the records.
 */
export function officeHours(
  schedules: readonly ScheduleRecord[],
  exceptions: readonly ExceptionRecord[],
  latest: number,
  findings: Findings,
): AdaptedCalendar[] {
  const only = schedules.length === 1 ? (schedules[0] as ScheduleRecord).id : null;
  const own = new Map<string, ExceptionRecord[]>(schedules.map(({ id }) => [id, []]));
  for (const exception of exceptions) {
    const list = own.get(exception.office_hours_schedule_id ?? only ?? '');
    if (list !== undefined) list.push(exception);
    else {
      const message = 'of a schedule that is not there, or not named where there are several: changes nothing';
      findings.add({ code: 'orphan_record', collection: 'officeHoursExceptions', message, id: exception.id });
    }
  }
  return schedules.flatMap((record) => {
    const { id, name, time_zone_name: timeZone } = record;
    const { holidays, special } = exceptionDates(own.get(id) as ExceptionRecord[], latest, findings);
    const intervals = intervalsOf(record, findings);
    const schedule = { id, timeZone, weekStart: 'monday', intervals, maySpanDays: true, holidays, special } as const;
    const calendar = scheduleCalendar(schedule, collection, findings);
    return calendar === null ? [] : [{ id, name: name ?? id, calendar }];
  });
}

/** Minutes since Monday 00:00, whatever the day beside them says. */
function intervalsOf({ id, twenty_four_seven, time_intervals }: ScheduleRecord, findings: Findings) {
  if (twenty_four_seven === true) return [{ start: 0, end: WEEK_MINUTES }];
  return (time_intervals ?? []).map(({ start_minute: start, end_minute: end, day_of_week: day }) => {
    if (day !== null && day !== undefined && Math.floor(start / DAY_MINUTES) !== day) {
      const message = 'an interval whose day is not that of its minutes since Monday 00:00: the minutes count';
      const field = 'time_intervals[].day_of_week';
      findings.add({ code: 'interval_contradicts_day', collection, field, message, id, word: day });
    }
    return { start, end };
  });
}

/** The dates that exceptions change. What is for one date only wins over what comes back every year. */
function exceptionDates(exceptions: readonly ExceptionRecord[], latest: number, findings: Findings) {
  const dates = new Map<string, [string, string][]>();
  for (const recurring of [true, false]) {
    const now = new Map<string, [string, string][]>();
    for (const exception of exceptions) {
      if ((exception.recurring_annually ?? false) !== recurring) continue;
      const hours = exceptionHours(exception, findings);
      if (hours === null) continue;
      for (const date of datesOf(exception, latest, findings)) now.set(date, [...(now.get(date) ?? []), ...hours]);
    }
    for (const [date, hours] of now) dates.set(date, hours);
  }
  const sorted = [...dates].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    holidays: sorted.filter(([, hours]) => hours.length === 0).map(([date]) => date),
    special: Object.fromEntries(sorted.filter(([, hours]) => hours.length > 0)),
  };
}

/** The date of an exception, and its anniversaries where it comes back; 29 February only where there is one. */
function datesOf({ id, exception_date, recurring_annually }: ExceptionRecord, latest: number, findings: Findings) {
  const range = { id, start: exception_date, end: exception_date };
  const first = holidayDates(range, 'officeHoursExceptions', findings);
  if (recurring_annually !== true || first.length === 0) return first;
  const last = Math.max(yearOf(latest), yearOf(readCivilDay(exception_date) * DAY)) + 1;
  const dates: string[] = [];
  for (let year = Number(exception_date.slice(0, 4)); year <= Math.min(last, 9999); year++) {
    const date = `${String(year).padStart(4, '0')}${exception_date.slice(4)}`;
    if (!Number.isNaN(readCivilDay(date))) dates.push(date);
  }
  return dates;
}

function yearOf(at: number): number {
  return Number.isFinite(at) ? new Date(at).getUTCFullYear() : 0;
}
