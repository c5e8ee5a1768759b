import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlapOf } from '../../src/model/overlap.ts';
import { deepFreeze } from '../../src/testing/index.ts';

const stretch = (start: number, end: number) => ({ start, end });

describe('overlapOf', () => {
  test('adds up, covers once, and finds the first moment of the max', () => {
    const rows = deepFreeze([stretch(0, 10), stretch(5, 15), stretch(8, 9), stretch(20, 30), stretch(21, 22)]);
    expect(overlapOf(rows)).toEqual({ sum: 32, union: 25, max: 3, maxAt: 8 });
  });

  test('one that ends when another starts does not overlap it', () => {
    expect(overlapOf([stretch(5, 9), stretch(0, 5)])).toEqual({ sum: 9, union: 9, max: 1, maxAt: 0 });
  });

  test('equal stretches count each for the sum and once for the union', () => {
    expect(overlapOf([stretch(0, 4), stretch(0, 4), stretch(0, 4)])).toEqual({ sum: 12, union: 4, max: 3, maxAt: 0 });
  });

  test('a long one around many short ones is no gap', () => {
    expect(overlapOf([stretch(0, 100), stretch(1, 2), stretch(50, 60)])).toMatchObject({
      union: 100,
      max: 2,
      maxAt: 1,
    });
  });

  test('stretches of no length, or backwards, cover nothing', () => {
    const nothing = { sum: 0, union: 0, max: 0, maxAt: null };
    expect(overlapOf([])).toEqual(nothing);
    expect(overlapOf([stretch(5, 5), stretch(9, 5)])).toEqual(nothing);
    expect(overlapOf([stretch(5, 5), stretch(0, 9)])).toMatchObject({ max: 1, maxAt: 0 });
  });

  test('instants before 1970 are instants', () => {
    expect(overlapOf([stretch(-30, -10), stretch(-20, 10)])).toEqual({ sum: 50, union: 40, max: 2, maxAt: -20 });
  });

  test('A13: fractions of milliseconds give the same bits in any order', () => {
    const rows = [stretch(0, 0.1), stretch(0, 0.2), stretch(0, 0.3)];
    expect(overlapOf(rows).sum).toBe(0.1 + 0.2 + 0.3);
    expect(overlapOf(rows.toReversed()).sum).toBe(0.1 + 0.2 + 0.3);
    expect(0.3 + 0.2 + 0.1).not.toBe(0.1 + 0.2 + 0.3);
  });

  test('A13: whole milliseconds beyond the exact ones add up to the same in any order', () => {
    const rows = [stretch(0, Number.MAX_SAFE_INTEGER), ...[3, 5, 7, 9].map((start) => stretch(start, start + 1))];
    // Four and 2⁵³ − 1, of which the sum is rounded to an even number.
    expect(overlapOf(rows).sum).toBe(2 ** 53 + 4);
    expect(overlapOf(rows.toReversed()).sum).toBe(2 ** 53 + 4);
  });

  test('fractions count from their start, wherever it is', () => {
    expect(overlapOf([stretch(10, 10.5), stretch(-20, -19.75)]).sum).toBe(0.75);
  });

  test('moment by moment, as a naive count has it', () => {
    const any = record({ start: integer({ min: -20, max: 20 }), length: integer({ min: -2, max: 15 }) });
    assert(
      property(array(any, { maxLength: 15 }), (lengths) => {
        const rows = lengths.map(({ start, length }) => stretch(start, start + length));
        const counts = Array.from({ length: 60 }, (_, index) => {
          const at = index - 20;
          return rows.filter(({ start, end }) => start <= at && at < end).length;
        });
        const max = Math.max(...counts);
        expect(overlapOf(rows)).toEqual({
          sum: counts.reduce((total, count) => total + count, 0),
          union: counts.filter((count) => count > 0).length,
          ...{ max, maxAt: max === 0 ? null : counts.indexOf(max) - 20 },
        });
      }),
      { numRuns: 400, seed: 20240101 },
    );
  });

  test('beyond the whole numbers adds up in one order', () => {
    const far = Number.MAX_SAFE_INTEGER;
    const rows = [
      { start: 0, end: far },
      { start: 0, end: 0.5 },
      { start: 0, end: 2 },
    ];
    expect(overlapOf(rows).sum).toBe(0.5 + 2 + far);
    expect(overlapOf(rows.toReversed()).sum).toBe(0.5 + 2 + far);
  });
});
