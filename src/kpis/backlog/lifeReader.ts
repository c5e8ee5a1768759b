import { instantOf, solvedCode } from '../../kpi/bulk/ticketFields.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';

export interface LifeReader {
  /** The changes of the ticket read last: opened, solved, opened again and so on. */
  changes: number;
  at: Float64Array;
}

export const ASK = -1;
export const OPEN = 0;
export const SOLVED = 1;

export function createLifeReader(): LifeReader {
  return { changes: 0, at: new Float64Array(64) };
}

/**
 * Reads the life of a plain ticket as `backlogLife` does, without making anything: the first opening goes to a place of one
 * column, the last solving to a place of another. Gives {@link SOLVED}, {@link OPEN} where there is no solving, or where it
 * is among the changes, and {@link ASK} for a ticket that is no real request, or not plain.
 */
export function readLifeOf(
  reader: LifeReader,
  row: TicketRow,
  openings: Float64Array,
  opening: number,
  ends: Float64Array,
  end: number,
): number {
  reader.changes = 0;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return ASK;
  const { createdAt, excluded, status, history, solvedAt } = row;
  const solved = solvedCode(status);
  const created = instantOf(createdAt);
  if (!(created >= FIRST_DATE && created <= LAST_DATE) || excluded || solved < 0 || solved > 1) return ASK;
  openings[opening] = created;
  if (history !== null && history !== undefined) {
    if (!Array.isArray(history) || !readChanges(reader, history, created)) return ASK;
    if (reader.changes > 0) return readSpans(reader, row, solved === 1, openings, opening, ends, end);
  }
  if (solved === 0) return OPEN;
  let solving = instantOf(solvedAt);
  if (Number.isNaN(solving)) solving = instantOf(row.closedAt ?? row.firstSolvedAt);
  ends[end] = solving;
  return solving >= created && solving <= LAST_DATE ? SOLVED : ASK;
}

/** `false` where the statuses are not in time order. */
function readChanges(reader: LifeReader, history: NonNullable<TicketRow['history']>, created: number): boolean {
  let before = Number.NEGATIVE_INFINITY;
  let wasDone = true;
  for (let index = 0; index < history.length; index++) {
    const { at: given, kind, from, to } = history[index] as (typeof history)[number];
    if (kind !== 'status') continue;
    const at = instantOf(given);
    if (!(at >= before) || at > LAST_DATE) return false;
    if (before === Number.NEGATIVE_INFINITY) {
      wasDone = isSolvedStatus(from ?? 'new');
      if (!wasDone) put(reader, created);
    }
    before = at;
    const isDone: boolean = to === null || to === undefined ? wasDone : isSolvedStatus(to);
    if (isDone !== wasDone) put(reader, at < created ? created : at);
    wasDone = isDone;
  }
  return true;
}

function put(reader: LifeReader, at: number): void {
  if (reader.changes === reader.at.length) {
    const longer = new Float64Array(reader.changes * 2);
    longer.set(reader.at);
    reader.at = longer;
  }
  reader.at[reader.changes++] = at;
}

/** What the changes say, together with the ticket's status now. */
function readSpans(
  reader: LifeReader,
  { solvedAt }: TicketRow,
  isSolved: boolean,
  openings: Float64Array,
  opening: number,
  ends: Float64Array,
  end: number,
): number {
  const { at, changes } = reader;
  const isClosed = changes % 2 === 0;
  openings[opening] = at[0] as number;
  // A solving at the end of the history of a ticket that is open now is none.
  if (isClosed && !isSolved) reader.changes--;
  if (isClosed || !isSolved) return OPEN;
  ends[end] = instantOf(solvedAt);
  // Where the ticket does not say when, what its history says lies before it was opened last.
  return (ends[end] as number) >= (at[changes - 1] as number) && (ends[end] as number) <= LAST_DATE ? SOLVED : ASK;
}
