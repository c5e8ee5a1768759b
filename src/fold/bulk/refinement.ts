import type { BulkPlan, Chunk } from './bulk.ts';
import { type Counter, createCounter } from './counter.ts';
import { createSplit, type Sharing } from './sharing.ts';
import type { ValueStore } from './valueStore.ts';

/** What a refinement needs of the figure that it works for. */
export interface Refining {
  readonly cells: Int32Array | null;
  readonly store: ValueStore | null;
  ask(place: number): void;
  /** The outcomes of a finer class, of which the row at this place is one. */
  outcomesOf(id: number, place: number): readonly unknown[];
}

/** How rows of one class are told apart. */
export interface Refinement<Row> {
  readonly counter: Counter;
  /** Whether the counter is to be given what comes out. */
  readonly counts: boolean;
  /** The finer class of each row; −1 for rows that were asked themselves, or whose only value was put into the store. */
  refine(chunk: Chunk<Row>, run: Refining): Int32Array;
}

type Refine<Row> = Refinement<Row>['refine'];

/** How a plan tells apart rows of one class; `null` for one that does not. */
export function refinementOf<Row>(plan: BulkPlan<Row>, sharing: Sharing): Refinement<Row> | null {
  if (plan.split !== undefined) return bySplit(plan, sharing);
  if (plan.value === undefined && plan.values === undefined) return null;
  const refine = plan.value === undefined ? byValues(plan) : byValue(plan);
  return { counter: createCounter(), counts: true, refine };
}

function bySplit<Row>(plan: BulkPlan<Row>, sharing: Sharing): Refinement<Row> {
  const name = plan.splitName;
  const split = (name === undefined ? null : sharing.splits.get(name)) ?? createSplit();
  if (name !== undefined) sharing.splits.set(name, split);
  let codes = new Int32Array(0);

  function part(chunk: Chunk<Row>, cells: Int32Array | null): void {
    const { length, classes } = chunk;
    if (codes.length < length) codes = new Int32Array(length);
    if (split.own.length < length) split.own = new Int32Array(length);
    split.chunk = chunk;
    split.fresh.length = split.asked.length = 0;
    plan.split?.(chunk, codes);
    const { own, pairs } = split;
    for (let place = 0; place < length; place++) {
      const shared = classes[place] as number;
      const code = codes[place] as number;
      own[place] = -1;
      if (shared < 0) continue;
      if (code < 0) split.asked.push(place);
      else {
        const known = pairs.count();
        const id = pairs.idOf(shared, code);
        if (id === known) split.fresh.push({ id, place });
        own[place] = id;
      }
    }
    split.counter.add(own, length, cells);
  }

  return {
    counter: split.counter,
    counts: false,
    refine(chunk, run) {
      if (split.chunk !== chunk) part(chunk, run.cells);
      for (const { id, place } of split.fresh) run.outcomesOf(id, place);
      for (const place of split.asked) run.ask(place);
      return split.own;
    },
  };
}

const UNKNOWN = 0;
const NUMBER = 1;
const OTHER = 2;

function byValue<Row>(plan: BulkPlan<Row>): Refine<Row> {
  let kinds = new Uint8Array(256);
  let values = new Float64Array(0);
  let own = new Int32Array(0);

  function kindOf(id: number, place: number, run: Refining): number {
    if (id >= kinds.length) {
      const more = new Uint8Array(id * 2);
      more.set(kinds);
      kinds = more;
    }
    kinds[id] = typeof run.outcomesOf(id, place)[0] === 'number' ? NUMBER : OTHER;
    return kinds[id] as number;
  }

  return (chunk, run) => {
    const { length, classes } = chunk;
    const { cells, store } = run;
    if (values.length < length) [values, own] = [new Float64Array(length), new Int32Array(length)];
    plan.value?.(chunk, values);
    const block = store?.room(length) ?? null;
    if (block === null) return own;
    const { values: kept, cells: keptCells } = block;
    let { filled } = block;
    for (let place = 0; place < length; place++) {
      const shared = classes[place] as number;
      const value = values[place] as number;
      own[place] = -1;
      if (shared < 0) continue;
      if (value < 0) {
        run.ask(place);
        continue;
      }
      const id = shared * 2 + (value >= 0 ? 1 : 0);
      let kind = kinds[id] ?? UNKNOWN;
      if (kind === UNKNOWN) kind = kindOf(id, place, run);
      if (kind === OTHER) own[place] = id;
      else {
        const cell = cells === null ? 0 : (cells[place] as number);
        if (cell < 0) continue;
        kept[filled] = value;
        if (keptCells !== null) keptCells[filled] = cell;
        filled++;
      }
    }
    block.filled = filled;
    return own;
  };
}

function byValues<Row>(plan: BulkPlan<Row>): Refine<Row> {
  const hasNumbers: (boolean | undefined)[] = [];
  let own = new Int32Array(0);
  return (chunk, run) => {
    const { length, classes } = chunk;
    const { cells, store } = run;
    if (own.length < length) own = new Int32Array(length);
    const lists = plan.values?.(chunk);
    if (lists === undefined) return own;
    const { values, ends } = lists;
    const block = store?.room(ends[length - 1] ?? 0) ?? null;
    if (block === null) return own;
    const { values: kept, cells: keptCells } = block;
    let { filled } = block;
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
          hasNumbers[id] ??= run.outcomesOf(id, place).some((part) => typeof part === 'number');
          const cell = cells === null ? 0 : (cells[place] as number);
          for (let at = from; hasNumbers[id] && cell >= 0 && at < to; at++) {
            kept[filled] = values[at] as number;
            if (keptCells !== null) keptCells[filled] = cell;
            filled++;
          }
        } else run.ask(place);
      }
      from = to;
    }
    block.filled = filled;
    return own;
  };
}
