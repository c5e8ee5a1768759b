import { describe, expect, test } from 'vitest';
import { BLOCK, BLOCKS_PER_CYCLE, openBlocks } from '../../src/time/openBlocks.ts';
import type { OpenSource } from '../../src/time/openSource.ts';

const asked: number[] = [];
/** Open for as many milliseconds of each block as the block's number says; before block −5 and from block 7 on all repeats. */
function lengthOf(index: number): number {
  const same =
    index >= 7 ? 7 + ((index - 7) % BLOCKS_PER_CYCLE) : index < -5 ? -6 - ((-6 - index) % BLOCKS_PER_CYCLE) : index;
  return 1000 + same;
}
const source: OpenSource = {
  intervals(from) {
    const index = from / BLOCK;
    asked.push(index);
    return [from + 10, from + 20, from + 30, from + 20 + lengthOf(index)];
  },
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
  repeatsBefore: -5 * BLOCK,
  repeatsFrom: 7 * BLOCK,
  exhausted: () => {
    throw new TypeError('not asked for');
  },
};
const naive = (from: number, to: number): number => {
  let open = 0;
  for (let index = from; index < to; index++) open += lengthOf(index);
  return open;
};

describe('open time in blocks', () => {
  test('a block has its openings, what was open before each, and its whole', () => {
    const { block, total } = openBlocks(source);
    expect(block(2)).toEqual({
      pairs: [2 * BLOCK + 10, 2 * BLOCK + 20, 2 * BLOCK + 30, 2 * BLOCK + 1022],
      before: [0, 10],
      total: 1002,
    });
    expect(total(2)).toBe(1002);
  });

  test.each([
    [0, 0],
    [3, 3],
    [-5, 7],
    [0, 200],
    [-200, 5],
    [7, 7 + BLOCKS_PER_CYCLE],
    [6, 7 + 3 * BLOCKS_PER_CYCLE],
    [-6 - 2 * BLOCKS_PER_CYCLE, 8 + 2 * BLOCKS_PER_CYCLE],
    [-5 - BLOCKS_PER_CYCLE, -5],
    [-4 - BLOCKS_PER_CYCLE, -4],
  ])('the sum of the blocks from %d to %d is that of each', (from, to) => {
    expect(openBlocks(source).sum(from, to)).toBe(naive(from, to));
  });

  test('years that repeat are worked out once', () => {
    const { sum, block } = openBlocks(source);
    asked.length = 0;
    sum(7, 7 + 50 * BLOCKS_PER_CYCLE);
    expect(asked).toHaveLength(BLOCKS_PER_CYCLE);
    sum(7, 7 + 80 * BLOCKS_PER_CYCLE);
    expect(asked).toHaveLength(BLOCKS_PER_CYCLE);
    block(8);
    block(8);
    expect(asked.length).toBeLessThanOrEqual(BLOCKS_PER_CYCLE + 1);
  });

  test('the last 64 blocks are kept, and the oldest of them forgotten first', () => {
    const { block } = openBlocks(source);
    asked.length = 0;
    for (let index = -64; index < 0; index++) block(index);
    for (let index = -64; index < 0; index++) block(index);
    expect(asked).toHaveLength(64);
    block(0);
    block(-63);
    expect(asked).toHaveLength(65);
    block(-64);
    expect(asked).toHaveLength(66);
  });

  test('says where years repeat, how often, and how much of them is open', () => {
    const { repeats } = openBlocks(source);
    const late = naive(7, 7 + BLOCKS_PER_CYCLE);
    const early = naive(-5 - BLOCKS_PER_CYCLE, -5);
    for (const direction of [1, -1] as const) {
      for (const index of [-5, 0, 6]) expect(repeats(index, direction)).toBeNull();
    }
    expect(repeats(7, 1)).toEqual({ times: Number.POSITIVE_INFINITY, open: late });
    expect(repeats(99, 1)).toEqual({ times: Number.POSITIVE_INFINITY, open: late });
    expect(repeats(-6, -1)).toEqual({ times: Number.POSITIVE_INFINITY, open: early });
    expect(repeats(7 + BLOCKS_PER_CYCLE - 2, -1)).toBeNull();
    expect(repeats(7 + BLOCKS_PER_CYCLE - 1, -1)).toEqual({ times: 1, open: late });
    expect(repeats(7 + 3 * BLOCKS_PER_CYCLE, -1)).toEqual({ times: 3, open: late });
    expect(repeats(-4 - BLOCKS_PER_CYCLE, 1)).toBeNull();
    expect(repeats(-5 - BLOCKS_PER_CYCLE, 1)).toEqual({ times: 1, open: early });
    expect(repeats(-5 - 2 * BLOCKS_PER_CYCLE, 1)).toEqual({ times: 2, open: early });
  });
});
