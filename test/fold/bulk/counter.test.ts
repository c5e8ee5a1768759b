import { describe, expect, test } from 'vitest';
import { addOne, addToCounter, type Counter, createCounter, eachCount } from '../../../src/fold/bulk/counter.ts';

/** What a counter tells of a cell, by class. */
const countsOf = (counter: Counter, cell: number): Record<number, number> => {
  const found: [number, number][] = [];
  eachCount(counter, cell, (own, count) => void found.push([own, count]));
  const counts = Object.fromEntries(found);
  expect(Object.keys(counts).length).toBe(found.length);
  return counts;
};
/** The same, counted one row after the other. */
const expectedOf = (classes: readonly number[], cells: readonly number[], cell: number): Record<number, number> => {
  const expected: Record<number, number> = {};
  for (const [place, own] of classes.entries()) {
    if (own >= 0 && cells[place] === cell) expected[own] = (expected[own] ?? 0) + 1;
  }
  return expected;
};
const column = (values: readonly number[]): Int32Array => Int32Array.from(values);

describe('a counter of classes', () => {
  test('keeps its size while the classes have room in it', () => {
    const counter = createCounter();
    addToCounter(counter, column([0, 1, 2, 3, 63]), 5, null);
    addToCounter(counter, column([0, 1, 2, 3, 63]), 5, column([0, 1, 2, 3, 4]));
    expect([counter.plain.length, counter.counts.length]).toEqual([64, 64]);
    addToCounter(counter, column([64]), 1, null);
    expect(counter.plain.length).toBe(128);
    addToCounter(counter, column([300]), 1, null);
    expect(counter.plain.length).toBe(301);
  });

  test('counts rows that are in no cells as those of cell 0, and leaves out rows without a class', () => {
    const counter = createCounter();
    addToCounter(counter, column([0, 3, -1, 3, 7]), 5, null);
    addToCounter(counter, column([3, -1, 0]), 3, null);
    expect(countsOf(counter, 0)).toEqual({ 0: 2, 3: 3, 7: 1 });
    expect(countsOf(counter, 1)).toEqual({});
  });

  test('counts so many rows of a chunk as it has, whatever stands behind them', () => {
    const counter = createCounter();
    addToCounter(counter, column([1, 1, 5]), 2, null);
    addToCounter(counter, column([2, 2, 6]), 2, column([4, 4, 4]));
    expect(countsOf(counter, 0)).toEqual({ 1: 2 });
    expect(countsOf(counter, 4)).toEqual({ 2: 2 });
  });

  test('has room for any class, and keeps what it counted before', () => {
    const counter = createCounter();
    const classes = [5, 63, 64, 65, 127, 128, 5, 4000, 64, 4000];
    addToCounter(counter, column(classes), classes.length, null);
    expect(countsOf(counter, 0)).toEqual({ 5: 2, 63: 1, 64: 2, 65: 1, 127: 1, 128: 1, 4000: 2 });
  });

  test('counts each class of each cell, and leaves out rows in no cell', () => {
    const counter = createCounter();
    const classes = Array.from({ length: 5000 }, (_, index) => ((index * 7) % 97) - 1);
    const cells = Array.from({ length: 5000 }, (_, index) => ((index * 5) % 83) - 1);
    addToCounter(counter, column(classes), classes.length, column(cells));
    for (let cell = 0; cell < 84; cell++) expect(countsOf(counter, cell)).toEqual(expectedOf(classes, cells, cell));
    expect(countsOf(counter, -1)).toEqual({});
  });

  test('may be asked, and goes on counting', () => {
    const counter = createCounter();
    addToCounter(counter, column([1, 2]), 2, column([0, 1]));
    expect([countsOf(counter, 0), countsOf(counter, 1)]).toEqual([{ 1: 1 }, { 2: 1 }]);
    addToCounter(counter, column([1, 2, 9]), 3, column([0, 0, 1]));
    expect([countsOf(counter, 0), countsOf(counter, 1)]).toEqual([
      { 1: 2, 2: 1 },
      { 2: 1, 9: 1 },
    ]);
    expect(countsOf(counter, 0)).toEqual({ 1: 2, 2: 1 });
  });

  test('counts rows one by one as many at once, with room for any class and any number of them', () => {
    const counter = createCounter();
    const classes = Array.from({ length: 5000 }, (_, index) => (index * 7) % 97);
    const cells = Array.from({ length: 5000 }, (_, index) => (index * 5) % 83);
    for (const [place, own] of classes.entries()) addOne(counter, own, cells[place] as number);
    for (let cell = 0; cell < 84; cell++) expect(countsOf(counter, cell)).toEqual(expectedOf(classes, cells, cell));
    addOne(counter, 300, 7);
    expect(countsOf(counter, 7)).toEqual({ ...expectedOf(classes, cells, 7), 300: 1 });
    const plain = createCounter();
    for (const own of [5, 64, 4000, 5]) addOne(plain, own, null);
    expect(countsOf(plain, 0)).toEqual({ 5: 2, 64: 1, 4000: 1 });
  });
});
