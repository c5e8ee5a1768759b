import { isObject } from '../../schema/readers/isObject.ts';
import type { AdaptedCalendar } from '../reading/adaptedDesk.ts';
import type { Findings } from '../reading/findings.ts';
import { holidayDates } from '../reading/holidayDates.ts';
import { type MinuteSchedule, scheduleCalendar } from '../reading/minuteSchedule.ts';
import type { CalendarRecord } from './shapes/businessShapes.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_MINUTES = 1440;
const collection = 'calendars';

/** The calendars with their holidays. A weekday or a holiday that is switched off is not there. */
export function zammadCalendars(records: readonly CalendarRecord[], findings: Findings): AdaptedCalendar[] {
  return records.flatMap((record) => {
    const { id } = record;
    const calendar = scheduleCalendar(scheduleOf(record, findings), collection, findings);
    return calendar === null ? [] : [{ id, name: record.name ?? id, calendar }];
  });
}

function scheduleOf(record: CalendarRecord, findings: Findings): MinuteSchedule {
  return {
    id: record.id,
    timeZone: record.timezone,
    weekStart: 'monday',
    intervals: days.flatMap((day, index) => timeframesOf(record, day, index * DAY_MINUTES, findings)),
    maySpanDays: false,
    holidays: holidaysOf(record, findings),
  };
}

function timeframesOf(
  { id, business_hours }: CalendarRecord,
  day: string,
  midnight: number,
  findings: Findings,
): { start: number; end: number }[] {
  const own = isObject(business_hours) && Object.hasOwn(business_hours, day) ? business_hours[day] : null;
  if (!isObject(own) || own['active'] === false || own['active'] === 'false') return [];
  const frames: unknown = own['timeframes'];
  return (Array.isArray(frames) ? (frames as unknown[]) : []).flatMap((frame) => {
    const [open, close] = (Array.isArray(frame) ? (frame as unknown[]) : []).map(minutesOf) as [number?, number?];
    if (open !== undefined && close !== undefined && !Number.isNaN(open + close)) {
      return [{ start: midnight + open, end: midnight + (close === 0 ? DAY_MINUTES : close) }];
    }
    const message = 'no pair of wall times: left out';
    findings.add({ code: 'invalid_interval', collection, field: `business_hours.${day}`, message, id });
    return [];
  });
}

function minutesOf(text: unknown): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(typeof text === 'string' ? text : '') ?? [];
  return Number(minutes) <= 59 ? Number(hours) * 60 + Number(minutes) : Number.NaN;
}

function holidaysOf({ id, public_holidays }: CalendarRecord, findings: Findings): string[] {
  if (!isObject(public_holidays)) return [];
  return Object.keys(public_holidays)
    .filter((date) => {
      const holiday = public_holidays[date];
      return isObject(holiday) && holiday['active'] === true && holiday['removed'] !== true;
    })
    .flatMap((date) => holidayDates({ id, start: date, end: date }, collection, findings))
    .sort();
}
