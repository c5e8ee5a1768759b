import { instantOf, solvedCode } from '../../kpi/bulk/ticketFields.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';

export interface LifeReader {
  /** The changes of the ticket read last: opened, solved, opened again and so on. */
  changes: number;
  at: Float64Array;
  /** Its first opening and its last solving, in columns of one place: a field that holds a number would box it. */
  readonly opening: Float64Array;
  readonly end: Float64Array;
}

export const ASK = -1;
export const OPEN = 0;
export const SOLVED = 1;

export function createLifeReader(): LifeReader {
  return { changes: 0, at: new Float64Array(64), opening: new Float64Array(1), end: new Float64Array(1) };
}

/**
 * Reads the life of a plain ticket as `backlogLife` does, without making anything. Gives {@link SOLVED}, {@link OPEN} where
 * there is no solving, or where it is among the changes, and {@link ASK} for a ticket that is no real request, or not plain.
 */
export function readLifeOf(reader: LifeReader, row: TicketRow): number {
  const { opening, end } = reader;
  reader.changes = 0;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return ASK;
  const { createdAt, excluded, status, history, solvedAt } = row;
  const solved = solvedCode(status);
  const created = instantOf(createdAt);
  if (!(created >= FIRST_DATE && created <= LAST_DATE) || excluded || solved < 0 || solved > 1) return ASK;
  opening[0] = created;
  if (history !== null && history !== undefined) {
    if (!Array.isArray(history) || !readChanges(reader, history, created)) return ASK;
    // A solving at the end of the history of a ticket that is open now is none.
    if (reader.changes % 2 === 0 && solved === 0 && reader.changes > 0) reader.changes--;
    if (reader.changes > 0) return readSpans(reader, row, solved === 1);
  }
  if (solved === 0) return OPEN;
  let solving = instantOf(solvedAt);
  if (Number.isNaN(solving)) solving = instantOf(row.closedAt ?? row.firstSolvedAt);
  end[0] = solving;
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
function readSpans({ at, changes, opening, end }: LifeReader, { solvedAt }: TicketRow, isSolved: boolean): number {
  const isClosed = changes % 2 === 0;
  opening[0] = at[0] as number;
  if (isClosed || !isSolved) return OPEN;
  const solving = instantOf(solvedAt);
  end[0] = solving;
  // Where the ticket does not say when, what its history says lies before it was opened last.
  return solving >= (at[changes - 1] as number) && solving <= LAST_DATE ? SOLVED : ASK;
}
