import { reopensOf, solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { compareMoments } from '../reading/compareMoments.ts';
import type { Findings } from '../reading/findings.ts';
import { historyEndsAsTold } from '../reading/historyEndsAsTold.ts';
import { present } from '../reading/present.ts';
import type { TicketProperties } from './shapes/ticketShape.ts';

/** HubSpot writes both dates itself, a little apart. */
const MINUTE = 60_000;

/** Dates that follow from a ticket's stages and properties. */
export type TicketMoments = Pick<Ticket, 'firstRespondedAt' | 'firstSolvedAt' | 'solvedAt' | 'closedAt' | 'reopens'>;

/** When a ticket was answered, closed and reopened: by the history of its stages, else by its properties, which keep the last time. */
export function ticketMoments(ticket: Ticket, properties: TicketProperties, findings: Findings): TicketMoments {
  const solvings = solvingsOf(ticket);
  const closed = properties.closed_date ?? properties.hs_last_closed_date ?? null;
  const last = historyEndsAsTold(ticket, 'tickets', 'propertiesWithHistory', findings) ? solvings?.at(-1) : null;
  const solvedAt = last ?? closed;
  const place = { collection: 'tickets', field: 'properties.closed_date', id: ticket.id };
  compareMoments(place, properties.closed_date, last, MINUTE, findings);
  const answered = properties.first_agent_reply_date ?? properties.hs_first_agent_message_sent_at ?? null;
  const waited = properties.time_to_first_agent_reply ?? null;
  const reopens = reopensByDate(ticket, properties, solvings, findings);
  return present({
    firstRespondedAt: answered ?? (waited === null ? null : (ticket.createdAt as number) + waited),
    firstSolvedAt: solvings?.[0],
    solvedAt,
    closedAt: isSolvedStatus(ticket.status) ? solvedAt : null,
    reopens,
  });
}

/** `null` leaves the count to the history; a ticket with a date of reopening came back once at least. */
function reopensByDate(
  ticket: Ticket,
  { hs_ticket_reopened_at }: TicketProperties,
  solvings: readonly number[] | null,
  findings: Findings,
): number | null {
  if ((hs_ticket_reopened_at ?? null) === null) return null;
  if (solvings !== null && reopensOf(ticket) > 0) return null;
  const message = 'reopened at least once: the date is that of the latest time, the history of the stage tells all';
  const field = 'properties.hs_ticket_reopened_at';
  findings.add({ code: 'reopens_unknown', collection: 'tickets', field, message, id: ticket.id });
  return 1;
}
