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

/** Reads histories in time order into columns, as `statusSpans` and `openSpans` understand them. */
export interface HistoryReader {
  readonly cycles: Cycles;
  readonly facts: HistoryFacts;
  /** How many openings and solvings there are. */
  changes: number;
  reset(): void;
  clear(): void;
  /** `false` where the events are not plain and in time order: nothing that was read of them counts. */
  read(history: NonNullable<TicketRow['history']>, created: number): boolean;
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
  const reader: HistoryReader = { cycles, facts, changes: 0, reset, clear, read };

  function reset(): void {
    reader.changes = 0;
  }

  function clear(): void {
    facts.events = facts.reopens = 0;
    facts.firstAssigned = facts.firstEnd = facts.lastEnd = Number.NaN;
    facts.wasSolved = facts.endsSolved = false;
  }

  /** Each opening and each solving in turn. */
  function put(at: number): void {
    if (reader.changes === cycles.at.length) {
      const longer = new Float64Array(reader.changes * 2);
      longer.set(cycles.at);
      cycles.at = longer;
    }
    cycles.at[reader.changes++] = at;
  }

  function enter(status: string, at: number, isStart: boolean): void {
    const isDone = isSolvedStatus(status);
    if (isDone) facts.wasSolved = true;
    if (isStart) {
      if (!isDone) put(at);
    } else if (facts.endsSolved && !isDone) {
      facts.reopens++;
      put(at);
    } else if (!facts.endsSolved && isDone) {
      put(at);
      if (Number.isNaN(facts.firstEnd)) facts.firstEnd = at;
      facts.lastEnd = at;
    }
    facts.endsSolved = isDone;
  }

  function read(history: NonNullable<TicketRow['history']>, created: number): boolean {
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
          enter(status, created, true);
        }
        status = to ?? status;
        enter(status, at < created ? created : at, false);
      } else if (kind === 'assignment' && Number.isNaN(facts.firstAssigned) && (to ?? null) !== null) {
        facts.firstAssigned = at;
      }
      facts.events |= EVENT_BITS[kind];
    }
    return true;
  }

  return reader;
}
