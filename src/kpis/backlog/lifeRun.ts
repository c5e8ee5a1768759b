import type { BulkRun, Chunk } from '../../fold/bulk/bulk.ts';
import type { Sharing } from '../../fold/bulk/sharing.ts';
import { createValueStore, type ValueStore } from '../../fold/bulk/valueStore.ts';
import type { Fold } from '../../fold/fold.ts';
import type { SummaryState } from '../../fold/summaryFold.ts';
import type { TicketChunk } from '../../kpi/bulk/ticketChunk.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { BacklogEvents } from './backlogFlows.ts';

type LifeFold<Result> = Fold<TicketRow, Result, SummaryState<BacklogEvents>>;

/**
 * Backlogs over chunks of tickets: creations, solvings and reopenings go from column to column. Tickets that are no real
 * requests, and lives that are not plain, are asked themselves.
 */
export function startLifeRun<Result>(fold: LifeFold<Result>, { expected }: Sharing): BulkRun<Result> {
  const asked = new Map<number, SummaryState<BacklogEvents>>();
  let stores: Record<'created' | 'solved' | 'reopened', ValueStore> | null = null;

  function ask(chunk: Chunk<unknown>, place: number, cells: Int32Array | null): void {
    const cell = cells === null ? 0 : (cells[place] as number);
    if (cell >= 0) asked.set(cell, fold.add(asked.get(cell) ?? fold.init(), chunk.givenAt(place) as TicketRow));
  }

  return {
    add(chunk, cells) {
      const { length, classes, created, solved, isSolved, excluded, cycleEnds, cycles } = chunk as TicketChunk;
      const isCelled = cells !== null;
      stores ??= {
        created: createValueStore(isCelled, expected),
        solved: createValueStore(isCelled, expected),
        reopened: createValueStore(isCelled, 0),
      };
      const openings = stores.created.room(length);
      const changes = length + (cycleEnds[length - 1] as number);
      const ends = stores.solved.room(changes);
      const returns = stores.reopened.room(changes);
      let from = 0;
      for (let place = 0; place < length; place++) {
        const to = cycleEnds[place] as number;
        const first = from;
        from = to;
        // A solving at the end of the history of a ticket that is open now is none.
        const isOpen = isSolved[place] === 0;
        const last = isOpen && (to - first) % 2 === 0 && to > first ? to - 1 : to;
        const end = isOpen || ((last - first) % 2 === 0 && last > first) ? Number.NaN : (solved[place] as number);
        const opened = last > first ? (cycles.at[first] as number) : (created[place] as number);
        const latest = last > first ? (cycles.at[last - 1] as number) : opened;
        const isKnown = isOpen || (last > first && (last - first) % 2 === 0) || end >= latest;
        const isWithin = opened >= FIRST_DATE && latest <= LAST_DATE && !(end > LAST_DATE);
        if ((classes[place] as number) < 0 || excluded[place] !== 0 || !isKnown || !isWithin) {
          ask(chunk, place, cells);
          continue;
        }
        const cell = cells === null ? 0 : (cells[place] as number);
        if (cell < 0) continue;
        put(openings, opened, cell);
        for (let at = first + 1; at < last; at++)
          put((at - first) % 2 === 1 ? ends : returns, cycles.at[at] as number, cell);
        if (!Number.isNaN(end)) put(ends, end, cell);
      }
    },
    result(cell) {
      const state = fold.merge(fold.init(), asked.get(cell) ?? fold.init());
      if (stores !== null) {
        const { created, solved, reopened } = state.kept;
        state.counted += stores.created.of(cell).length;
        state.kept = {
          created: both(created, stores.created.of(cell)),
          solved: both(solved, stores.solved.of(cell)),
          reopened: both(reopened, stores.reopened.of(cell)),
          removed: state.kept.removed,
        };
      }
      return { result: fold.result(state), accounting: fold.account(state) };
    },
  };
}

function put(block: ReturnType<ValueStore['room']>, at: number, cell: number): void {
  block.values[block.filled] = at;
  if (block.cells !== null) block.cells[block.filled] = cell;
  block.filled++;
}

function both(few: BacklogEvents['created'], many: Float64Array): Float64Array {
  if (few.length === 0) return many;
  const all = new Float64Array(few.length + many.length);
  all.set(many);
  all.set(few, many.length);
  return all;
}
