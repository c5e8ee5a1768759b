import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { openSpans } from '../../model/openSpans.ts';
import { type StatusSpan, statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import type { Calendar } from '../../time/calendar.ts';
import { toInstant } from '../../time/instant.ts';

/** Durations that most help desks work out themselves, by the names of this library. */
export type TicketMeasure =
  | 'first_response'
  | 'first_resolution'
  | 'full_resolution'
  | 'requester_wait'
  | 'agent_wait'
  | 'on_hold'
  | 'agent_work';

const statusesOf: { readonly [Measure in TicketMeasure]?: readonly string[] } = {
  requester_wait: ['new', 'open', 'on_hold'],
  agent_wait: ['pending'],
  on_hold: ['on_hold'],
  agent_work: ['new', 'open'],
};

/**
 * A duration by what the ticket's messages and history say, on a calendar; `null` when they do not tell. For
 * {@link compareFigures}: explicit fields of the ticket are not looked at, for they may come from the vendor's figure.
 */
export function measureTicket(ticket: TicketRow, measure: TicketMeasure, calendar: Calendar): number | null {
  const created = toInstant(ticket.createdAt);
  if (measure === 'first_response') {
    return open(calendar, created, firstMessageAt(ticket.interactions, created, isHumanReply));
  }
  const spans = statusSpans(ticket.history, created);
  // While a ticket is open its clocks run on, and the vendor's figure is of some other moment.
  if (spans === null || !isSolvedStatus((spans.at(-1) as StatusSpan).status)) return null;
  const statuses = statusesOf[measure];
  if (statuses !== undefined) return timeIn(spans, statuses, calendar);
  const cycles = openSpans(spans);
  const end = measure === 'first_resolution' ? cycles[0]?.end : cycles.at(-1)?.end;
  return open(calendar, created, end ?? null);
}

function timeIn(spans: readonly StatusSpan[], statuses: readonly string[], calendar: Calendar): number {
  let time = 0;
  for (const { status, start, end } of spans) {
    if (end !== null && statuses.includes(status)) time += calendar.between(start, end);
  }
  return time;
}

function open(calendar: Calendar, start: number, end: number | null): number | null {
  return end === null || Number.isNaN(start) || Number.isNaN(end) ? null : calendar.between(start, end);
}
