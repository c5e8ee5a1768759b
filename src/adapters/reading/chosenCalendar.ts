import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { AdaptedCalendar } from './adaptedDesk.ts';

/**
 * The calendar of the schedule that the option `schedule` names, or of the only one; `null` where there is none, or
 * where several leave open which.
 *
 * @throws SupportKpisError `invalid_option` when there is no schedule of that id.
 */
export function chosenCalendar(
  caller: string,
  calendars: readonly AdaptedCalendar[],
  schedule: string | undefined,
): Calendar | null {
  if (schedule === undefined) return calendars.length === 1 ? (calendars[0] as AdaptedCalendar).calendar : null;
  const chosen = calendars.find(({ id }) => id === schedule);
  if (chosen !== undefined) return chosen.calendar;
  const known = calendars.map(({ id }) => id).join(', ');
  throw new SupportKpisError({
    code: 'invalid_option',
    path: `${caller}: options.schedule`,
    expected: known === '' ? 'a payload of schedules' : `one of ${known}`,
    received: schedule,
  });
}
