import type { TicketRow } from '../../model/ticket.ts';
import { readOne } from './readOne.ts';
import { readReplies } from './readReplies.ts';
import type { TicketReader } from './ticketReader.ts';
import type { TicketReading } from './ticketReading.ts';

/** `false` when the interactions turn out to be in another order than the tickets. */
export function readTickets(reading: TicketReading, from: number, to: number): boolean {
  const { rows, conversations, reader, isListed, fresh, odd } = reading;
  const { messages, history } = reader;
  const follower = conversations === null ? null : conversations.follower;
  fresh.length = odd.length = 0;
  messages.messages = messages.turns = history.changes = 0;
  if (!isListed && conversations === null) {
    readReplies(reading, from, to);
    return true;
  }
  for (let index = from; index < to; index++) {
    if (follower !== null && !follower.advance(index)) return false;
    readOne(reading, index - from, rows[index] as TicketRow, index);
    if (isListed) putEnds(reader, index - from);
  }
  return true;
}

function putEnds({ columns, messages, history }: TicketReader, place: number): void {
  columns.messageEnds[place] = messages.messages;
  columns.turnEnds[place] = messages.turns;
  columns.cycleEnds[place] = history.changes;
}
