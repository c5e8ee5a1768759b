import { eventsOf } from './eventsOf.ts';
import type { TicketRow } from './ticket.ts';

/** The channel by which a ticket came in: before its first change of channel, else the one it has. */
export function cameBy({ channel, history }: TicketRow): string | null {
  return eventsOf(history, 'channel')?.[0]?.from ?? channel ?? null;
}
