import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketEvent, TicketRow } from '../../model/ticket.ts';
import { EVENT_BITS, type TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/** The plan of a figure that the classes of tickets decide alone. */
export const classPlan: BulkPlan<TicketRow, TicketChunk> = { source: ticketSource };

/** The same, of figures about the first reply. */
export const replyPlan: BulkPlan<TicketRow, TicketChunk> = { source: ticketSource, needs: 'reply' };

/** The same, but tickets with such an event in their history are asked themselves. */
export function withoutEvents(...kinds: readonly TicketEvent['kind'][]): BulkPlan<TicketRow, TicketChunk> {
  const bits = bitsOf(kinds);
  return {
    source: ticketSource,
    asks: ({ events }, place) => ((events[place] as number) & bits) !== 0,
  };
}

export function bitsOf(kinds: readonly TicketEvent['kind'][]): number {
  let bits = 0;
  for (const kind of kinds) bits |= EVENT_BITS[kind];
  return bits;
}
