import type { Interaction } from '../../model/interaction.ts';
import { conversationOf, countHumanReplies, isHumanReply } from '../../model/messages.ts';
import { openingReply } from '../../model/openingReply.ts';
import { reopensOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Calendar } from '../../time/calendar.ts';
import { elapsed } from '../../time/elapsed.ts';
import { measureTicket, type TicketMeasure } from '../reading/ticketMeasure.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';

const measures: ReadonlyMap<string, TicketMeasure> = new Map([
  ['first_resolution_time_in_minutes', 'first_resolution'],
  ['full_resolution_time_in_minutes', 'full_resolution'],
  ['agent_wait_time_in_minutes', 'agent_wait'],
  ['requester_wait_time_in_minutes', 'requester_wait'],
  ['on_hold_time_in_minutes', 'on_hold'],
  ['requester_wait_time.update_status', 'requester_wait'],
  ['agent_work_time.update_status', 'agent_work'],
]);

/**
 * What Zendesk means by a figure, worked out from the ticket's messages and history; `null` where they do not tell, and
 * for business hours when it is not known by which schedule.
 */
export function zendeskMeasure(
  ticket: Ticket,
  { metric, clock }: VendorFigure,
  office: Calendar | null,
): number | null {
  if (metric === 'replies') return ticket.interactions ? countReplies(ticket) : null;
  if (metric === 'reopens') return ticket.history ? reopensOf({ ...ticket, reopens: null }) : null;
  const calendar = clock === 'business' ? office : elapsed;
  if (calendar === null) return null;
  if (metric.startsWith('reply_time')) return firstReply(ticket, calendar);
  const measure = measures.get(metric);
  return measure === undefined ? null : measureTicket(ticket, measure, calendar);
}

/** The public comment with which an agent begins a ticket answers nobody: the second one is the first reply. */
function firstReply(ticket: Ticket, calendar: Calendar): number | null {
  const replies = (conversationOf(ticket.interactions) ?? []).filter(({ message }) => isHumanReply(message));
  const reply = replies[openingReply(ticket) === null ? 0 : 1];
  return reply === undefined ? null : calendar.between(ticket.createdAt, reply.at);
}

/** All that agents say in one chat is one reply. */
function countReplies(ticket: Ticket): number {
  const sessions = new Set<string>();
  const single = (ticket.interactions as readonly Interaction[]).filter((own) => {
    if (own.kind !== 'message' || (own.sessionId ?? null) === null) return true;
    if (isHumanReply(own)) sessions.add(own.sessionId as string);
    return false;
  });
  return countHumanReplies(single) + sessions.size - (openingReply(ticket) === null ? 0 : 1);
}
