import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCdf } from '../../../src/stats/distributions/binomialCdf.ts';
import { quantileInterval } from '../../../src/stats/intervals/quantileInterval.ts';
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts';

const fault = (code: string, path?: string): unknown =>
  expect.objectContaining(path === undefined ? { code } : { code, path });

describe('quantileRanks', () => {
  test('G1: no values, no ranks', () => expect(quantileRanks(0, 0.5)).toBeNull());

  test('five values are too few for the median at 95 %, six are enough', () => {
    expect(quantileRanks(5, 0.5)).toEqual({ lowerRank: null, upperRank: null, coverage: 1 });
    expect(quantileRanks(6, 0.5)).toEqual({ lowerRank: 1, upperRank: 6, coverage: 0.96875 });
  });

  test('a tail that is used up exactly counts as kept: five values at 93.75 %', () => {
    expect(quantileRanks(5, 0.5, 0.9375)).toEqual({ lowerRank: 1, upperRank: 5, coverage: 0.9375 });
  });

  test('the upper end takes 36 values for the 90th percentile and 368 for the 99th', () => {
    expect([35, 36].map((count) => quantileRanks(count, 0.9)?.upperRank)).toEqual([null, 36]);
    expect([367, 368].map((count) => quantileRanks(count, 0.99)?.upperRank)).toEqual([null, 368]);
  });

  test('one value and the ends 0 and 1', () => {
    expect(quantileRanks(1, 0.5)).toEqual({ lowerRank: null, upperRank: null, coverage: 1 });
    expect(quantileRanks(7, 0)).toEqual({ lowerRank: null, upperRank: 1, coverage: 1 });
    expect(quantileRanks(7, 1)).toEqual({ lowerRank: 7, upperRank: null, coverage: 1 });
  });

  test('a billion values: the median ± z√n ÷ 2', () => {
    const reach = 1.959963984540054 * Math.sqrt(2.5e8);
    const { lowerRank, upperRank } = quantileRanks(1e9, 0.5) ?? {};
    expect(Math.abs((lowerRank ?? 0) - (5e8 - reach))).toBeLessThan(2);
    expect((lowerRank ?? 0) + (upperRank ?? 0)).toBe(1e9 + 1);
  });

  test('takes from each end as many ranks as the tail allows, and says the coverage', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), share, share, (count, p, level) => {
        const { lowerRank, upperRank, coverage } = quantileRanks(count, p, level) ?? { coverage: 0 };
        const tail = (1 - level) / 2;
        const [low, high] = [lowerRank ?? 0, upperRank ?? count + 1];
        const atMost = (k: number): number => binomialCdf(k, count, p);
        const atLeast = (k: number): number => binomialCdf(count - k, count, 1 - p);
        expect(atMost(low - 1)).toBeLessThanOrEqual(tail * (1 + 1e-11));
        expect(atMost(low)).toBeGreaterThan(tail);
        expect(atLeast(high)).toBeLessThanOrEqual(tail * (1 + 1e-11));
        expect(atLeast(high - 1)).toBeGreaterThan(tail);
        expect(coverage).toBeCloseTo(1 - atMost(low - 1) - atLeast(high), 12);
        expect(coverage).toBeGreaterThan(level - 1e-11);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  test('A15, G5: what cannot be is refused', () => {
    expect(() => quantileRanks(1.5, 0.5)).toThrow(fault('out_of_range', 'quantileRanks: count'));
    expect(() => quantileRanks(0, 50)).toThrow('did you mean 0.5?');
    expect(() => quantileRanks(0, 0.5, 95)).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => quantileRanks(9, 0.5, level)).toThrow(fault('out_of_range', 'quantileRanks: level'));
    }
  });
});

describe('quantileInterval', () => {
  const tens = Float64Array.from({ length: 40 }, (_, index) => ((index * 7) % 40) * 10);

  test('gives the values at the ranks, in any order, and changes nothing', () => {
    const before = tens.slice();
    expect(quantileInterval(tens, 0.5)).toMatchObject({ lowerRank: 14, upperRank: 27, lower: 130, upper: 260 });
    expect(tens).toEqual(before);
    expect(quantileInterval(tens.slice().sort(), 0.5, { sorted: true })).toEqual(quantileInterval(tens, 0.5));
  });

  test('G1: no values, no interval', () => expect(quantileInterval([], 0.5)).toBeNull());

  test('A2: Infinity among the values is a value', () => {
    const values = [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY];
    expect(quantileInterval(values, 0.5)).toMatchObject({ lower: 1, upper: Number.POSITIVE_INFINITY });
  });

  test('A8: an end of -0 is 0', () => {
    for (const sorted of [false, true]) {
      expect(quantileInterval(Array(6).fill(-0), 0.5, { sorted })).toMatchObject({ lower: 0, upper: 0 });
    }
  });

  test('A1: NaN is refused, and no end is one', () => {
    expect(() => quantileInterval([1, 2, 3, 4, 5, Number.NaN], 0.5)).toThrow(fault('not_a_number'));
    for (const first of [1, Number.NEGATIVE_INFINITY]) {
      expect(() => quantileInterval([first, 2, 3, 4, 5, Number.NaN], 0.5, { sorted: true })).toThrow(
        fault('not_a_number', 'quantileInterval: values[5]'),
      );
    }
  });

  test('of values that are said to ascend only the two ends are looked at', () => {
    const ascending = Float64Array.from({ length: 40 }, (_, index) => (index === 39 ? Number.NaN : index + 1));
    expect(quantileInterval(ascending, 0.5, { sorted: true })).toMatchObject({ lower: 14, upper: 27 });
  });

  test('the least and the largest value are quantiles too', () => {
    expect(quantileInterval([3, 1, 2], 0)).toMatchObject({ lower: null, upper: 1 });
    expect(quantileInterval([3, 1, 2], 1)).toMatchObject({ lower: 3, upper: null });
  });

  test('A15, G5: what cannot be is refused', () => {
    expect(() => quantileInterval([], 95)).toThrow('did you mean 0.95?');
    expect(() => quantileInterval([], 0.5, { level: 95 })).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => quantileInterval([1, 2], 0.5, { level })).toThrow(
        fault('out_of_range', 'quantileInterval: options.level'),
      );
    }
  });
});
