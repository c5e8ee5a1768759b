import type { Calendar } from '../../time/calendar.ts';
import type { Findings } from '../reading/findings.ts';
import { scheduleCalendar } from '../reading/minuteSchedule.ts';
import type { WorkingHours as Day, InboxRecord } from './shapes/inboxShape.ts';

const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;

/** The working hours of an inbox: as they are, and as Chatwoot measures them. */
export interface WorkingHours {
  readonly calendar: Calendar;
  /** A day that is open throughout closes at 23:59 here. */
  readonly measured: Calendar;
}

/**
 * The working hours of an inbox; `null` where they are switched off, `undefined` where they are not told. Days of the week
 * count from Sunday.
 */
export function workingHours(inbox: InboxRecord, findings: Findings): WorkingHours | null | undefined {
  const days = inbox.working_hours ?? [];
  if (inbox.working_hours_enabled === false) return null;
  if (days.length === 0) return undefined;
  const calendarOf = (endOfDay: number, found: Findings): Calendar | null =>
    scheduleCalendar(
      {
        id: inbox.id,
        timeZone: inbox.timezone ?? 'UTC',
        weekStart: 'sunday',
        intervals: days.flatMap((day) => intervalOf(day, endOfDay)),
        maySpanDays: false,
      },
      'inboxes',
      found,
    );
  const calendar = calendarOf(DAY_MINUTES, findings);
  if (calendar === null) return undefined;
  const silent: Findings = { add: () => undefined, list: findings.list };
  return { calendar, measured: calendarOf(DAY_MINUTES - 1, silent) as Calendar };
}

function intervalOf(day: Day, endOfDay: number): { readonly start: number; readonly end: number }[] {
  if (day.closed_all_day === true) return [];
  const midnight = day.day_of_week * DAY_MINUTES;
  if (day.open_all_day === true) return [{ start: midnight, end: midnight + endOfDay }];
  const minutes = (hour: number | null | undefined, minute: number | null | undefined): number =>
    midnight + (hour ?? Number.NaN) * HOUR_MINUTES + (minute ?? 0);
  return [{ start: minutes(day.open_hour, day.open_minutes), end: minutes(day.close_hour, day.close_minutes) }];
}
