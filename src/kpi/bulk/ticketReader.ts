import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createHistoryReader, type HistoryReader } from './readHistory.ts';
import { createMessageReader, type MessageReader, type Opening } from './readMessages.ts';
import type { TicketChunk } from './ticketChunk.ts';

type Columns = Pick<
  TicketChunk,
  | 'created'
  | 'replied'
  | 'solved'
  | 'firstSolved'
  | 'firstAssigned'
  | 'isSolved'
  | 'events'
  | 'excluded'
  | 'messageEnds'
  | 'turnEnds'
  | 'cycleEnds'
>;

/** Where the columns of a chunk are written, and the class of the ticket that was read last. */
export interface TicketReader {
  readonly columns: Columns;
  readonly messages: MessageReader;
  readonly history: HistoryReader;
  readonly opening: Opening;
  /** What figures tell tickets apart by, as two whole numbers. */
  word: number;
  more: number;
}

export function createTicketReader(): TicketReader {
  const instants = (): Float64Array => new Float64Array(CHUNK);
  const ends = (): Int32Array => new Int32Array(CHUNK);
  const codes = (): Uint8Array => new Uint8Array(CHUNK);
  // No spreading here nor in what it holds: each spread makes a shape of its own, and fast code is made for one shape.
  return {
    columns: {
      created: instants(),
      replied: instants(),
      solved: instants(),
      firstSolved: instants(),
      firstAssigned: instants(),
      isSolved: codes(),
      events: codes(),
      excluded: codes(),
      messageEnds: ends(),
      turnEnds: ends(),
      cycleEnds: ends(),
    },
    messages: createMessageReader(),
    history: createHistoryReader(),
    opening: { created: 0.5, byCustomer: false },
    word: 0,
    more: 0,
  };
}
