import { describe, expect, test } from 'vitest';
import type { BulkPlan, Chunk, ChunkSource } from '../../../src/fold/bulk/bulk.ts';
import { expectedValues } from '../../../src/fold/bulk/expectedValues.ts';

const source = (): ChunkSource<object> => ({ length: 0, read: () => null });
const chunkOf = (length: number): Chunk<object> => ({
  ...{ length, classes: new Int32Array(length), fresh: [], odd: [] },
  ...{ rowAt: () => ({}), rows: [], first: 0 },
});
const listsOf = (...ends: number[]): BulkPlan<object> => ({
  source,
  values: () => ({ values: new Float64Array(1000), ends: Int32Array.from(ends) }),
});

describe('how many values there may be', () => {
  test('is one of each row, where a row has no more', () => {
    expect(expectedValues({ source, value: () => undefined }, chunkOf(2), 700)).toBe(700);
    expect(expectedValues({ source }, chunkOf(2), 700)).toBe(700);
  });

  test('is what the only chunk has', () => {
    expect(expectedValues(listsOf(3, 3, 7), chunkOf(3), 3)).toBe(7);
    expect(expectedValues(listsOf(0, 0), chunkOf(2), 2)).toBe(0);
  });

  test('is as many as the first chunk has of each row, and a little more', () => {
    expect(expectedValues(listsOf(3, 3, 7, 8), chunkOf(4), 1600)).toBe(3400);
    expect(expectedValues(listsOf(1, 1, 1), chunkOf(3), 30)).toBe(11);
    expect(expectedValues(listsOf(0, 0, 0), chunkOf(3), 30)).toBe(0);
  });

  test('is no more than eight of each row, and than a column can be asked for', () => {
    expect(expectedValues(listsOf(8000, 16_000), chunkOf(2), 1000)).toBe(8500);
    expect(expectedValues(listsOf(16, 17), chunkOf(2), 1000)).toBe(8500);
    expect(expectedValues(listsOf(8, 15), chunkOf(2), 1000)).toBe(7969);
    expect(expectedValues(listsOf(8, 16), chunkOf(2), 2 ** 31)).toBe(2 ** 30);
  });

  test('looks at no more of the ends than there are rows', () => {
    expect(expectedValues(listsOf(2, 4, 900, 900), chunkOf(2), 2)).toBe(4);
  });

  test('of an empty chunk is one of each row', () => {
    expect(expectedValues(listsOf(), chunkOf(0), 30)).toBe(30);
  });
});
