import { eventsOf } from './eventsOf.ts';
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
 * that is none makes the ends of its spans NaN.
 *
 * @example
 * import { statusSpans } from 'support-kpis';
 * statusSpans([{ at: 4, kind: 'status', from: 'open', to: 'solved' }], 0) // → [{ status: 'open', start: 0, end: 4 }, { status: 'solved', start: 4, end: null }]
 */
export function statusSpans(history: TicketRow['history'], createdAt: number): StatusSpan[] | null {
  const changes = eventsOf(history, 'status');
  if (changes === null || changes.length === 0) return null;
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
