import { profile } from '../../analysis/profile/profile.ts';
import { ticketVolume } from '../../kpis/backlog/ticketVolume.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Weekday } from '../../time/calendar.ts';
import { hours } from '../../time/duration.ts';
import type { WeekStart } from '../../time/periodOptions.ts';

/** Tickets of one day of the week. */
export interface ArrivalDay {
  readonly day: Weekday;
  readonly count: number;
  /** How many tickets came in each of its 24 hours. */
  readonly counts: readonly number[];
  /** The same per hour that was looked at; `null` where none was. */
  readonly perHour: readonly (number | null)[];
}

/** When tickets come, as clocks in a zone show it. */
export interface Arrivals {
  readonly timeZone: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
  readonly days: readonly ArrivalDay[];
}

/** The 24 hours of the 7 days of the week, with the tickets that were created in them. */
export function arrivals(
  tickets: readonly TicketRow[],
  timeZone: string,
  weekStartsOn: WeekStart | undefined,
): Arrivals | null {
  const found = profile(tickets, { by: 'createdAt', timeZone, weekStartsOn }, ticketVolume);
  if (found.from === null) return null;
  return {
    ...{ timeZone, from: found.from, to: found.to, count: found.result.value as number },
    days: found.days.map(({ day, result, hours: own }) => ({
      day,
      count: result.value as number,
      counts: own.map((hour) => hour.result.value as number),
      perHour: own.map(({ observed, result: { value } }) =>
        observed > 0 ? ((value as number) * hours(1)) / observed : null,
      ),
    })),
  };
}
