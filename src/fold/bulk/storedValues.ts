import type { ValueStore } from './valueStore.ts';

/** The values of a cell, in the order in which they came. */
export function valuesOf(store: ValueStore, cell: number): Float64Array {
  return inOneBlock(store, cell) ?? gathered(store, cell, new Float64Array(countOf(store, cell)));
}

/**
 * The same until the next call, which overwrites them: memory that was just used is near, and need not be asked for. Those
 * of a single block stay.
 */
export function lentValuesOf(store: ValueStore, cell: number): Float64Array {
  const only = inOneBlock(store, cell);
  if (only !== null) return only;
  const count = countOf(store, cell);
  if (count > store.lent.length) store.lent = new Float64Array(count * 2);
  return gathered(store, cell, store.lent.subarray(0, count));
}

/** `null` where the values of a cell stand in several. */
function inOneBlock({ values, next, blocks }: ValueStore, cell: number): Float64Array | null {
  const last = (blocks.last[cell] ?? 0) - 1;
  if (last < 0) return values.subarray(0, 0);
  return (blocks.before[last] as number) < 0 ? values.subarray(blocks.starts[last], next[cell]) : null;
}

/** Only the last block of a cell is not full. */
function countOf({ next, blocks }: ValueStore, cell: number): number {
  const { starts, ends, before, last } = blocks;
  let block = (last[cell] as number) - 1;
  let count = (next[cell] as number) - (starts[block] as number);
  for (block = before[block] as number; block >= 0; block = before[block] as number) {
    count += (ends[block] as number) - (starts[block] as number);
  }
  return count;
}

function gathered({ values, next, blocks }: ValueStore, cell: number, into: Float64Array): Float64Array {
  const { starts, ends, before, last } = blocks;
  let end = next[cell] as number;
  let place = into.length;
  for (let block = (last[cell] as number) - 1; block >= 0; block = before[block] as number) {
    const start = starts[block] as number;
    // A block that a later one follows is full.
    if (place < into.length) end = ends[block] as number;
    place -= end - start;
    copy(values, start, end, into, place);
  }
  return into;
}

/** A loop, since a part of a column is an object, and blocks are many. */
function copy(from: Float64Array, start: number, end: number, into: Float64Array, place: number): void {
  for (let at = start; at < end; at++) into[place + at - start] = from[at] as number;
}
