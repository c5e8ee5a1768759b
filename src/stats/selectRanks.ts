import { bitBucketsOf, MOST_BUCKETS } from './bitBuckets.ts';
import { countBuckets, keepParts, tiedValues } from './bucketPasses.ts';
import { type RankPart, rankParts } from './rankParts.ts';
import { sortFew } from './sortFew.ts';

const SORT_UP_TO = 96;
const INSERT_UP_TO = 24;
/** Where more than this part of all values lie beside the wanted ranks. */
const TIED = 4;

/**
 * Memory for one selection after the other, since most are of small groups: how many values each bucket holds, and the
 * values of the buckets that hold a wanted rank, as long as these are few. No part of a selection has both signs, so that
 * none of them needs that memory again.
 */
const counts = /* @__PURE__ */ new Uint32Array(MOST_BUCKETS + 1);
const few = /* @__PURE__ */ new Float64Array(1024);

/**
 * The order statistics at the wanted ranks, exact, without sorting the column.
 *
 * The upper bits of a double order it: one pass counts buckets of bits, a second collects the few buckets that hold a
 * wanted rank, and the same again inside those. Two words of 32 bits are used up after a few rounds, hence linear for
 * every order and every tie.
 *
 * @param column without NaN; never changed
 * @param min the smallest value of the column
 * @param max the largest
 * @param ranks ascending, 0-based, within the column
 */
export function selectRanks(column: Float64Array, min: number, max: number, ranks: readonly number[]): number[] {
  return select(column, min, max, ranks, true);
}

function select(column: Float64Array, min: number, max: number, ranks: readonly number[], isWhole: boolean): number[] {
  if (min === max) return ranks.map(() => min + 0);
  if (column.length <= SORT_UP_TO) {
    const sorted = column.slice().sort();
    return ranks.map((rank) => (sorted[rank] as number) + 0);
  }
  if (min < 0 && max > 0) return selectBySign(column, ranks);
  return selectByBits(column, min, max, ranks, isWhole);
}

function selectPart(part: Float64Array, ranks: readonly number[], isWhole: boolean): number[] {
  if (ranks.length === 0) return [];
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < part.length; index++) {
    const value = part[index] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return select(part, min, max, ranks, isWhole);
}

/** The bits of negative numbers run the other way, so each sign is searched by itself. */
function selectBySign(column: Float64Array, ranks: readonly number[]): number[] {
  let below = 0;
  for (let index = 0; index < column.length; index++) below += (column[index] as number) < 0 ? 1 : 0;
  const negative = new Float64Array(below);
  const positive = new Float64Array(column.length - below);
  let seen = 0;
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (value < 0) negative[seen++] = value;
    else positive[index - seen] = value;
  }
  const inNegative = ranks.filter((rank) => rank < below);
  const inPositive = ranks.filter((rank) => rank >= below).map((rank) => rank - below);
  return [...selectPart(negative, inNegative, true), ...selectPart(positive, inPositive, true)];
}

function selectByBits(
  column: Float64Array,
  min: number,
  max: number,
  ranks: readonly number[],
  isWhole: boolean,
): number[] {
  const buckets = bitBucketsOf(column.length, min, max, isWhole);
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  counts.fill(0, 0, buckets.size);
  countBuckets(words, buckets, counts);
  const parts = rankParts(counts, ranks);
  // From here on the table says which part a bucket's values go to; part 0 is the bin for the rest.
  counts.fill(0, 0, buckets.size);
  for (const [index, { bucket }] of parts.entries()) counts[bucket] = index + 1;
  const tied = isTied(column.length, parts) ? tiedValues(column, words, buckets, counts, parts.length) : null;
  const cursors = new Uint32Array(parts.length + 1);
  let total = 0;
  for (const [index, part] of parts.entries()) {
    if (isThere(tied?.[index + 1])) counts[part.bucket] = 0;
    else {
      cursors[index + 1] = total;
      total += part.size;
    }
  }
  const kept = isWhole && total <= few.length ? few : new Float64Array(total);
  if (total > 0) keepParts(column, words, buckets, counts, cursors, kept);
  const found: number[] = [];
  for (const [index, { size, ranks: wanted }] of parts.entries()) {
    const end = cursors[index + 1] as number;
    const only = tied?.[index + 1];
    if (isThere(only)) for (const _ of wanted) found.push(only + 0);
    else if (size <= INSERT_UP_TO) {
      sortFew(kept, end - size, end);
      for (const rank of wanted) found.push((kept[end - size + rank] as number) + 0);
    } else {
      for (const value of selectPart(kept.subarray(end - size, end), wanted, false)) found.push(value);
    }
  }
  return found;
}

/** Whether so many values lie in the parts that most are probably the same. */
function isTied(length: number, parts: readonly RankPart[]): boolean {
  let total = 0;
  for (const { size } of parts) total += size;
  return total * TIED > length;
}

function isThere(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}
