import { type BulkRun, CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { createValueStore, type ValueStore } from '../../fold/bulk/valueStore.ts';
import type { Fold } from '../../fold/fold.ts';
import type { SummaryState } from '../../fold/summaryFold.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { BacklogEvents } from './backlogFlows.ts';
import type { FlowCounter, FlowName } from './flowCounts.ts';
import { ASK, createLifeReader, type LifeReader, readLifeOf, SOLVED } from './lifeReader.ts';

type LifeFold<Result> = Fold<TicketRow, Result, SummaryState<BacklogEvents>>;

const names: readonly FlowName[] = ['created', 'solved', 'reopened'];

/**
 * Backlogs over chunks of tickets. Of all tickets together, events are counted into periods as they come; of several
 * cells they are kept, for as many periods in each would often be more. Tickets that are no real requests, and lives that
 * are not plain, are asked themselves.
 */
export function startLifeRun<Result>(fold: LifeFold<Result>, counter: FlowCounter, expected: number): BulkRun<Result> {
  const asked = new Map<number, SummaryState<BacklogEvents>>();
  const flows = { created: flowColumns(), solved: flowColumns(), reopened: flowColumns() };
  const run: LifeRun = { reader: createLifeReader(), counter, flows, stores: null, lives: 0, ask };

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
        for (const name of names) {
          for (const at of flows[name].far) (state.kept[name] as number[]).push(at);
        }
        state.kept = { ...state.kept, counted: counter.counted() };
        state.counted += run.lives;
      } else {
        const { created, solved, reopened } = run.stores;
        state.counted += created.of(cell).length;
        state.kept = {
          created: both(state.kept.created, created.of(cell)),
          solved: both(state.kept.solved, solved.of(cell)),
          reopened: both(state.kept.reopened, reopened.of(cell)),
          removed: state.kept.removed,
        };
      }
      return { result: fold.result(state), accounting: fold.account(state) };
    },
  };
}

/** Events of a flow and the cells of their tickets, of one chunk. */
interface FlowColumns {
  readonly values: Float64Array;
  readonly cells: Int32Array;
  /** Events that are too far from the others to be counted. */
  readonly far: number[];
}

function flowColumns(): FlowColumns {
  return { values: new Float64Array(2 * CHUNK), cells: new Int32Array(2 * CHUNK), far: [] };
}

interface LifeRun {
  readonly reader: LifeReader;
  readonly counter: FlowCounter;
  readonly flows: Readonly<Record<FlowName, FlowColumns>>;
  stores: Readonly<Record<FlowName, ValueStore>> | null;
  lives: number;
  ask(row: TicketRow, cell: number): void;
}

function addLives(run: LifeRun, chunk: Chunk<TicketRow>, places: Int32Array | null): void {
  const { reader } = run;
  const { created, solved, reopened } = run.flows;
  const { length } = chunk;
  let [openings, ends, returns] = [0, 0, 0];
  for (let place = 0; place < length; place++) {
    const row = chunk.givenAt(place);
    const cell = places === null ? 0 : (places[place] as number);
    // One place is left for each row to come.
    if (ends > CHUNK) ends = flush(run, 'solved', ends);
    const state = stateOf(reader, row, created.values, openings, solved.values, ends);
    if (state === ASK) run.ask(row, cell);
    if (state === ASK || cell < 0) continue;
    if (places !== null) {
      created.cells[openings] = cell;
      if (state === SOLVED) solved.cells[ends] = cell;
    }
    openings++;
    if (state === SOLVED) ends++;
    const { changes, at: moments } = reader;
    for (let at = 1; at < changes; at += 2) {
      if (ends === 2 * CHUNK) ends = flush(run, 'solved', ends);
      solved.cells[ends] = cell;
      solved.values[ends++] = moments[at] as number;
    }
    for (let at = 2; at < changes; at += 2) {
      if (returns === CHUNK) returns = flush(run, 'reopened', returns);
      reopened.cells[returns] = cell;
      reopened.values[returns++] = moments[at] as number;
    }
  }
  run.lives += openings;
  flush(run, 'created', openings);
  flush(run, 'solved', ends);
  flush(run, 'reopened', returns);
}

/** A row that cannot be read is asked, and says so. */
function stateOf(
  reader: LifeReader,
  row: TicketRow,
  openings: Float64Array,
  opening: number,
  ends: Float64Array,
  end: number,
): number {
  try {
    return readLifeOf(reader, row, openings, opening, ends, end);
  } catch {
    return ASK;
  }
}

/** Hands over the first events of a flow's columns. */
function flush({ flows, stores, counter }: LifeRun, name: FlowName, count: number): number {
  const { values, cells, far } = flows[name];
  if (stores === null) counter.add(name, values, count, far);
  else {
    const block = stores[name].room(count);
    block.values.set(values.subarray(0, count), block.filled);
    block.cells?.set(cells.subarray(0, count), block.filled);
    block.filled += count;
  }
  return 0;
}

function both(few: BacklogEvents['created'], many: Float64Array): Float64Array {
  if (few.length === 0) return many;
  const all = new Float64Array(few.length + many.length);
  all.set(many);
  all.set(few, many.length);
  return all;
}
