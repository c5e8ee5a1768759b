import type { Clock } from '../../time/clock.ts';
import type { AdaptedCalendar } from '../reading/adaptedDesk.ts';
import type { Findings } from '../reading/findings.ts';
import { scheduleCalendar } from '../reading/minuteSchedule.ts';
import type { BusinessHoursRecord, GroupRecord } from './shapes/businessHoursShape.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const DAY_MINUTES = 1440;
const TIME = /^(1[0-2]|0?[1-9]):([0-5]\d) ?([ap])m$/i;

/** Business hours as calendars. Freshdesk does not hand out their holidays. */
export function freshdeskCalendars(records: readonly BusinessHoursRecord[], findings: Findings): AdaptedCalendar[] {
  return records.flatMap((record) => {
    const { id, name, time_zone } = record;
    const intervals = intervalsOf(record, findings);
    const schedule = { id, timeZone: time_zone, weekStart: 'sunday', intervals, maySpanDays: true } as const;
    const calendar = scheduleCalendar(schedule, 'businessHours', findings);
    return calendar === null ? [] : [{ id, name: name ?? id, calendar }];
  });
}

/** Each group's business hours, else the default ones (or the only ones), as a value of the option `clock`. */
export function freshdeskClock(
  calendars: readonly AdaptedCalendar[],
  records: readonly BusinessHoursRecord[],
  groups: readonly GroupRecord[],
  findings: Findings,
): Clock | null {
  const byId = new Map(calendars.map(({ id, calendar }) => [id, calendar]));
  const defaults = records.filter(({ is_default }) => is_default === true);
  const [first, ...others] = defaults.length === 0 ? records : defaults;
  const otherwise = others.length === 0 ? byId.get(first?.id ?? '') : undefined;
  if (otherwise === undefined) return null;
  const own = groups.flatMap(({ id, business_hour_id }) => {
    const calendar = byId.get(business_hour_id ?? '');
    if (calendar !== undefined) return [[id, calendar] as const];
    if ((business_hour_id ?? null) === null) return [];
    const message = 'a group whose business hours are not there: measured by the default ones';
    findings.add({ code: 'orphan_record', collection: 'groups', field: 'business_hour_id', message, id });
    return [];
  });
  return own.length === 0 ? otherwise : { by: 'teamId', calendars: Object.fromEntries(own), otherwise };
}

function intervalsOf(record: BusinessHoursRecord, findings: Findings): { start: number; end: number }[] {
  const week = record.business_hours ?? record.working_hours ?? {};
  return days.flatMap((day, index) => {
    const hours = week[day] ?? null;
    if (hours === null) return [];
    const start = minutesOf(hours.start_time);
    const end = minutesOf(hours.end_time);
    if (start === null || end === null) {
      const message = "not times such as '8:00 am': the day is left closed";
      const word = `${hours.start_time} – ${hours.end_time}`;
      findings.add({ code: 'invalid_interval', collection: 'businessHours', field: day, message, id: record.id, word });
      return [];
    }
    // Midnight as an end is that of the next day; an end before the start lies in it too.
    const length = end > start ? end - start : end + DAY_MINUTES - start;
    return wrapped(index * DAY_MINUTES + start, length);
  });
}

/** What runs past the end of Saturday goes on at the beginning of Sunday. */
function wrapped(start: number, length: number): { start: number; end: number }[] {
  const week = 7 * DAY_MINUTES;
  if (start + length <= week) return [{ start, end: start + length }];
  return [
    { start, end: week },
    { start: 0, end: start + length - week },
  ];
}

function minutesOf(text: string | null | undefined): number | null {
  const parts = TIME.exec(text ?? '');
  if (parts === null) return null;
  const hour = (Number(parts[1]) % 12) + (parts[3]?.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(parts[2]);
}
