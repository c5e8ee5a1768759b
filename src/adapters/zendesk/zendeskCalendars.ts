import type { AdaptedCalendar } from '../reading/adaptedDesk.ts';
import type { Findings } from '../reading/findings.ts';
import { holidayDates } from '../reading/holidayDates.ts';
import { scheduleCalendar } from '../reading/minuteSchedule.ts';
import type { HolidayRecord, ScheduleRecord } from './shapes/businessShapes.ts';

/** The schedules with their holidays as calendars. A holiday whose page names no schedule is that of the only one. */
export function zendeskCalendars(
  schedules: readonly ScheduleRecord[],
  holidays: readonly HolidayRecord[],
  findings: Findings,
): AdaptedCalendar[] {
  const only = schedules.length === 1 ? (schedules[0] as ScheduleRecord).id : null;
  const closed = new Map<string, string[]>(schedules.map(({ id }) => [id, []]));
  for (const { id, schedule_id, start_date: start, end_date: end } of holidays) {
    const dates = closed.get(schedule_id ?? only ?? '');
    if (dates === undefined) {
      const message = 'of a schedule that is not there, or not named where there are several: closes nothing';
      findings.add({ code: 'orphan_record', collection: 'holidays', message, id });
      continue;
    }
    for (const date of holidayDates({ id, start, end }, 'holidays', findings)) dates.push(date);
  }
  return schedules.flatMap(({ id, name, time_zone, intervals }) => {
    const schedule = {
      id,
      timeZone: time_zone,
      weekStart: 'sunday',
      intervals: (intervals ?? []).map(({ start_time, end_time }) => ({ start: start_time, end: end_time })),
      maySpanDays: false,
      holidays: [...new Set(closed.get(id))].sort(),
    } as const;
    const calendar = scheduleCalendar(schedule, 'schedules', findings);
    return calendar === null ? [] : [{ id, name: name ?? id, calendar }];
  });
}
