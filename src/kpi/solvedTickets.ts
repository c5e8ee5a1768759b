import { type Measure, pending } from '../fold/outcome.ts';
import type { TicketRow } from '../model/ticket.ts';
import { isSolved } from '../model/ticketStatus.ts';
import { received } from './received.ts';
import { unknownStatus } from './unknownStatus.ts';

/** The same measure, asked only of real requests that are solved; for the unsolved ones it is too early to say. */
export function solvedTickets<Value>(measure: Measure<TicketRow, Value>): Measure<TicketRow, Value> {
  return received((ticket) => {
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus(ticket);
    return solved ? measure(ticket) : pending;
  });
}
