import type { BulkPlan, Chunk } from './bulk.ts';
import { addToCounter } from './counter.ts';
import { type Pairs, pairOf } from './pairs.ts';
import type { Refinement } from './refining.ts';
import { createSplit, type Sharing, type Split } from './sharing.ts';

/** Classes parted by codes, once for all figures that name the codes alike. */
export function splitRefinement<Row>(plan: BulkPlan<Row>, sharing: Sharing): Refinement<Row> {
  const name = plan.splitName;
  const split = (name === undefined ? null : sharing.splits.get(name)) ?? createSplit();
  if (name !== undefined) sharing.splits.set(name, split);
  let codes = new Int32Array(0);
  return {
    counter: split.counter,
    refine(chunk, run) {
      if (split.chunk !== chunk) {
        if (codes.length < chunk.length) codes = new Int32Array(chunk.length);
        plan.split?.(chunk, codes);
        part(split, chunk, codes, run.cells);
      }
      for (const { id, place } of split.fresh) run.outcomesOf(id, place);
      for (const place of split.asked) run.ask(place);
    },
  };
}

function part(split: Split, chunk: Chunk<unknown>, codes: Int32Array, cells: Int32Array | null): void {
  const { length, classes } = chunk;
  if (split.own.length < length) split.own = new Int32Array(length);
  split.chunk = chunk;
  split.fresh.length = split.asked.length = 0;
  const { own, pairs } = split;
  for (let place = 0; place < length; place++) {
    place = partKnown(place, length, classes, codes, own, pairs);
    if (place === length) break;
    const code = codes[place] as number;
    if (code < 0) split.asked.push(place);
    else {
      const known = pairs.count;
      const id = pairOf(pairs, classes[place] as number, code);
      if (id === known) split.fresh.push({ id, place });
      own[place] = id;
    }
  }
  addToCounter(split.counter, own, length, cells);
}

/**
 * Parts rows up to one that is asked itself or whose pair is not in the table of near ones; gives its place. A loop that calls
 * nothing is compiled to faster code.
 */
function partKnown(
  from: number,
  length: number,
  classes: Int32Array,
  codes: Int32Array,
  own: Int32Array,
  { near, rows, columns }: Pairs,
): number {
  for (let place = from; place < length; place++) {
    const shared = classes[place] as number;
    const code = codes[place] as number;
    own[place] = -1;
    if (shared < 0) continue;
    if (code < 0 || shared >= rows || code >= columns) return place;
    const id = (near[shared * columns + code] as number) - 1;
    if (id < 0) return place;
    own[place] = id;
  }
  return length;
}
