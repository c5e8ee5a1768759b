import type { BitBuckets } from './bitBuckets.ts';

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
