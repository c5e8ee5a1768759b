import { describe, expect, test } from 'vitest';
import { loess, loessAt } from '../../../src/stats/forecast/loess.ts';

const line = Float64Array.from({ length: 9 }, (_, index) => 3 + 2 * index);

describe('loess', () => {
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

  test('weighs neighbours by the tricube of their distance', () => {
    // Three neighbours at a distance of 1 of a reach of 1: nothing; the place itself: all.
    expect(loessAt(Float64Array.from([1, 5, 9]), 2, 3, 0)).toBe(5);
    // Span 5: reach 2, and (1 − (1/2)³)³ for those beside.
    const beside = (1 - 1 / 8) ** 3;
    const values = Float64Array.from([100, 2, 5, 11, 100]);
    expect(loessAt(values, 3, 5, 0)).toBeCloseTo((5 + beside * (2 + 11)) / (1 + 2 * beside), 12);
  });
});
