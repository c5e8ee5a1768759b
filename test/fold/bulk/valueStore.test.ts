import { describe, expect, test } from 'vitest';
import { createValueStore, type ValueStore } from '../../../src/fold/bulk/valueStore.ts';

/** Puts numbers into a store as a reader of chunks does. */
function put(store: ValueStore, values: readonly number[], cells: readonly number[] | null): void {
  const block = store.room(values.length);
  expect(block.values.length - block.filled).toBeGreaterThanOrEqual(values.length);
  for (const [place, value] of values.entries()) {
    block.values[block.filled] = value;
    if (block.cells !== null) block.cells[block.filled] = cells?.[place] as number;
    block.filled++;
  }
}
const numbers = (length: number, from = 0): number[] => Array.from({ length }, (_, index) => from + index);

describe('a store of numbers', () => {
  test.each([
    ['one chunk, as many as expected', 6, [6]],
    ['one chunk, fewer than expected', 100, [6]],
    ['some chunks that fit together', 12, [4, 4, 4]],
    ['some chunks, more than expected', 5, [4, 4, 4]],
    ['more than one block', 2, [3, 10_000, 7000, 3]],
    ['nothing', 5, []],
    ['chunks of nothing', 0, [0, 0]],
  ])('gives back what was put, in its order: %s', (_, expected, sizes) => {
    const store = createValueStore(false, expected);
    let size = 0;
    for (const length of sizes) {
      put(store, numbers(length, size), null);
      size += length;
    }
    expect([...store.of(0)]).toEqual(numbers(size));
    expect([...store.of(0)]).toEqual(numbers(size));
  });

  test('gives the only block itself, without a copy, where there are no cells', () => {
    const store = createValueStore(false, 4);
    const { values } = store.room(2);
    put(store, [5, 6], null);
    expect(store.of(0).buffer).toBe(values.buffer);
  });

  test('gives the numbers of each cell, in their order', () => {
    const store = createValueStore(true, 3);
    put(store, [10, 20, 30], [2, 0, 2]);
    put(store, [40, 50], [5, 0]);
    put(store, [60], [2]);
    expect(numbers(7).map((cell) => [...store.of(cell)])).toEqual([[20, 50], [], [10, 30, 60], [], [], [40], []]);
    expect([...store.of(2)]).toEqual([10, 30, 60]);
  });

  test('gives the numbers of cells that stand in many blocks', () => {
    const store = createValueStore(true, 7);
    const values = numbers(20_000);
    const cells = values.map((value) => (value * 7) % 13);
    for (let from = 0; from < values.length; from += 1000) {
      put(store, values.slice(from, from + 1000), cells.slice(from, from + 1000));
    }
    for (const cell of numbers(14)) {
      expect([...store.of(cell)]).toEqual(values.filter((value) => (value * 7) % 13 === cell));
    }
  });

  test('of cells to which nothing was put is empty', () => {
    const store = createValueStore(true, 4);
    expect([...store.of(0)]).toEqual([]);
    const late = createValueStore(true, 4);
    put(late, [1], [3]);
    expect([0, 3, 4].map((cell) => [...late.of(cell)])).toEqual([[], [1], []]);
  });

  test('goes on in a block that has room, and takes the first of the size that was expected', () => {
    const store = createValueStore(false, 10);
    const first = store.room(4);
    expect([first.values.length, first.cells, first.filled]).toEqual([10, null, 0]);
    first.filled = 4;
    expect(store.room(6)).toBe(first);
    const second = store.room(7);
    expect(second).not.toBe(first);
    expect([second.values.length, second.filled]).toEqual([16_384, 0]);
    expect(store.room(20_000).values.length).toBe(20_000);
    expect(createValueStore(true, 2).room(5).cells?.length).toBe(5);
  });
});
