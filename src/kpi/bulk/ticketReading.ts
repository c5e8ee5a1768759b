import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createPairs, type Pairs } from '../../fold/bulk/pairs.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import type { FieldTexts } from './fieldTexts.ts';
import { readLife } from './readLife.ts';
import { readReply } from './readReply.ts';
import { readTicket } from './readTicket.ts';
import { createTicketReader, type TicketReader } from './ticketReader.ts';

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
export interface TicketReading {
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
  readonly texts: FieldTexts[];
}

const readers: Readonly<Record<string, ReadRow>> = { reply: readReply, life: readLife };

export function createTicketReading(
  rows: readonly TicketRow[],
  conversations: Conversations | null,
  needs: string,
): TicketReading {
  return {
    rows,
    conversations,
    reader: createTicketReader(),
    readRow: readers[needs] ?? readTicket,
    isListed: needs !== 'reply',
    pairs: createPairs(),
    classes: new Int32Array(CHUNK),
    fresh: [],
    odd: [],
    texts: [],
  };
}
