import { eventsOf } from '../../model/eventsOf.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Calendar } from '../../time/calendar.ts';
import { elapsed } from '../../time/elapsed.ts';
import { measureTicket } from '../reading/ticketMeasure.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { TicketProperties, TicketRecord } from './shapes/ticketShape.ts';

const SECOND = 1000;

const durations = [
  ['time_to_first_agent_reply', 'calendar'],
  ['time_to_close', 'calendar'],
  ['hs_time_to_first_rep_assignment', 'calendar'],
  ['hs_time_to_first_response_in_operating_hours', 'business'],
  ['hs_time_to_close_in_operating_hours', 'business'],
] as const;

/** HubSpot's own durations, which are milliseconds written as texts. */
export function hubSpotFigures(records: readonly TicketRecord[]): VendorFigure[] {
  return records.flatMap(({ id: ticketId, properties }) =>
    durations.flatMap(([metric, clock]): VendorFigure[] => {
      const value = properties?.[metric] ?? null;
      return value === null ? [] : [{ metric, ticketId, value, unit: 'milliseconds', clock, precision: SECOND }];
    }),
  );
}

/**
 * What HubSpot means by a duration, worked out from the ticket's history and the dates of its properties; `null` where
 * they do not tell. Operating hours are not in the API: they are compared only when the caller gives them.
 */
export function hubSpotMeasure(
  ticket: Ticket,
  properties: TicketProperties,
  { metric, clock }: VendorFigure,
  office: Calendar | null,
): number | null {
  const calendar = clock === 'business' ? office : elapsed;
  if (calendar === null) return null;
  if (metric === 'hs_time_to_first_rep_assignment') {
    const assigned = eventsOf(ticket.history, 'assignment')?.find(({ to }) => to !== null)?.at;
    return assigned === undefined ? null : calendar.between(ticket.createdAt, assigned);
  }
  if (metric.startsWith('time_to_close') || metric.startsWith('hs_time_to_close')) {
    // `time_to_close` is written anew at each closing.
    return measureTicket(ticket, 'full_resolution', calendar) ?? between(calendar, ticket, properties.closed_date);
  }
  return between(calendar, ticket, properties.first_agent_reply_date ?? properties.hs_first_agent_message_sent_at);
}

function between(calendar: Calendar, { createdAt }: Ticket, end: number | null | undefined): number | null {
  return end === null || end === undefined ? null : calendar.between(createdAt, end);
}
