import type { OpenBlock } from './openBlocks.ts';

/** The number of openings of a block that lie before an instant. */
export function openingsBefore({ pairs }: OpenBlock, at: number): number {
  let low = 0;
  let high = pairs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[2 * middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open time from the start of the block until an instant in it. */
export function openUntil(block: OpenBlock, at: number): number {
  const last = openingsBefore(block, at) - 1;
  if (last < 0) return 0;
  const start = block.pairs[2 * last] as number;
  const end = block.pairs[2 * last + 1] as number;
  return (block.before[last] as number) + Math.min(at, end) - start;
}

/** The earliest instant of a block by which so much of its open time, more than none, has passed. */
export function earliestAfter(block: OpenBlock, open: number): number {
  return instantOf(block, openingsWith(block.before, open, false), open);
}

/** The latest instant of a block by which no more than so much of its open time, less than all, has passed. */
export function latestAfter(block: OpenBlock, open: number): number {
  return instantOf(block, openingsWith(block.before, open, true), open);
}

function instantOf({ pairs, before }: OpenBlock, count: number, open: number): number {
  return (pairs[2 * (count - 1)] as number) + open - (before[count - 1] as number);
}

/** How many openings have less open time before them than this, or as much. */
function openingsWith(before: readonly number[], open: number, orAsMuch: boolean): number {
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = before[middle] as number;
    if (there < open || (orAsMuch && there === open)) low = middle + 1;
    else high = middle;
  }
  return low;
}
