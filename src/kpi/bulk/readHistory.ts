import type { TicketRow } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';
import { type Cycles, EVENT_BITS } from './ticketChunk.ts';

/** What the history of one ticket says in short. */
export interface HistoryFacts {
  /** {@link EVENT_BITS} */
  events: number;
  firstAssigned: number;
  /** How often it came back, by its statuses. */
  reopens: number;
  wasSolved: boolean;
  /** Whether the last status is a solved one. */
  endsSolved: boolean;
  /** The first and the last solving; NaN without one. */
  firstEnd: number;
  lastEnd: number;
}

/** Histories as a column of openings and solvings, and how many of these there are. */
export interface HistoryReader {
  readonly cycles: Cycles;
  readonly facts: HistoryFacts;
  changes: number;
}

export function createHistoryReader(): HistoryReader {
  const cycles: Cycles = { at: new Float64Array(4096) };
  const facts: HistoryFacts = {
    events: 0,
    firstAssigned: Number.NaN,
    reopens: 0,
    wasSolved: false,
    endsSolved: false,
    firstEnd: Number.NaN,
    lastEnd: Number.NaN,
  };
  return { cycles, facts, changes: 0 };
}

/** Forgets the facts of the ticket before. */
export function clearHistory({ facts }: HistoryReader): void {
  facts.events = facts.reopens = 0;
  facts.firstAssigned = facts.firstEnd = facts.lastEnd = Number.NaN;
  facts.wasSolved = facts.endsSolved = false;
}

/**
 * Reads a history as `statusSpans` and `openSpans` understand it. `false` where the events are not plain and in time
 * order: nothing that was read of them counts.
 */
export function readHistory(
  reader: HistoryReader,
  history: NonNullable<TicketRow['history']>,
  created: number,
): boolean {
  const { facts } = reader;
  let before = Number.NEGATIVE_INFINITY;
  let status = '';
  for (let index = 0; index < history.length; index++) {
    const { at: given, kind, from, to } = history[index] as (typeof history)[number];
    const at = toInstant(given);
    if (!(at >= before) || !Object.hasOwn(EVENT_BITS, kind)) return false;
    before = at;
    if (kind === 'status') {
      if ((facts.events & EVENT_BITS.status) === 0) {
        status = from ?? 'new';
        enter(reader, status, created, true);
      }
      status = to ?? status;
      enter(reader, status, at < created ? created : at, false);
    } else if (kind === 'assignment' && Number.isNaN(facts.firstAssigned) && (to ?? null) !== null) {
      facts.firstAssigned = at;
    }
    facts.events |= EVENT_BITS[kind];
  }
  return true;
}

function enter(reader: HistoryReader, status: string, at: number, isStart: boolean): void {
  const { facts } = reader;
  const isDone = isSolvedStatus(status);
  if (isDone) facts.wasSolved = true;
  if (isStart) {
    // The first cycle of a ticket that came solved begins later: only the row itself can tell.
    if (isDone) facts.firstEnd = Number.NEGATIVE_INFINITY;
    else put(reader, at);
  } else if (facts.endsSolved && !isDone) {
    facts.reopens++;
    put(reader, at);
  } else if (!facts.endsSolved && isDone) {
    put(reader, at);
    if (Number.isNaN(facts.firstEnd)) facts.firstEnd = at;
    facts.lastEnd = at;
  }
  facts.endsSolved = isDone;
}

/** Each opening and each solving in turn. */
function put(reader: HistoryReader, at: number): void {
  const { cycles } = reader;
  if (reader.changes === cycles.at.length) {
    const longer = new Float64Array(reader.changes * 2);
    longer.set(cycles.at);
    cycles.at = longer;
  }
  cycles.at[reader.changes++] = at;
}
