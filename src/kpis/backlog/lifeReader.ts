import { instantOf, solvedCode } from '../../kpi/bulk/ticketFields.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';

/** The life of the ticket read last: opened, solved, opened again and so on. */
export interface LifeReader {
  at: Float64Array;
}

/** What tells that a ticket is to be asked itself: it has no life that could be read, or is no real request. */
export const ASK = 0;

const FAULTY = -1;

export function createLifeReader(): LifeReader {
  return { at: new Float64Array(64) };
}

/** Reads the life of a plain ticket as `backlogLife` does, without making anything. Gives how many changes it has, or {@link ASK}. */
export function readLifeOf(reader: LifeReader, row: TicketRow): number {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return ASK;
  const { createdAt, excluded, status, history, solvedAt } = row;
  const solved = solvedCode(status);
  const created = instantOf(createdAt);
  if (!(created >= FIRST_DATE && created <= LAST_DATE) || excluded || solved < 0 || solved > 1) return ASK;
  let changes = 0;
  if (history !== null && history !== undefined) {
    changes = Array.isArray(history) ? readChanges(reader, history, created) : FAULTY;
    if (changes === FAULTY) return ASK;
  }
  if (changes > 0) {
    // A solving at the end of the history of a ticket that is open now is none.
    if (changes % 2 === 0) return changes - 1 + solved;
    return solved === 0 ? changes : withEnd(reader, changes, instantOf(solvedAt));
  }
  reader.at[0] = created;
  if (solved === 0) return 1;
  const solving = instantOf(solvedAt);
  return withEnd(reader, 1, Number.isNaN(solving) ? instantOf(row.closedAt ?? row.firstSolvedAt) : solving);
}

/** Of a ticket that is solved now, where its history says only what went before. */
function withEnd({ at }: LifeReader, changes: number, solving: number): number {
  at[changes] = solving;
  return solving >= (at[changes - 1] as number) && solving <= LAST_DATE ? changes + 1 : ASK;
}

/** How many changes a history tells of; {@link FAULTY} where its statuses are not in time order. */
function readChanges(reader: LifeReader, history: NonNullable<TicketRow['history']>, created: number): number {
  const { length } = history;
  if (length + 2 > reader.at.length) reader.at = new Float64Array(2 * length + 2);
  const { at: column } = reader;
  let before = Number.NEGATIVE_INFINITY;
  let wasDone = 1;
  let changes = 0;
  for (let index = 0; index < length; index++) {
    const { at: given, kind, from, to } = history[index] as (typeof history)[number];
    if (kind !== 'status') continue;
    const at = instantOf(given);
    if (!(at >= before) || at > LAST_DATE) return FAULTY;
    if (before === Number.NEGATIVE_INFINITY) {
      wasDone = Number(isSolvedStatus(from ?? 'new'));
      column[0] = created;
      changes = 1 - wasDone;
    }
    before = at;
    const isDone: number = to === null || to === undefined ? wasDone : Number(isSolvedStatus(to));
    // Written also where it is no change, for whether it is one cannot be guessed.
    column[changes] = at < created ? created : at;
    changes += isDone ^ wasDone;
    wasDone = isDone;
  }
  return changes;
}
