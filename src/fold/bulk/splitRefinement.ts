import type { BulkPlan, Chunk } from './bulk.ts';
import { addToCounter } from './counter.ts';
import { pairOf } from './pairs.ts';
import type { Refinement } from './refining.ts';
import { createSplit, NEARBY, type Sharing, type Split } from './sharing.ts';

/** Classes parted by codes, once for all figures that name the codes alike. */
export function splitRefinement<Row>(plan: BulkPlan<Row>, sharing: Sharing): Refinement<Row> {
  const name = plan.splitName;
  const split = (name === undefined ? null : sharing.splits.get(name)) ?? createSplit();
  if (name !== undefined) sharing.splits.set(name, split);
  let codes = new Int32Array(0);
  return {
    counter: split.counter,
    counts: false,
    refine(chunk, run) {
      if (split.chunk !== chunk) {
        if (codes.length < chunk.length) codes = new Int32Array(chunk.length);
        plan.split?.(chunk, codes);
        part(split, chunk, codes, run.cells);
      }
      for (const { id, place } of split.fresh) run.outcomesOf(id, place);
      for (const place of split.asked) run.ask(place);
      return split.own;
    },
  };
}

function part(split: Split, chunk: Chunk<unknown>, codes: Int32Array, cells: Int32Array | null): void {
  const { length, classes } = chunk;
  if (split.own.length < length) split.own = new Int32Array(length);
  split.chunk = chunk;
  split.fresh.length = split.asked.length = 0;
  const { own, nearby } = split;
  for (let place = 0; place < length; place++) {
    const shared = classes[place] as number;
    const code = codes[place] as number;
    own[place] = -1;
    if (shared < 0) continue;
    if (code < 0) split.asked.push(place);
    else {
      const near = shared < 256 && code < 256 ? shared * 256 + code : -1;
      const before = near < 0 ? 0 : (nearby[near] as number);
      own[place] = before > 0 ? before - 1 : newPair(split, shared, code, near, place);
    }
  }
  addToCounter(split.counter, own, length, cells);
}

function newPair({ pairs, nearby, fresh }: Split, shared: number, code: number, near: number, place: number): number {
  const known = pairs.count;
  const id = pairOf(pairs, shared, code);
  if (id === known) fresh.push({ id, place });
  if (near >= 0 && id + 1 < NEARBY) nearby[near] = id + 1;
  return id;
}
