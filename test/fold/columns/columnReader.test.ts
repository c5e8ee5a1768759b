import { describe, expect, test } from 'vitest';
import { columnReader } from '../../../src/fold/columns/columnReader.ts';

const read = (column: unknown): unknown => {
  const reader = columnReader(column);
  return reader === null ? null : Array.from({ length: reader.length }, (_, index) => reader.read(index));
};

describe('columnReader', () => {
  test.each([
    [null],
    [undefined],
    ['text'],
    [5],
    [{}],
    [{ length: -1 }],
    [{ length: 1.5 }],
    [{ length: '3' }],
    [{ length: 2 ** 53 }],
    [() => 5],
    [{ codes: null, values: ['a'] }],
    [{ codes: [0], values: 'a' }],
    [{ codes: 5, values: ['a'] }],
    [{ codes: [0] }],
    [{ codes: 'ab', values: ['a'] }],
    [{ codes: (_: unknown) => 5, values: ['a'] }],
    [{ values: ['a'] }],
  ])('%j is no column', (column) => {
    expect(columnReader(column)).toBeNull();
  });

  test('a column may be empty, and anything with a length', () => {
    expect(read([])).toEqual([]);
    expect(read({ length: 0 })).toEqual([]);
    expect(read({ length: 2, 0: 'a', 1: null })).toEqual(['a', null]);
  });

  test('codes stand for values; a code without one for nothing', () => {
    expect(read({ codes: new Uint8Array([1, 0, 1, 9]), values: ['a', 'b'] })).toEqual(['b', 'a', 'b', null]);
  });

  test('wide whole numbers are read as numbers', () => {
    expect(read(new BigInt64Array([-5n, 7n]))).toEqual([-5, 7]);
    expect(read(new BigUint64Array([3n]))).toEqual([3]);
  });

  test('NaN of a column of numbers is nothing; a list is read as it is', () => {
    expect(read(new Float64Array([1.5, Number.NaN]))).toEqual([1.5, null]);
    expect(read(new Float32Array([Number.NaN, 2]))).toEqual([null, 2]);
    expect(read(new Int32Array([1, -2]))).toEqual([1, -2]);
    expect(read([1, Number.NaN])).toEqual([1, Number.NaN]);
  });
});
