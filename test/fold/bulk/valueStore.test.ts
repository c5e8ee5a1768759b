import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lentValuesOf, valuesOf } from '../../../src/fold/bulk/storedValues.ts';
import { createValueStore, putValue, type ValueStore } from '../../../src/fold/bulk/valueStore.ts';

function put(store: ValueStore, values: readonly number[], cells: readonly number[] | null): void {
  for (const [place, value] of values.entries()) putValue(store, cells?.[place] ?? 0, value);
}
const numbers = (length: number, from = 0): number[] => Array.from({ length }, (_, index) => from + index);

describe('a store of numbers', () => {
  test.each([
    ['as many as expected', 6, 6],
    ['fewer than expected', 100, 6],
    ['one more than expected', 6, 7],
    ['many more than expected', 5, 12_000],
    ['nothing expected', 0, 40],
    ['nothing', 5, 0],
    ['nothing, as expected', 0, 0],
  ])('gives back what was put, in its order: %s', (_, expected, length) => {
    const store = createValueStore(false, expected);
    put(store, numbers(length), null);
    expect([...valuesOf(store, 0)]).toEqual(numbers(length));
    expect([...valuesOf(store, 0)]).toEqual(numbers(length));
    expect([...valuesOf(store, 1)]).toEqual([]);
  });

  test('gives the column itself, without a copy, where there are no cells', () => {
    const store = createValueStore(false, 4);
    put(store, [5, 6], null);
    expect(valuesOf(store, 0).buffer).toBe(store.values.buffer);
    expect(store.values.length).toBe(4);
  });

  test('takes no more memory than was expected, where that was right', () => {
    const store = createValueStore(false, 1000);
    put(store, numbers(1000), null);
    expect([store.values.length, store.blocks.count]).toEqual([1000, 1]);
  });

  test('stays one block without cells, which grows by half, and keeps what was put', () => {
    const store = createValueStore(false, 10);
    put(store, numbers(11), null);
    expect([store.values.length, store.blocks.count]).toEqual([15, 1]);
    put(store, numbers(5, 11), null);
    expect([store.values.length, store.blocks.count]).toEqual([23, 1]);
    expect(valuesOf(store, 0)).toEqual(Float64Array.from(numbers(16)));
    expect(lentValuesOf(store, 0).buffer).toBe(store.values.buffer);
  });

  test('gives the numbers of each cell, in their order', () => {
    const store = createValueStore(true, 3);
    put(store, [10, 20, 30], [2, 0, 2]);
    put(store, [40, 50], [5, 0]);
    put(store, [60], [2]);
    expect(numbers(7).map((cell) => [...valuesOf(store, cell)])).toEqual([
      [20, 50],
      [],
      [10, 30, 60],
      [],
      [],
      [40],
      [],
    ]);
    expect([...valuesOf(store, 2)]).toEqual([10, 30, 60]);
  });

  test('of cells to which nothing was put is empty', () => {
    const store = createValueStore(true, 4);
    expect([...valuesOf(store, 0)]).toEqual([]);
    const late = createValueStore(true, 4);
    put(late, [1], [3]);
    expect([0, 3, 4, 900].map((cell) => [...valuesOf(late, cell)])).toEqual([[], [1], [], []]);
    const first = createValueStore(true, 4);
    put(first, [1, 2], [0, 0]);
    expect([0, 1, 2, 900].map((cell) => [...valuesOf(first, cell)])).toEqual([[1, 2], [], [], []]);
  });

  test('values that are lent are the same, until others are', () => {
    const store = createValueStore(true, 10);
    put(
      store,
      numbers(600),
      numbers(600).map((value) => value % 3),
    );
    const [first, second] = [valuesOf(store, 0), valuesOf(store, 1)];
    expect(first).toEqual(Float64Array.from(numbers(200), (value) => value * 3));
    const lent = lentValuesOf(store, 0);
    expect(lent).toEqual(first);
    expect(lentValuesOf(store, 1)).toEqual(second);
    expect(lent).toEqual(second);
    expect(first).not.toEqual(second);
    put(store, [9, 8], [7, 8]);
    const alone = lentValuesOf(store, 7);
    expect([lentValuesOf(store, 8), alone]).toEqual([Float64Array.of(8), Float64Array.of(9)]);
    expect([...lentValuesOf(store, 9), ...lentValuesOf(store, 900)]).toEqual([]);
  });

  test('blocks of a cell grow to a page of memory and no further', () => {
    const store = createValueStore(true, 10);
    put(store, numbers(3000), numbers(3000).fill(7));
    const { starts, ends, count } = store.blocks;
    const sizes = [...ends.subarray(0, count)].map((end, block) => end - (starts[block] as number));
    expect(sizes).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 512, 512, 512, 512]);
    expect([...valuesOf(store, 7)]).toEqual(numbers(3000));
  });

  test('is what filtering gives, for any numbers in any cells', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom(0, 1, 2, 63, 64, 65, 300), fc.double({ noNaN: true })), {
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(entries, fc.nat(500), (given, expected) => {
        const store = createValueStore(true, expected);
        for (const [cell, value] of given) putValue(store, cell, value);
        for (const cell of [0, 1, 2, 3, 63, 64, 65, 299, 300, 301]) {
          const own = given.filter(([place]) => place === cell).map(([, value]) => value);
          expect([...valuesOf(store, cell)]).toEqual(own);
          expect([...lentValuesOf(store, cell)]).toEqual(own);
        }
      }),
    );
  });
});
