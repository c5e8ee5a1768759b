import type { ChunkSource } from '../../fold/bulk/bulk.ts';
import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createPairs } from '../../fold/bulk/pairs.ts';
import { NOTHING, unreadSource } from '../../fold/bulk/unreadSource.ts';
import { fieldOf } from '../../fold/fieldOf.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { readLife } from './readLife.ts';
import { readReply } from './readReply.ts';
import { readTicket } from './readTicket.ts';
import { textCodes } from './textCodes.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { createTicketReader } from './ticketReader.ts';

/** The codes of a field's texts in a chunk. */
interface Texts {
  readonly codeOf: (value: unknown) => number;
  readonly codes: Int32Array;
  chunk: number;
}

/** Reads tickets in chunks. */
export function ticketSource(
  rows: readonly TicketRow[],
  conversations: Conversations | null = null,
  needs: string = 'all',
): ChunkSource<TicketRow> {
  if (needs === NOTHING) return unreadSource(rows);
  const follower = conversations?.follower ?? null;
  const reader = createTicketReader();
  const { columns, messages, history } = reader;
  const pairs = createPairs();
  /** Classes of small words, found without a hash. */
  const nearby = new Int32Array(needs === 'all' ? 1 : 16_384);
  const classes = new Int32Array(CHUNK);
  const fresh: number[] = [];
  const odd: number[] = [];
  const whole = new Map<number, TicketRow>();
  const texts = new Map<string, Texts>();
  let [first, count, chunks] = [0, 0, 0];

  function rowAt(place: number): TicketRow {
    const row = rows[first + place] as TicketRow;
    if (conversations === null) return row;
    const before = whole.get(place);
    if (before !== undefined) return before;
    const { list, starts, order, joined } = conversations;
    const own: Interaction[] = [];
    const end = starts[first + place + 1] as number;
    for (let at = starts[first + place] as number; at < end; at++)
      own.push(list[order === null ? at : (order[at] as number)] as Interaction);
    const found = joined(row, own);
    whole.set(place, found);
    return found;
  }

  /** Whether a ticket is plain enough for a class. */
  function isRead(place: number, row: TicketRow, index: number): boolean {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    try {
      if (needs === 'reply') return readReply(reader, place, row, conversations, index);
      if (needs === 'life') return readLife(reader, place, row);
      return readTicket(reader, place, row, conversations, index);
    } catch {
      return false;
    }
  }

  function textsOf(field: string): Int32Array {
    const own = texts.get(field) ?? { codeOf: textCodes(), codes: new Int32Array(CHUNK), chunk: -1 };
    texts.set(field, own);
    if (own.chunk === chunks) return own.codes;
    own.chunk = chunks;
    for (let place = 0; place < count; place++) {
      const isPlain = (classes[place] as number) >= 0;
      own.codes[place] = isPlain ? own.codeOf(fieldOf(rows[first + place], field)) : -1;
    }
    return own.codes;
  }

  const givenAt = (place: number): TicketRow => rows[first + place] as TicketRow;

  function read(from: number, to: number): TicketChunk | null {
    first = from;
    fresh.length = odd.length = 0;
    whole.clear();
    messages.reset();
    history.reset();
    const length = to - from;
    count = length;
    chunks++;
    for (let place = 0; place < length; place++) {
      const allMessages = messages.messages;
      const allTurns = messages.turns;
      const allChanges = history.changes;
      if (follower !== null && !follower.advance(from + place)) return null;
      const isPlain = isRead(place, rows[from + place] as TicketRow, from + place);
      if (isPlain) {
        const { word, more } = reader;
        const near = needs !== 'all' && word < 256 && more < 64 ? word * 64 + more : 0;
        let own = (nearby[near] as number) - 1;
        if (own < 0) {
          const known = pairs.count();
          own = pairs.idOf(word, more);
          if (own === known) fresh.push(place);
          if (near > 0) nearby[near] = own + 1;
        }
        classes[place] = own;
      } else {
        messages.messages = allMessages;
        messages.turns = allTurns;
        history.changes = allChanges;
        classes[place] = -1;
        odd.push(place);
      }
      columns.messageEnds[place] = messages.messages;
      columns.turnEnds[place] = messages.turns;
      columns.cycleEnds[place] = history.changes;
    }
    return {
      length,
      classes,
      fresh,
      odd,
      rowAt,
      givenAt,
      textsOf,
      created: columns.created,
      replied: columns.replied,
      solved: columns.solved,
      firstSolved: columns.firstSolved,
      firstAssigned: columns.firstAssigned,
      isSolved: columns.isSolved,
      events: columns.events,
      excluded: columns.excluded,
      messageEnds: columns.messageEnds,
      turnEnds: columns.turnEnds,
      cycleEnds: columns.cycleEnds,
      messages: messages.columns,
      cycles: history.cycles,
    };
  }

  return { length: rows.length, read };
}
