import type { Fold } from '../fold.ts';
import { isExclusion, isPending, type Outcome } from '../outcome.ts';
import type { Summary } from '../summary.ts';
import { addToTally } from '../tally.ts';
import type { BulkPlan, BulkRun, Chunk } from './bulk.ts';
import { eachCount } from './counter.ts';
import { expectedValues } from './expectedValues.ts';
import { keepEvidence } from './keepEvidence.ts';
import { refinementOf } from './refinementOf.ts';
import type { Sharing } from './sharing.ts';
import { lentValuesOf } from './storedValues.ts';
import { createValueStore, type ValueStore } from './valueStore.ts';

/** The state of every fold that is made of a measure and a summary. */
interface State<Kept> {
  kept: Kept;
  counted: number;
  pending: number;
  excluded: Record<string, number>;
}

/**
 * One figure over chunks of rows. The measure is asked once for each class, and its answer stands for all rows of it; rows
 * without a class are added as any fold adds them.
 */
export function startBulkRun<Row, Value, Kept, Result>(
  fold: Fold<Row, Result, State<Kept>>,
  summary: Summary<Value, Kept, Result>,
  plan: BulkPlan<Row>,
  sharing: Sharing,
): BulkRun<Result> {
  const refinement = refinementOf(plan, sharing);
  const counter = refinement === null ? sharing.counter : refinement.counter;
  if (refinement === null) sharing.isCounted = true;
  const outcomes: (readonly unknown[] | undefined)[] = [];
  const asked = new Map<number, State<Kept>>();
  /** Classes whose rows are asked themselves; they have no outcomes. */
  const askers = new Set<number>();
  let store: ValueStore | null = null;

  function learn(row: Row, id: number): readonly unknown[] {
    const found = fold.outcomesOf?.(row) as readonly unknown[];
    outcomes[id] = found;
    return found;
  }

  function rowAt(chunk: Chunk<unknown>, place: number): Row {
    return (plan.alone ? chunk.rows[chunk.first + place] : chunk.rowAt(place)) as Row;
  }

  function ask(chunk: Chunk<unknown>, place: number, cells: Int32Array | null): void {
    const cell = cells === null ? 0 : (cells[place] as number);
    if (cell >= 0) asked.set(cell, fold.add(asked.get(cell) ?? fold.init(), rowAt(chunk, place)));
  }

  function askClasses(chunk: Chunk<unknown>, cells: Int32Array | null): void {
    const { length, classes } = chunk;
    for (let place = 0; place < length; place++) if (askers.has(classes[place] as number)) ask(chunk, place, cells);
  }

  function take(state: State<Kept>, id: number, count: number): void {
    for (const part of outcomes[id] as readonly Outcome<Value>[]) {
      // Those of columns were put there one by one.
      if (store !== null && typeof part === 'number') continue;
      if (isPending(part)) state.pending += count;
      else if (isExclusion(part)) addToTally(state.excluded, part.excluded, count);
      else {
        state.kept = keepMany(summary, state.kept, part, count);
        state.counted += count;
      }
    }
  }

  const run = {
    chunk: null as Chunk<unknown> | null,
    cells: null as Int32Array | null,
    store: null as ValueStore | null,
    ask: (place: number) => ask(run.chunk as Chunk<unknown>, place, run.cells),
    outcomesOf: (id: number, place: number) => outcomes[id] ?? learn(rowAt(run.chunk as Chunk<unknown>, place), id),
  };

  return {
    add(chunk, cells) {
      for (const place of chunk.odd) ask(chunk, place, cells);
      if (refinement === null) {
        for (const place of chunk.fresh) {
          if (plan.asks?.(chunk as Chunk<Row>, place)) {
            askers.add(outcomes.length);
            outcomes.push([]);
          } else learn(rowAt(chunk, place), outcomes.length);
        }
        if (askers.size > 0) askClasses(chunk, cells);
        return;
      }
      if (plan.split === undefined) {
        store ??= createValueStore(cells !== null, expectedValues(plan, chunk as Chunk<Row>, sharing.expected));
      }
      run.chunk = chunk;
      run.cells = cells;
      run.store = store;
      refinement.refine(chunk as Chunk<Row>, run);
    },
    result(cell) {
      // Of a copy, for the figure of a cell may be read twice.
      const state = fold.merge(fold.init(), asked.get(cell) ?? fold.init());
      eachCount(counter, cell, (id, count) => take(state, id, count));
      const column = store === null ? null : lentValuesOf(store, cell);
      if (column !== null && column.length > 0) {
        state.kept = summary.keepColumn?.(state.kept, column) as Kept;
        state.counted += column.length;
      }
      const result = fold.result(state);
      if (store !== null && column !== null) keepEvidence(result, column, store, cell);
      return { result, accounting: fold.account(state) };
    },
  };
}

function keepMany<Value, Kept, Result>(
  summary: Summary<Value, Kept, Result>,
  kept: Kept,
  value: Value,
  count: number,
): Kept {
  if (summary.keepMany !== undefined) return summary.keepMany(kept, value, count);
  let all = kept;
  for (let times = 0; times < count; times++) all = summary.keep(all, value);
  return all;
}
