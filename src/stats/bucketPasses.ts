import type { BitBuckets } from './bitBuckets.ts';

/** How many values each bucket holds. */
export function countBuckets(
  words: Uint32Array,
  { word, flip, mask, shift, base }: BitBuckets,
  counts: Uint32Array,
): void {
  for (let at = word; at < words.length; at += 2) {
    const key = ((((words[at] as number) ^ flip) & mask) >>> shift) - base;
    (counts[key > 0 ? key : 0] as number) += 1;
  }
}

/** Puts each value whose bucket belongs to a part to the next place of that part. */
export function keepParts(
  column: Float64Array,
  words: Uint32Array,
  { word, flip, mask, shift, base }: BitBuckets,
  partOf: Uint32Array,
  cursors: Uint32Array,
  kept: Float64Array,
): void {
  for (let at = word; at < words.length; at += 2) {
    const key = ((((words[at] as number) ^ flip) & mask) >>> shift) - base;
    const part = partOf[key > 0 ? key : 0] as number;
    if (part !== 0) kept[(cursors[part] as number)++] = column[at >> 1] as number;
  }
}

/**
 * The value of each part of a column that holds one value only, NaN of others: whole numbers and rounded times are often the
 * same, and need not be put together to be told apart. `partOf` says to which part a bucket belongs, 0 to none.
 */
export function tiedValues(
  column: Float64Array,
  words: Uint32Array,
  { word, flip, mask, shift, base }: BitBuckets,
  partOf: Uint32Array,
  parts: number,
): Float64Array {
  const least = new Float64Array(parts + 1).fill(Number.POSITIVE_INFINITY);
  const greatest = new Float64Array(parts + 1).fill(Number.NEGATIVE_INFINITY);
  for (let at = word; at < words.length; at += 2) {
    const key = ((((words[at] as number) ^ flip) & mask) >>> shift) - base;
    const part = partOf[key > 0 ? key : 0] as number;
    const value = column[at >> 1] as number;
    if (value < (least[part] as number)) least[part] = value;
    if (value > (greatest[part] as number)) greatest[part] = value;
  }
  return least.map((value, part) => (value === greatest[part] ? value : Number.NaN));
}
