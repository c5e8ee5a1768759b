import { DAY } from './civilDay.ts';
import type { Pairs } from './dayRules.ts';
import type { OpenSource } from './openSource.ts';

/** Time is worked out in blocks of 773 days, because 189 of them are exactly the 400 years after which it repeats. */
export const BLOCK = 773 * DAY;
export const BLOCKS_PER_CYCLE = 189;
const LARGEST_CACHE = 64;

/** The open time of one block. */
export interface OpenBlock {
  /** Openings and closings in turn, cut at the ends of the block. */
  readonly pairs: Pairs;
  /** Open time in the block before each opening. */
  readonly before: readonly number[];
  readonly total: number;
}

/** Open time block by block, worked out when asked for and kept in bounded memory. */
export interface OpenBlocks {
  readonly block: (index: number) => OpenBlock;
  /** Open time of one block. */
  readonly total: (index: number) => number;
  /** Open time of the blocks from one up to, not including, another. */
  readonly sum: (from: number, to: number) => number;
  /** The 400 years that repeat from a block on, in the direction 1 or -1; null where the next blocks may all differ. */
  readonly repeats: (index: number, direction: 1 | -1) => Repeats | null;
}

/** Years that repeat: how often, perhaps for ever, and the open time of each time. */
export interface Repeats {
  readonly times: number;
  readonly open: number;
}

export function openBlocks(source: OpenSource): OpenBlocks {
  const early = Math.floor(source.repeatsBefore / BLOCK);
  const late = Math.ceil(source.repeatsFrom / BLOCK);
  const blocks = new Map<number, OpenBlock>();
  const totals = new Map<number, number>();
  const cycles = new Map<number, number>();

  const block = (index: number): OpenBlock => {
    const known = blocks.get(index);
    if (known !== undefined) return known;
    const made = makeBlock(source.intervals(index * BLOCK, (index + 1) * BLOCK));
    if (blocks.size >= LARGEST_CACHE) blocks.delete(blocks.keys().next().value as number);
    blocks.set(index, made);
    return made;
  };
  const total = (index: number): number => {
    const same = representative(index, early, late);
    const known = totals.get(same);
    if (known !== undefined) return known;
    const made = block(same).total;
    totals.set(same, made);
    return made;
  };
  const openInCycle = (start: number): number => {
    const known = cycles.get(start);
    if (known !== undefined) return known;
    let made = 0;
    for (let offset = 0; offset < BLOCKS_PER_CYCLE; offset++) made += total(start + offset);
    cycles.set(start, made);
    return made;
  };
  const repeats = (index: number, direction: 1 | -1): Repeats | null => {
    if (index >= early && index < late) return null;
    const inPast = index < early;
    const ahead = direction === 1 ? early - index : index - late + 1;
    const endless = inPast === (direction === -1);
    const times = endless ? Number.POSITIVE_INFINITY : Math.floor(ahead / BLOCKS_PER_CYCLE);
    return times === 0 ? null : { times, open: openInCycle(inPast ? early - BLOCKS_PER_CYCLE : late) };
  };
  const sum = (from: number, to: number): number => {
    let open = 0;
    let index = from;
    while (index < to) {
      const cycle = to - index >= BLOCKS_PER_CYCLE ? repeats(index, 1) : null;
      if (cycle === null) open += total(index++);
      else {
        const times = Math.min(cycle.times, Math.floor((to - index) / BLOCKS_PER_CYCLE));
        open += times * cycle.open;
        index += times * BLOCKS_PER_CYCLE;
      }
    }
    return open;
  };
  return { block, total, sum, repeats };
}

/** The block of the first or last 400 years that is like this one; itself where none need be. */
function representative(index: number, early: number, late: number): number {
  if (index >= late) return late + ((index - late) % BLOCKS_PER_CYCLE);
  if (index < early) return early - 1 - ((early - 1 - index) % BLOCKS_PER_CYCLE);
  return index;
}

function makeBlock(pairs: Pairs): OpenBlock {
  const before: number[] = [];
  let total = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    before.push(total);
    total += (pairs[index + 1] as number) - (pairs[index] as number);
  }
  return { pairs, before, total };
}
