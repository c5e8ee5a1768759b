import type { BulkPlan } from './bulk.ts';
import { createCounter } from './counter.ts';
import type { Refine, Refinement, Refining } from './refining.ts';

/** Rows whose values stand in columns, apart from those of their class that have none. */
export function valueRefinement<Row>(plan: BulkPlan<Row>): Refinement<Row> {
  const refine = plan.value === undefined ? byValues(plan) : byValue(plan);
  return { counter: createCounter(), counts: true, refine };
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
