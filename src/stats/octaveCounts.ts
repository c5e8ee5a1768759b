import { powerOfTwo } from './dyadic.ts';

/** Counts of positive numbers by octave (2^e up to 2^(e + 1)) and by equal steps within the octave. Plain JSON. */
export interface OctaveCounts {
  /** The exponent of the lowest octave that holds something; 0 while nothing is counted. */
  first: number;
  /** From the lowest octave that holds something to the highest: a count per step, or nothing for an empty octave. */
  readonly counts: number[][];
}

export const LOWEST_OCTAVE = -1074;
export const HIGHEST_OCTAVE = 1023;
const SMALLEST_NORMAL = 2 ** -1022;
const SUBNORMAL_SHIFT = 2 ** 52;

const float = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** Counts a positive number once, `steps` (a power of two up to 2^20) to the octave. Read from its bits: exact everywhere. */
export function countOnce(octaves: OctaveCounts, value: number, steps: number): void {
  const isNormal = value >= SMALLEST_NORMAL;
  float.setFloat64(0, isNormal ? value : value * SUBNORMAL_SHIFT, true);
  const high = float.getUint32(4, true);
  const octave = (high >> 20) - (isNormal ? 1023 : 1023 + 52);
  const row = rowOf(octaves, octave, steps);
  (row[(high & 0xfffff) >>> (Math.clz32(steps) - 11)] as number) += 1;
}

/** The counts of an octave, made when there are none yet. */
export function rowOf(octaves: OctaveCounts, octave: number, steps: number): number[] {
  const index = octave - octaves.first;
  const known = index >= 0 && index < octaves.counts.length ? octaves.counts[index] : undefined;
  return known !== undefined && known.length > 0 ? known : newRow(octaves, octave, steps);
}

/** Adds the counts of another to the first, which is changed. */
export function addCounts(left: OctaveCounts, right: OctaveCounts, steps: number): void {
  const { first, counts } = right;
  for (let index = 0; index < counts.length; index++) {
    const from = counts[index] as number[];
    if (from.length === 0) continue;
    const row = rowOf(left, first + index, steps);
    for (let step = 0; step < steps; step++) (row[step] as number) += from[step] as number;
  }
}

/** How many numbers are counted. */
export function countOf({ counts }: OctaveCounts): number {
  let total = 0;
  for (const row of counts) for (const count of row) total += count;
  return total;
}

/**
 * The number that stands for the bucket of the given rank, 0 for the smallest: nearest, relatively, to both of its ends.
 * Infinity beyond all that is counted.
 */
export function valueAtRank({ first, counts }: OctaveCounts, rank: number, steps: number): number {
  let below = 0;
  for (let index = 0; index < counts.length; index++) {
    const row = counts[index] as number[];
    for (let step = 0; step < row.length; step++) {
      below += row[step] as number;
      if (below > rank) return middleOf(first + index, step, steps);
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** The harmonic mean of a bucket's ends, at most 1 ÷ (2 × steps + 1) from each number in it. */
function middleOf(octave: number, step: number, steps: number): number {
  const start = steps + step;
  const middle = (2 * start * (start + 1)) / ((2 * start + 1) * steps);
  return middle * powerOfTwo(octave);
}

/** Makes room for an octave, so that the rows still reach from the lowest to the highest octave in use. */
function newRow(octaves: OctaveCounts, octave: number, steps: number): number[] {
  const { counts } = octaves;
  if (counts.length === 0) octaves.first = octave;
  while (octave < octaves.first) {
    counts.unshift([]);
    octaves.first -= 1;
  }
  while (octaves.first + counts.length <= octave) counts.push([]);
  const row = Array.from({ length: steps }, () => 0);
  counts[octave - octaves.first] = row;
  return row;
}
