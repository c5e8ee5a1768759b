import { type BulkRun, CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { valuesOf } from '../../fold/bulk/storedValues.ts';
import { createValueStore } from '../../fold/bulk/valueStore.ts';
import type { Fold } from '../../fold/fold.ts';
import type { SummaryState } from '../../fold/summaryFold.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { addLives } from './addLives.ts';
import type { BacklogEvents } from './backlogFlows.ts';
import { type FlowCounter, flowNames } from './flowCounts.ts';
import { flowColumns, type LifeRun } from './lifeColumns.ts';
import { createLifeReader } from './lifeReader.ts';

type LifeFold<Result> = Fold<TicketRow, Result, SummaryState<BacklogEvents>>;

/**
 * Backlogs over chunks of tickets. Of all tickets together, events are counted into periods as they come; of several
 * cells they are kept, for as many periods in each would often be more. Tickets that are no real requests, and lives that
 * are not plain, are asked themselves.
 */
export function startLifeRun<Result>(fold: LifeFold<Result>, counter: FlowCounter, expected: number): BulkRun<Result> {
  const asked = new Map<number, SummaryState<BacklogEvents>>();
  const flows = { created: flowColumns(), solved: flowColumns(), reopened: flowColumns() };
  const run: LifeRun = {
    reader: createLifeReader(),
    counter,
    flows,
    stores: null,
    lives: 0,
    others: new Int32Array(CHUNK),
    ask,
  };

  function ask(row: TicketRow, cell: number): void {
    if (cell >= 0) asked.set(cell, fold.add(asked.get(cell) ?? fold.init(), row));
  }

  return {
    add(chunk: Chunk<unknown>, places) {
      if (places !== null) {
        run.stores ??= {
          created: createValueStore(true, expected),
          solved: createValueStore(true, expected),
          reopened: createValueStore(true, 0),
        };
      }
      addLives(run, chunk as Chunk<TicketRow>, places);
    },
    result(cell) {
      const state = fold.merge(fold.init(), asked.get(cell) ?? fold.init());
      if (run.stores === null) {
        for (const name of flowNames) {
          for (const at of flows[name].far) (state.kept[name] as number[]).push(at);
        }
        state.kept = { ...state.kept, counted: counter.counted() };
        state.counted += run.lives;
      } else {
        const { created, solved, reopened } = run.stores;
        const openings = valuesOf(created, cell);
        state.counted += openings.length;
        state.kept = {
          created: both(state.kept.created, openings),
          solved: both(state.kept.solved, valuesOf(solved, cell)),
          reopened: both(state.kept.reopened, valuesOf(reopened, cell)),
          removed: state.kept.removed,
        };
      }
      return { result: fold.result(state), accounting: fold.account(state) };
    },
  };
}

function both(few: BacklogEvents['created'], many: Float64Array): Float64Array {
  if (few.length === 0) return many;
  const all = new Float64Array(few.length + many.length);
  all.set(many);
  all.set(few, many.length);
  return all;
}
