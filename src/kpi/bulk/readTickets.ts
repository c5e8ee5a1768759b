import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createPairs, type Pairs, pairOf } from '../../fold/bulk/pairs.ts';
import { fieldOf } from '../../fold/fieldOf.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { readLife } from './readLife.ts';
import { readReply } from './readReply.ts';
import { readTicket } from './readTicket.ts';
import { type TextCodes, textCode } from './textCodes.ts';
import { createTicketReader, type TicketReader } from './ticketReader.ts';

/** The codes of a field's texts in a chunk. */
export interface FieldTexts {
  readonly known: TextCodes;
  readonly codes: Int32Array;
  chunk: number;
}

type ReadRow = (
  reader: TicketReader,
  place: number,
  row: TicketRow,
  conversations: Conversations | null,
  index: number,
) => boolean;

/**
 * What a reading of tickets knows. The loops over rows are functions of the module, which are handed it: an engine forgets
 * what it compiled of closures as soon as they are collected, and would begin anew with each report.
 */
export interface Reading {
  readonly rows: readonly TicketRow[];
  readonly conversations: Conversations | null;
  readonly reader: TicketReader;
  readonly readRow: ReadRow;
  /** Whether figures look at messages, turns and cycles one by one. */
  readonly isListed: boolean;
  readonly pairs: Pairs;
  readonly classes: Int32Array;
  readonly fresh: number[];
  readonly odd: number[];
}

const readers: Readonly<Record<string, ReadRow>> = { reply: readReply, life: readLife };

export function createReading(rows: readonly TicketRow[], conversations: Conversations | null, needs: string): Reading {
  return {
    rows,
    conversations,
    reader: createTicketReader(),
    readRow: readers[needs] ?? readTicket,
    isListed: needs !== 'reply',
    pairs: needs === 'all' ? createPairs(0, 0) : createPairs(256, 64),
    classes: new Int32Array(CHUNK),
    fresh: [],
    odd: [],
  };
}

/** `false` when the interactions turn out to be in another order than the tickets. */
export function readTickets(reading: Reading, from: number, to: number): boolean {
  const { rows, conversations, reader, isListed, classes, fresh, odd } = reading;
  const { messages, history } = reader;
  const follower = conversations === null ? null : conversations.follower;
  fresh.length = odd.length = 0;
  messages.messages = messages.turns = history.changes = 0;
  for (let index = from; index < to; index++) {
    const place = index - from;
    const allMessages = messages.messages;
    const allTurns = messages.turns;
    const allChanges = history.changes;
    if (follower !== null && !follower.advance(index)) return false;
    if (isRead(reading, place, rows[index] as TicketRow, index)) classes[place] = classOf(reading, place);
    else {
      messages.messages = allMessages;
      messages.turns = allTurns;
      history.changes = allChanges;
      classes[place] = -1;
      odd.push(place);
    }
    if (isListed) putEnds(reader, place);
  }
  return true;
}

function putEnds({ columns, messages, history }: TicketReader, place: number): void {
  columns.messageEnds[place] = messages.messages;
  columns.turnEnds[place] = messages.turns;
  columns.cycleEnds[place] = history.changes;
}

/** Whether a ticket is plain enough for a class. */
function isRead({ reader, readRow, conversations }: Reading, place: number, row: TicketRow, index: number): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  try {
    return readRow(reader, place, row, conversations, index);
  } catch {
    return false;
  }
}

/** The class of the ticket that was read last. */
function classOf({ reader, pairs, fresh }: Reading, place: number): number {
  const { word, more } = reader;
  const known = pairs.count;
  const own = pairOf(pairs, word, more);
  if (own === known) fresh.push(place);
  return own;
}

export function readTexts(
  { rows, classes }: Reading,
  { known, codes }: FieldTexts,
  field: string,
  first: number,
  count: number,
): void {
  for (let place = 0; place < count; place++) {
    codes[place] = (classes[place] as number) >= 0 ? textCode(known, fieldOf(rows[first + place], field)) : -1;
  }
}
