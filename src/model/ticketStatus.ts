import { eventsOf } from './eventsOf.ts';
import type { TicketRow, TicketStatus } from './ticket.ts';

const statuses: readonly string[] = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] satisfies TicketStatus[];

export function isKnownStatus(status: unknown): status is TicketStatus {
  return statuses.includes(status as string);
}

/** Whether a status means that the customer's request is done. */
export function isSolvedStatus(status: string | null): boolean {
  return status === 'solved' || status === 'closed';
}

/**
 * Whether a ticket is solved now; `null` when its status is a word that this library does not know.
 *
 * Without a status the last change of the history decides, and without one whether a date of solving is there.
 *
 * @example
 * import { isSolved } from 'support-kpis';
 * isSolved({ id: 'A-1', createdAt: 0, status: 'closed' }) // → true
 * isSolved({ id: 'A-2', createdAt: 0, history: [{ at: 5, kind: 'status', to: 'open' }] }) // → false
 */
export function isSolved(ticket: TicketRow): boolean | null {
  const { status } = ticket;
  if (status !== undefined && status !== null) return isKnownStatus(status) ? isSolvedStatus(status) : null;
  const last = eventsOf(ticket.history, 'status')?.at(-1);
  if (last !== undefined && last.to !== null) return isKnownStatus(last.to) ? isSolvedStatus(last.to) : null;
  return (ticket.solvedAt ?? ticket.closedAt ?? null) !== null;
}
