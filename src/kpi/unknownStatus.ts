import { type Exclusion, fault } from '../fold/outcome.ts';
import { eventsOf } from '../model/eventsOf.ts';
import type { TicketRow } from '../model/ticket.ts';

/** The fault of a ticket whose status, or whose last change of it, is a word that this library does not know. */
export function unknownStatus({ status, history }: TicketRow): Exclusion {
  const expected = 'new, open, pending, on_hold, solved or closed';
  return (status ?? null) === null
    ? fault('unknown_status', 'history', expected, eventsOf(history, 'status')?.at(-1)?.to)
    : fault('unknown_status', 'status', expected, status);
}
