import type { ChunkSource } from '../../fold/bulk/bulk.ts';
import { CHUNK } from '../../fold/bulk/bulk.ts';
import { NOTHING, unreadSource } from '../../fold/bulk/unreadSource.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { createReading, type FieldTexts, readTexts, readTickets } from './readTickets.ts';
import { createTextCodes } from './textCodes.ts';
import type { TicketChunk } from './ticketChunk.ts';

/** Reads tickets in chunks. */
export function ticketSource(
  rows: readonly TicketRow[],
  conversations: Conversations | null = null,
  needs: string = 'all',
): ChunkSource<TicketRow> {
  if (needs === NOTHING) return unreadSource(rows);
  const reading = createReading(rows, conversations, needs);
  const { classes, fresh, odd, reader } = reading;
  const { columns, messages, history } = reader;
  const whole = new Map<number, TicketRow>();
  const texts = new Map<string, FieldTexts>();
  let [first, count, chunks] = [0, 0, 0];

  const givenAt = (place: number): TicketRow => rows[first + place] as TicketRow;

  function rowAt(place: number): TicketRow {
    if (conversations === null) return givenAt(place);
    const before = whole.get(place);
    if (before !== undefined) return before;
    const { list, starts, order, joined } = conversations;
    const own: Interaction[] = [];
    const end = starts[first + place + 1] as number;
    for (let at = starts[first + place] as number; at < end; at++)
      own.push(list[order === null ? at : (order[at] as number)] as Interaction);
    const found = joined(givenAt(place), own);
    whole.set(place, found);
    return found;
  }

  function textsOf(field: string): Int32Array {
    const own = texts.get(field) ?? { known: createTextCodes(), codes: new Int32Array(CHUNK), chunk: -1 };
    texts.set(field, own);
    if (own.chunk !== chunks) readTexts(reading, own, field, first, count);
    own.chunk = chunks;
    return own.codes;
  }

  function instantsOf(field: string): Float64Array | null {
    return field === 'createdAt' ? columns.created : null;
  }

  function read(from: number, to: number): TicketChunk | null {
    first = from;
    count = to - from;
    chunks++;
    whole.clear();
    if (!readTickets(reading, from, to)) return null;
    return {
      length: count,
      classes,
      fresh,
      odd,
      rowAt,
      givenAt,
      instantsOf,
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
