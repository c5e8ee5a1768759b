import { pairOf } from '../../fold/bulk/pairs.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { putNoTexts, putReadableTexts } from './fieldTexts.ts';
import type { TicketReading } from './ticketReading.ts';

/** Reads the ticket at a place of the chunk and tells its class; one that is not plain enough has none. */
export function readOne(reading: TicketReading, place: number, row: TicketRow, index: number): void {
  const { classes, odd, texts } = reading;
  const { messages, history } = reading.reader;
  const allMessages = messages.messages;
  const allTurns = messages.turns;
  const allChanges = history.changes;
  if (isRead(reading, place, row, index)) {
    classes[place] = classOf(reading, place, reading.reader.word, reading.reader.more);
    putReadableTexts(texts, place, row);
    return;
  }
  messages.messages = allMessages;
  messages.turns = allTurns;
  history.changes = allChanges;
  classes[place] = -1;
  putNoTexts(texts, place);
  odd.push(place);
}

function isRead(
  { reader, readRow, conversations }: TicketReading,
  place: number,
  row: TicketRow,
  index: number,
): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  try {
    return readRow(reader, place, row, conversations, index);
  } catch {
    return false;
  }
}

/** The class of what figures tell tickets apart by. */
export function classOf({ pairs, fresh }: TicketReading, place: number, word: number, more: number): number {
  const known = pairs.count;
  const own = pairOf(pairs, word, more);
  if (own === known) fresh.push(place);
  return own;
}
