import { HIGH_WORD } from './bitBuckets.ts';
import { octaveOf } from './dyadic.ts';
import { type OctaveCounts, rowOf } from './octaveCounts.ts';

/** Positive numbers further below the largest are not counted here. */
const OCTAVES = 48;

/** The counts of some octaves in one column, which numbers are counted into at once. */
export interface OctaveTable {
  readonly lowest: number;
  readonly steps: number;
  readonly counts: Uint32Array;
}

export function createOctaveTable(largest: number, steps: number): OctaveTable {
  const lowest = Math.max(octaveOf(largest) - OCTAVES + 1, -1022);
  return { lowest, steps, counts: new Uint32Array(OCTAVES * steps) };
}

/** Whether so large a number has its place in the table. */
export function reaches({ lowest }: OctaveTable, largest: number): boolean {
  return octaveOf(largest) < lowest + OCTAVES;
}

/** Counts the numbers that have a place in the table, and hands over the others. */
export function countInTable(
  { lowest, steps, counts }: OctaveTable,
  column: Float64Array,
  other: (value: number) => void,
): void {
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  const shift = Math.clz32(steps) - 11;
  const base = (lowest + 1023) * steps;
  for (let at = countKnown(words, HIGH_WORD, shift, base, counts); at < words.length; ) {
    other(column[at >> 1] as number);
    at = countKnown(words, at + 2, shift, base, counts);
  }
}

/** Up to a number that has no place there; gives where it stands. A loop that calls nothing is compiled to faster code. */
function countKnown(words: Uint32Array, from: number, shift: number, base: number, counts: Uint32Array): number {
  const { length } = counts;
  for (let at = from; at < words.length; at += 2) {
    const bucket = ((words[at] as number) >>> shift) - base;
    if (bucket < 0 || bucket >= length) return at;
    (counts[bucket] as number) += 1;
  }
  return words.length;
}

export function addTable(octaves: OctaveCounts, { lowest, steps, counts }: OctaveTable): void {
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket] as number;
    if (count > 0) (rowOf(octaves, lowest + Math.floor(bucket / steps), steps)[bucket % steps] as number) += count;
  }
}
