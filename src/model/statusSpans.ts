import { eventsOf, hasInvalidInstant } from './eventsOf.ts';
import type { TicketRow } from './ticket.ts';

/** A stretch of time that a ticket spent in one status; `end` is `null` for the status it is in now. */
export interface StatusSpan {
  readonly status: string;
  readonly start: number;
  readonly end: number | null;
}

/**
 * The statuses a ticket went through, from its creation on, or `null` when its history records no status.
 *
 * Before the first change it was in that change's `from`, or `new`. A change dated before the creation counts from
 * the creation. Two changes at one instant leave a span of no length: solved at once is a solving too. An instant
 * that is none leaves no order of the changes: two spans whose instants are NaN.
 *
 * @example
 * import { statusSpans } from 'support-kpis';
 * statusSpans([{ at: 4, kind: 'status', from: 'open', to: 'solved' }], 0) // → [{ status: 'open', start: 0, end: 4 }, { status: 'solved', start: 4, end: null }]
 */
export function statusSpans(history: TicketRow['history'], createdAt: number): StatusSpan[] | null {
  const changes = eventsOf(history, 'status');
  if (changes === null || changes.length === 0) return null;
  if (hasInvalidInstant(changes)) return unknownSpans;
  const spans: StatusSpan[] = [];
  let status = changes[0]?.from ?? 'new';
  let start = createdAt;
  for (const change of changes) {
    const at = change.at < createdAt ? createdAt : change.at;
    spans.push({ status, start, end: at });
    status = change.to ?? status;
    start = at;
  }
  spans.push({ status, start, end: null });
  return spans;
}

/** What is left when one change has no instant and nothing can be said of their order: no start and no end is known. */
const unknownSpans: StatusSpan[] = [
  { status: 'new', start: Number.NaN, end: Number.NaN },
  { status: 'solved', start: Number.NaN, end: null },
];
