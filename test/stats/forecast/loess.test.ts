import { describe, expect, test } from 'vitest';
import { loess, loessAt } from '../../../src/stats/forecast/loess.ts';
import { fitAt } from './localFit.ts';

const line = Float64Array.from({ length: 9 }, (_, index) => 3 + 2 * index);

const uneven = Float64Array.from([4, -1, 7, 3, 9, 2, 5, 8, 0, 6, 1]);

describe('loess', () => {
  test('fits a weighted mean or line to the neighbours, at the ends and beyond them too', () => {
    for (const length of [2, 3, 6, 11]) {
      const values = uneven.subarray(0, length);
      for (const span of [1, 2, 3, 4, 5, 8, 11, 14, 25]) {
        for (const degree of [0, 1] as const) {
          for (let place = span > 2 ? 0 : 1; place <= length + (span > 2 ? 1 : 0); place++) {
            const [got, wanted] = [loessAt(values, place, span, degree), fitAt(values, place, span, degree)];
            expect(got, JSON.stringify({ length, span, degree, place })).toBeCloseTo(wanted, 9);
          }
        }
      }
    }
  });

  test.each([1, 2, 3, 4, 5, 8, 20])('a line stays a line, in jumps of %d as well', (jump) => {
    for (const span of [3, 5, 9, 15]) {
      const smooth = loess(line, { span, degree: 1, jump });
      for (const [index, value] of smooth.entries()) expect(value).toBeCloseTo(line[index] ?? 0, 10);
    }
  });

  test('between the jumps lie straight lines', () => {
    const values = Float64Array.from([4, -1, 7, 3, 9, 2, 5, 8]);
    const at = (place: number) => loessAt(values, place, 5, 0);
    const [first, fourth, seventh, last] = [at(1), at(4), at(7), at(8)];
    const smooth = loess(values, { span: 5, degree: 0, jump: 3 });
    const between = (from: number, to: number, share: number) => from + (to - from) * share;
    const expected = [
      ...[first, between(first, fourth, 1 / 3), between(first, fourth, 2 / 3), fourth],
      ...[between(fourth, seventh, 1 / 3), between(fourth, seventh, 2 / 3), seventh, last],
    ];
    for (const [index, value] of smooth.entries()) expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 10);
  });

  test('of a constant is the constant; of one value the value', () => {
    expect([...loess(new Float64Array(5).fill(7), { span: 3, degree: 0, jump: 2 })]).toEqual([7, 7, 7, 7, 7]);
    expect([...loess(new Float64Array([5]), { span: 3, degree: 1, jump: 1 })]).toEqual([5]);
  });

  test('of two values is not the two, and of one value not the same column', () => {
    const two = loess(Float64Array.of(1, 3), { span: 25, degree: 0, jump: 1 });
    expect(two[0]).toBeCloseTo(fitAt(Float64Array.of(1, 3), 1, 25, 0), 12);
    expect(two[0]).toBeGreaterThan(1.5);
    const one = Float64Array.of(5);
    expect(loess(one, { span: 3, degree: 1, jump: 1 })).not.toBe(one);
  });

  test('of many neighbours the nearest thousandth weighs in full, the farthest nothing', () => {
    const weightAt = (distance: number): number => {
      const values = new Float64Array(4001);
      values[2000 + distance] = 1;
      return loessAt(values, 2001, 4001, 0);
    };
    expect(weightAt(2)).toBe(weightAt(0));
    expect(weightAt(3)).toBeLessThan(weightAt(0));
    expect(weightAt(1998)).toBeGreaterThan(0);
    expect(weightAt(1999)).toBe(0);
  });

  test('neighbours within a thousandth of a long series have a mean, not a line', () => {
    for (const [count, degree] of [
      [3001, 0],
      [301, 1],
    ] as const) {
      const values = Float64Array.from({ length: count }, (_, index) => index);
      expect(loessAt(values, 1, 5, 1)).toBeCloseTo(fitAt(values, 1, 5, degree), 9);
    }
  });

  test('weighs neighbours by the tricube of their distance', () => {
    // Three neighbours at a distance of 1 of a reach of 1: nothing; the place itself: all.
    expect(loessAt(Float64Array.from([1, 5, 9]), 2, 3, 0)).toBe(5);
    // Span 5: reach 2, and (1 − (1/2)³)³ for those beside.
    const beside = (1 - 1 / 8) ** 3;
    const values = Float64Array.from([100, 2, 5, 11, 100]);
    expect(loessAt(values, 3, 5, 0)).toBeCloseTo((5 + beside * (2 + 11)) / (1 + 2 * beside), 12);
  });
});
