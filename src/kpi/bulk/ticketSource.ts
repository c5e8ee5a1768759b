import type { ChunkSource } from '../../fold/bulk/bulk.ts';
import { NOTHING, unreadSource } from '../../fold/bulk/unreadSource.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { textsIn } from './fieldTexts.ts';
import { readTickets } from './readTickets.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { createTicketReading } from './ticketReading.ts';

/** Reads tickets in chunks. */
export function ticketSource(
  rows: readonly TicketRow[],
  conversations: Conversations | null = null,
  needs: string = 'all',
): ChunkSource<TicketRow> {
  if (needs === NOTHING) return unreadSource(rows);
  const reading = createTicketReading(rows, conversations, needs);
  const { classes, fresh, odd, reader } = reading;
  const { columns, messages, history } = reader;
  const whole = new Map<number, TicketRow>();
  let [first, count] = [0, 0];

  function rowAt(place: number): TicketRow {
    const given = rows[first + place] as TicketRow;
    if (conversations === null) return given;
    const before = whole.get(place);
    if (before !== undefined) return before;
    const { list, starts, order, joined } = conversations;
    const own: Interaction[] = [];
    const end = starts[first + place + 1] as number;
    for (let at = starts[first + place] as number; at < end; at++)
      own.push(list[order === null ? at : (order[at] as number)] as Interaction);
    const found = joined(given, own);
    whole.set(place, found);
    return found;
  }

  function textsOf(field: string): Int32Array {
    return textsIn(reading, field, first, count);
  }

  function instantsOf(field: string): Float64Array | null {
    return field === 'createdAt' ? columns.created : null;
  }

  function read(from: number, to: number): TicketChunk | null {
    first = from;
    count = to - from;
    whole.clear();
    if (!readTickets(reading, from, to)) return null;
    return {
      length: count,
      classes,
      fresh,
      odd,
      rowAt,
      rows,
      first,
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
