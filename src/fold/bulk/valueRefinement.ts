import type { BulkPlan, Chunk, ValueLists } from './bulk.ts';
import { addOne, addToCounter, type Counter, createCounter } from './counter.ts';
import type { Refine, Refinement, Refining } from './refining.ts';
import { putValue, type ValueStore } from './valueStore.ts';

/** Rows whose values stand in columns, apart from those of their class that have none; `null` without such columns. */
export function valueRefinement<Row>({ value, values }: BulkPlan<Row>): Refinement<Row> | null {
  const counter = createCounter();
  if (value !== undefined) return { counter, refine: byValue(value, counter) };
  if (values !== undefined) return { counter, refine: byValues(values, counter) };
  return null;
}

const UNKNOWN = 0;
const NUMBER = 1;
const OTHER = 2;

interface Kinds {
  /** What the outcome of each finer class is. */
  of: Uint8Array;
}

function byValue<Row>(read: NonNullable<BulkPlan<Row>['value']>, counter: Counter): Refine<Row> {
  const kinds: Kinds = { of: new Uint8Array(256) };
  let values = new Float64Array(0);
  return (chunk, run) => {
    if (values.length < chunk.length) values = new Float64Array(chunk.length);
    read(chunk, values);
    putValues(chunk, values, counter, kinds, run);
  };
}

function putValues(
  { length, classes }: Chunk<unknown>,
  values: Float64Array,
  counter: Counter,
  kinds: Kinds,
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

function kindOf(kinds: Kinds, id: number, place: number, run: Refining): number {
  if (id >= kinds.of.length) {
    const more = new Uint8Array(id * 2);
    more.set(kinds.of);
    kinds.of = more;
  }
  const kind = typeof run.outcomesOf(id, place)[0] === 'number' ? NUMBER : OTHER;
  kinds.of[id] = kind;
  return kind;
}

function byValues<Row>(read: NonNullable<BulkPlan<Row>['values']>, counter: Counter): Refine<Row> {
  const hasNumbers: (boolean | undefined)[] = [];
  let own = new Int32Array(0);
  return (chunk, run) => {
    if (own.length < chunk.length) own = new Int32Array(chunk.length);
    putLists(chunk, read(chunk), own, hasNumbers, run);
    addToCounter(counter, own, chunk.length, run.cells);
  };
}

function putLists(
  { length, classes }: Chunk<unknown>,
  { values, ends }: ValueLists,
  own: Int32Array,
  hasNumbers: (boolean | undefined)[],
  run: Refining,
): void {
  const { cells } = run;
  const store = run.store as ValueStore;
  let from = 0;
  for (let place = 0; place < length; place++) {
    const to = ends[place] as number;
    const shared = classes[place] as number;
    own[place] = -1;
    if (shared >= 0) {
      let isPlain = true;
      for (let at = from; at < to; at++) if (!((values[at] as number) >= 0)) isPlain = false;
      if (isPlain) {
        const id = shared * 2 + (to > from ? 1 : 0);
        own[place] = id;
        if (hasNumbers[id] === undefined) hasNumbers[id] = hasNumber(run.outcomesOf(id, place));
        const cell = cells === null ? 0 : (cells[place] as number);
        for (let at = from; hasNumbers[id] && cell >= 0 && at < to; at++) putValue(store, cell, values[at] as number);
      } else run.ask(place);
    }
    from = to;
  }
}

function hasNumber(outcomes: readonly unknown[]): boolean {
  for (const part of outcomes) if (typeof part === 'number') return true;
  return false;
}
