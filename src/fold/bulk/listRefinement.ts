import type { BulkPlan, Chunk, ValueLists } from './bulk.ts';
import { addToCounter, createCounter } from './counter.ts';
import { createOutcomeKinds, kindOf, NUMBER, type OutcomeKinds, UNKNOWN } from './outcomeKinds.ts';
import type { Refinement, Refining } from './refining.ts';
import { putValue, type ValueStore } from './valueStore.ts';

/** Rows that may have several values, apart from those of their class that have none. */
export function listRefinement<Row>(read: NonNullable<BulkPlan<Row>['values']>): Refinement<Row> {
  const counter = createCounter();
  const kinds = createOutcomeKinds();
  let own = new Int32Array(0);
  return {
    counter,
    refine(chunk, run) {
      if (own.length < chunk.length) own = new Int32Array(chunk.length);
      putLists(chunk, read(chunk), own, kinds, run);
      addToCounter(counter, own, chunk.length, run.cells);
    },
  };
}

function putLists(
  { length, classes }: Chunk<unknown>,
  { values, ends }: ValueLists,
  own: Int32Array,
  kinds: OutcomeKinds,
  run: Refining,
): void {
  const { cells } = run;
  const store = run.store as ValueStore;
  for (let place = 0; place < length; place++) {
    place = putKnownLists(
      place,
      length,
      classes,
      values,
      ends,
      cells,
      kinds.of,
      own,
      store.values,
      store.next,
      store.ends,
    );
    if (place === length) return;
    const from = place === 0 ? 0 : (ends[place - 1] as number);
    const to = ends[place] as number;
    if (!isPlain(values, from, to)) {
      run.ask(place);
      continue;
    }
    const id = (classes[place] as number) * 2 + (to > from ? 1 : 0);
    own[place] = id;
    let kind = kinds.of[id] ?? UNKNOWN;
    if (kind === UNKNOWN) kind = kindOf(kinds, id, place, run);
    const cell = cells === null ? 0 : (cells[place] as number);
    for (let at = from; kind === NUMBER && cell >= 0 && at < to; at++) putValue(store, cell, values[at] as number);
  }
}

/**
 * Puts the values of rows whose class is known where they belong, up to a row that takes more than that; gives its place. A
 * loop that makes nothing and calls nothing is compiled to faster code.
 */
function putKnownLists(
  from: number,
  length: number,
  classes: Int32Array,
  values: Float64Array,
  ends: Int32Array,
  cells: Int32Array | null,
  kinds: Uint8Array,
  own: Int32Array,
  kept: Float64Array,
  next: Int32Array,
  room: Int32Array,
): number {
  let first = from === 0 ? 0 : (ends[from - 1] as number);
  for (let place = from; place < length; place++) {
    const to = ends[place] as number;
    const shared = classes[place] as number;
    own[place] = -1;
    if (shared >= 0) {
      const id = shared * 2 + (to > first ? 1 : 0);
      if (id >= kinds.length) return place;
      const kind = kinds[id] as number;
      if (kind === UNKNOWN) return place;
      const cell = cells === null ? 0 : (cells[place] as number);
      if (cell >= next.length) return place;
      const start = cell < 0 ? 0 : (next[cell] as number);
      if (kind === NUMBER && cell >= 0 && start + to - first > (room[cell] as number)) return place;
      const isKept = kind === NUMBER && cell >= 0;
      let areValues = true;
      for (let at = first; at < to; at++) {
        const value = values[at] as number;
        if (!(value >= 0)) areValues = false;
        if (isKept) kept[start + at - first] = value;
      }
      if (!areValues) return place;
      if (isKept) next[cell] = start + to - first;
      own[place] = id;
    }
    first = to;
  }
  return length;
}

function isPlain(values: Float64Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!((values[at] as number) >= 0)) return false;
  return true;
}
