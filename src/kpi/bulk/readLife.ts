import type { TicketRow } from '../../model/ticket.ts';
import { clearHistory, readHistory } from './readHistory.ts';
import { EVENT_BITS } from './ticketChunk.ts';
import { exclusionCode, FAULT, instantOf, solvedCode } from './ticketFields.ts';
import type { TicketReader } from './ticketReader.ts';

/** As {@link readTicket}, only what figures about the backlog ask for. */
export function readLife(reader: TicketReader, place: number, row: TicketRow): boolean {
  const { columns, history } = reader;
  const { createdAt, excluded, status, solvedAt, history: events } = row;
  const created = instantOf(createdAt);
  let solving = instantOf(solvedAt);
  const exclusion = exclusionCode(excluded);
  const solved = solvedCode(status);
  if (!(created < FAULT) || solving === FAULT || exclusion < 0 || solved < 0 || solved > 1) return false;
  columns.events[place] = 0;
  if (events !== null && events !== undefined) {
    clearHistory(history);
    if (!Array.isArray(events) || !readHistory(history, events, created)) return false;
    columns.events[place] = history.facts.events;
  }
  if (Number.isNaN(solving)) {
    if (((columns.events[place] as number) & EVENT_BITS.status) !== 0) solving = history.facts.lastEnd;
    if (Number.isNaN(solving)) solving = instantOf(row.closedAt ?? row.firstSolvedAt);
    if (solving === FAULT) return false;
  }
  columns.created[place] = created;
  columns.solved[place] = solving;
  columns.isSolved[place] = solved;
  columns.excluded[place] = exclusion;
  reader.word = (exclusion * 2 + solved) * 2 + (Number.isNaN(solving) ? 0 : 1);
  reader.more = columns.events[place] as number;
  return true;
}
