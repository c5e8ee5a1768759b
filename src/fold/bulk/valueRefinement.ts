import type { BulkPlan, Chunk } from './bulk.ts';
import { addOne, type Counter, createCounter } from './counter.ts';
import { createOutcomeKinds, kindOf, NUMBER, OTHER, type OutcomeKinds, UNKNOWN } from './outcomeKinds.ts';
import type { Refinement, Refining } from './refining.ts';
import { putValue, type ValueStore } from './valueStore.ts';

/** Rows whose values stand in a column, apart from those of their class that have none. */
export function valueRefinement<Row>(read: NonNullable<BulkPlan<Row>['value']>): Refinement<Row> {
  const counter = createCounter();
  const kinds = createOutcomeKinds();
  let values = new Float64Array(0);
  return {
    counter,
    refine(chunk, run) {
      if (values.length < chunk.length) values = new Float64Array(chunk.length);
      read(chunk, values);
      putValues(chunk, values, counter, kinds, run);
    },
  };
}

function putValues(
  { length, classes }: Chunk<unknown>,
  values: Float64Array,
  counter: Counter,
  kinds: OutcomeKinds,
  run: Refining,
): void {
  const { cells } = run;
  const store = run.store as ValueStore;
  for (let place = 0; place < length; place++) {
    place = putNumbers(place, length, classes, values, cells, kinds.of, store.values, store.next, store.ends);
    if (place === length) return;
    const value = values[place] as number;
    if (value < 0) {
      run.ask(place);
      continue;
    }
    const id = (classes[place] as number) * 2 + (value >= 0 ? 1 : 0);
    let kind = kinds.of[id] ?? UNKNOWN;
    if (kind === UNKNOWN) kind = kindOf(kinds, id, place, run);
    const cell = cells === null ? 0 : (cells[place] as number);
    if (cell < 0) continue;
    if (kind === OTHER) addOne(counter, id, cells === null ? null : cell);
    else putValue(store, cell, value);
  }
}

/**
 * Puts the values of rows whose class is known to give numbers where they belong, up to a row that takes more than that;
 * gives its place. A loop that makes nothing and calls nothing is compiled to half the time.
 */
function putNumbers(
  from: number,
  length: number,
  classes: Int32Array,
  values: Float64Array,
  cells: Int32Array | null,
  kinds: Uint8Array,
  kept: Float64Array,
  next: Int32Array,
  ends: Int32Array,
): number {
  for (let place = from; place < length; place++) {
    const shared = classes[place] as number;
    if (shared < 0) continue;
    const value = values[place] as number;
    const id = shared * 2 + 1;
    if (!(value >= 0) || id >= kinds.length || kinds[id] !== NUMBER) return place;
    const cell = cells === null ? 0 : (cells[place] as number);
    if (cell < 0) continue;
    if (cell >= next.length) return place;
    const at = next[cell] as number;
    if (at === ends[cell]) return place;
    kept[at] = value;
    next[cell] = at + 1;
  }
  return length;
}
