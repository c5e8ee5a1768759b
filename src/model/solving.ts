import { toInstant } from '../time/instant.ts';
import { openSpans } from './openSpans.ts';
import { type StatusSpan, statusSpans } from './statusSpans.ts';
import type { TicketRow } from './ticket.ts';
import { isSolved, isSolvedStatus } from './ticketStatus.ts';

/**
 * When a ticket was last solved: `solvedAt`, else what its history says, else `closedAt` or `firstSolvedAt`.
 * `null` when none of them is there; NaN when the one that decides is no instant.
 *
 * @example
 * import { lastSolvedAt } from 'support-kpis';
 * lastSolvedAt({ id: 'A-1', createdAt: 0, status: 'closed', closedAt: 9 }) // → 9
 */
export function lastSolvedAt(ticket: TicketRow): number | null {
  const explicit = ticket.solvedAt ?? null;
  if (explicit !== null) return toInstant(explicit);
  const ends = solvingsOf(ticket);
  const last = ends?.at(-1);
  if (last !== undefined) return last;
  const fallback = ticket.closedAt ?? ticket.firstSolvedAt ?? null;
  return fallback === null ? null : toInstant(fallback);
}

/**
 * Every solving that the history records, in order; `null` when it records no status.
 *
 * @example
 * import { solvingsOf } from 'support-kpis';
 * solvingsOf({ id: 'A-1', createdAt: 0, history: [
 *   { at: 2, kind: 'status', from: 'open', to: 'solved' },
 *   { at: 5, kind: 'status', from: 'solved', to: 'open' },
 *   { at: 8, kind: 'status', from: 'open', to: 'solved' },
 * ] }) // → [2, 8]
 */
export function solvingsOf(ticket: TicketRow): number[] | null {
  const spans = statusesOf(ticket);
  if (spans === null) return null;
  const ends: number[] = [];
  for (const { end } of openSpans(spans)) if (end !== null) ends.push(end);
  return ends;
}

/**
 * Whether a ticket was ever solved, also when it is open again.
 *
 * @example
 * import { wasSolved } from 'support-kpis';
 * wasSolved({ id: 'A-1', createdAt: 0, status: 'open', solvedAt: 5 }) // → true
 */
export function wasSolved(ticket: TicketRow): boolean {
  if ((ticket.solvedAt ?? ticket.firstSolvedAt ?? ticket.closedAt ?? null) !== null) return true;
  if (ticket.status !== undefined && isSolvedStatus(ticket.status)) return true;
  if ((ticket.reopens ?? 0) > 0) return true;
  return statusesOf(ticket)?.some(({ status }) => isSolvedStatus(status)) ?? false;
}

/**
 * How often a ticket came back after having been solved: `reopens`, else the history; without either, one that
 * bears a date of solving and is open now came back once.
 *
 * @example
 * import { reopensOf } from 'support-kpis';
 * reopensOf({ id: 'A-1', createdAt: 0, status: 'open', solvedAt: 5 }) // → 1
 */
export function reopensOf(ticket: TicketRow): number {
  const explicit = ticket.reopens ?? null;
  if (explicit !== null) return explicit;
  const spans = statusesOf(ticket);
  if (spans !== null) {
    if (Number.isNaN(spans.at(-1)?.start)) return Number.NaN;
    const wasDone = (index: number): boolean => isSolvedStatus((spans[index] as StatusSpan).status);
    return spans.filter((_, index) => index > 0 && wasDone(index - 1) && !wasDone(index)).length;
  }
  const dated = (ticket.solvedAt ?? ticket.firstSolvedAt ?? null) !== null;
  return dated && isSolved(ticket) === false ? 1 : 0;
}

/**
 * Whether a ticket came back at least once after having been solved.
 *
 * @example
 * import { wasReopened } from 'support-kpis';
 * wasReopened({ id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 5, reopens: 2 }) // → true
 */
export function wasReopened(ticket: TicketRow): boolean {
  return reopensOf(ticket) > 0;
}

function statusesOf({ history, createdAt }: TicketRow): StatusSpan[] | null {
  return statusSpans(history, toInstant(createdAt));
}
