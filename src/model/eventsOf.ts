import { toInstant } from '../time/instant.ts';
import type { TicketEvent, TicketRow } from './ticket.ts';

/** A change with its instant as a number. `at` is NaN when the record holds no instant. */
export interface TimedEvent {
  readonly at: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The changes of one kind in time order; equal instants keep the order of the record. `null` without a history.
 *
 * @example
 * import { eventsOf } from 'support-kpis';
 * eventsOf([{ at: 9, kind: 'assignment', to: 'bo' }, { at: 5, kind: 'assignment', to: 'ada' }], 'assignment') // → [{ at: 5, from: null, to: 'ada' }, { at: 9, from: null, to: 'bo' }]
 */
export function eventsOf(history: TicketRow['history'], ...kinds: readonly TicketEvent['kind'][]): TimedEvent[] | null {
  if (history === null || history === undefined) return null;
  const events: TimedEvent[] = [];
  let sorted = true;
  for (const event of history) {
    if (!kinds.includes(event.kind)) continue;
    const at = toInstant(event.at);
    const last = events[events.length - 1];
    if (last !== undefined && !(last.at <= at)) sorted = false;
    events.push({ at, from: event.from ?? null, to: event.to ?? null });
  }
  if (!sorted && !hasInvalidInstant(events)) events.sort((left, right) => left.at - right.at);
  return events;
}

/** Whether one of the changes has no instant, so that nothing can be said of their order. */
export function hasInvalidInstant(events: readonly { readonly at: number }[]): boolean {
  return events.some(({ at }) => Number.isNaN(at));
}
