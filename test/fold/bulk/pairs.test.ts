import { describe, expect, test } from 'vitest';
import { createPairs, pairOf } from '../../../src/fold/bulk/pairs.ts';

/** Whole numbers that follow one rule, spread over a range. */
const spread = (length: number, factor: number, range: number, from = 0): number[] =>
  Array.from({ length }, (_, index) => from + ((index * factor) % range));

describe('pairs of whole numbers', () => {
  /** Each pair's number is how many pairs came before it for the first time. */
  function expectNumbers(pairs: ReturnType<typeof createPairs>, firsts: number[], seconds: number[]): void {
    const known = new Map<string, number>();
    const names = firsts.map((first, index) => `${first} ${seconds[index]}`);
    const expected = names.map((name) => {
      const id = known.get(name) ?? known.size;
      known.set(name, id);
      return id;
    });
    expect(firsts.map((first, index) => pairOf(pairs, first, seconds[index] as number))).toEqual(expected);
    expect(pairs.count).toBe(known.size);
    const held = [...known.values()].map((id) => `${pairs.firsts[id]} ${pairs.seconds[id]}`);
    expect(held).toEqual([...known.keys()]);
  }

  test.each([
    ['small ones', createPairs(), spread(3000, 7, 64), spread(3000, 11, 61)],
    ['small and large ones', createPairs(), spread(3000, 7, 90), spread(3000, 11, 70)],
    ['ones with a large first', createPairs(), spread(2000, 1, 3, 64), spread(2000, 5, 900)],
    ['ones with a large second', createPairs(), spread(2000, 5, 900), spread(2000, 1, 3, 64)],
    ['ones below zero', createPairs(), spread(800, 7, 9, -4), spread(800, 3, 11, -5)],
    [
      'ones at the ends of what 32 bits hold',
      createPairs(),
      spread(600, 1, 5, 2 ** 31 - 5),
      spread(600, 1, 7, -(2 ** 31)),
    ],
    ['few firsts and ever larger seconds', createPairs(), spread(9000, 1, 4), spread(9000, 1, 9000)],
    ['ever larger firsts and few seconds', createPairs(), spread(9000, 1, 9000), spread(9000, 1, 4)],
    ['both ever larger', createPairs(), spread(700, 1, 350), spread(700, 1, 350)],
    ['ever smaller ones', createPairs(), spread(700, 349, 350), spread(700, 349, 350)],
  ])('are numbered in the order in which they first come: %s', (_, pairs, firsts, seconds) => {
    expectNumbers(pairs, firsts, seconds);
  });

  test('need more room only where they are many', () => {
    const pairs = createPairs();
    for (let id = 0; id < 4; id++) pairOf(pairs, id, 100);
    expect([pairs.slots.length, pairs.firsts.length, pairs.seconds.length]).toEqual([1024, 512, 512]);
    for (let id = 4; id < 512; id++) pairOf(pairs, id, 100);
    expect([pairs.slots.length, pairs.firsts.length, pairs.seconds.length]).toEqual([1024, 512, 512]);
    pairOf(pairs, 512, 100);
    expect([pairs.slots.length, pairs.firsts.length, pairs.seconds.length]).toEqual([2048, 1024, 1024]);
  });

  test('turned around are others', () => {
    const pairs = createPairs();
    expect([pairOf(pairs, 1, 2), pairOf(pairs, 2, 1), pairOf(pairs, 1, 2), pairOf(pairs, 100, 3)]).toEqual([
      0, 1, 0, 2,
    ]);
    expect([pairOf(pairs, 3, 100), pairOf(pairs, 100, 3), pairOf(pairs, 2, 1)]).toEqual([3, 2, 1]);
  });

  test('are as many as come, however many were expected', () => {
    const pairs = createPairs();
    const ids = Array.from({ length: 5000 }, (_, id) => id);
    const numbered = (): number[] => ids.map((id) => pairOf(pairs, id % 70, Math.floor(id / 70)));
    expect([numbered(), numbered()]).toEqual([ids, ids]);
    expect(pairs.count).toBe(5000);
  });

  test('that start anew share nothing with others', () => {
    const one = createPairs();
    pairOf(one, 5, 5);
    expect(pairOf(createPairs(), 9, 9)).toBe(0);
    expect(pairOf(one, 9, 9)).toBe(1);
  });

  test('too far apart for the table are no others that it has', () => {
    const pairs = createPairs();
    const far = [
      [0, 9000],
      [9000, 0],
      [-1, 9],
      [9, -1],
    ] as const;
    for (const [first, second] of far) pairOf(pairs, first, second);
    const ids = Array.from({ length: 128 * 128 }, (_, id) => id);
    const numbered = (): number[] => ids.map((id) => pairOf(pairs, 127 - (id >> 7), 127 - (id & 127)));
    const expected = ids.map((id) => id + far.length);
    expect([numbered(), numbered()]).toEqual([expected, expected]);
    expect(far.map(([first, second]) => pairOf(pairs, first, second))).toEqual([0, 1, 2, 3]);
  });

  test('take no memory before the first of them', () => {
    const pairs = createPairs();
    const { near, slots, firsts, seconds } = pairs;
    expect([near, slots, firsts, seconds].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
    expect([pairOf(pairs, 4, 6), pairOf(pairs, 4, 6), pairs.near.length, pairs.count]).toEqual([0, 0, 64, 1]);
  });

  test('have a table that grows with the numbers, and stays small', () => {
    const pairs = createPairs();
    const sizeAfter = (first: number, second: number): number[] => {
      pairOf(pairs, first, second);
      return [pairs.rows, pairs.columns, pairs.near.length];
    };
    expect(sizeAfter(7, 7)).toEqual([8, 8, 64]);
    expect(sizeAfter(8, 7)).toEqual([16, 8, 128]);
    expect(sizeAfter(3, 500)).toEqual([16, 512, 8192]);
    expect(sizeAfter(127, 511)).toEqual([128, 512, 65_536]);
    // Others are found by the hash.
    for (const [first, second] of [
      [128, 0],
      [0, 512],
      [-1, 4],
      [4, -1],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ] as const) {
      expect(sizeAfter(first, second)).toEqual([128, 512, 65_536]);
      expect(pairOf(pairs, first, second)).toBe(pairs.count - 1);
    }
    expect([pairOf(pairs, 7, 7), pairOf(pairs, 8, 7), pairOf(pairs, 3, 500)]).toEqual([0, 1, 2]);
  });
});
