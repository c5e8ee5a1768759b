import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAllToLogHistogram,
  createLogHistogram,
  type MeanSummary,
  mergeLogHistograms,
  moments,
  ratioOfMeansInterval,
  summarizeLogHistogram,
} from '../../src/stats/index.ts';

const of = (count: number, mean: number | null, standardDeviation: number | null): MeanSummary => ({
  count,
  mean,
  standardDeviation,
});
const outOfRange = (path: string): unknown =>
  expect.objectContaining({ code: 'out_of_range', path: `ratioOfMeansInterval: ${path}` });

const group = fc
  .record({
    count: fc.integer({ min: 2, max: 1e6 }),
    mean: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    variation: fc.double({ min: 0, max: 3, noNaN: true }),
  })
  .map(({ count, mean, variation }) => of(count, mean, mean * variation));

describe('ratioOfMeansInterval', () => {
  test('a mean of 10 ± 2 against 5 ± 1, three values each: twice, from 1.45 to 2.75 times', () => {
    // se² = 2²/(3·10²) + 1²/(3·5²) = 0.026667, so the factor is exp(1.959964 · 0.163299) = 1.377209.
    const got = ratioOfMeansInterval(of(3, 10, 2), of(3, 5, 1));
    expect(got?.ratio).toBe(2);
    expect(got?.lower).toBeCloseTo(2 / 1.377209, 5);
    expect(got?.upper).toBeCloseTo(2 * 1.377209, 5);
  });

  test('G1, G2: fewer than two values on a side have no spread, so no interval', () => {
    expect(ratioOfMeansInterval(moments([]), moments([1, 2]))).toBeNull();
    expect(ratioOfMeansInterval(moments([1, 2]), moments([4]))).toBeNull();
  });

  test('a summary without its spread, or of a single value, has no interval; two values have one', () => {
    for (const side of [of(3, 5, null), of(3, null, 1), of(1, 5, 1), of(0, null, null)]) {
      expect(ratioOfMeansInterval(side, of(3, 5, 1))).toBeNull();
      expect(ratioOfMeansInterval(of(3, 5, 1), side)).toBeNull();
    }
    expect(ratioOfMeansInterval(of(2, 10, 1), of(2, 5, 1))?.ratio).toBe(2);
  });

  test('a mean of 0 or below has no ratio', () => {
    expect(ratioOfMeansInterval(moments([0, 0]), moments([1, 2]))).toBeNull();
    expect(ratioOfMeansInterval(moments([1, 2]), moments([-3, 1]))).toBeNull();
  });

  test('takes the summary of parts that were merged', () => {
    const merged = createLogHistogram();
    for (const part of [[8, 10], [12]]) {
      mergeLogHistograms(merged, addAllToLogHistogram(createLogHistogram(), part));
    }
    const got = ratioOfMeansInterval(summarizeLogHistogram(merged), moments([4, 5, 6]));
    expect(got?.ratio).toBe(2);
    expect(got?.upper).toBeCloseTo(2.7544, 4);
  });

  test('A15, G5: an impossible level is refused', () => {
    for (const level of [0, 1, 95, Number.NaN]) {
      expect(() => ratioOfMeansInterval(of(3, 1, 1), of(3, 1, 1), level)).toThrow(outOfRange('level'));
    }
  });

  test('impossible summaries are refused, with their side', () => {
    expect(() => ratioOfMeansInterval(of(-1, 1, 1), of(3, 1, 1))).toThrow(outOfRange('left.count'));
    expect(() => ratioOfMeansInterval(of(3, Number.NaN, 1), of(3, 1, 1))).toThrow(outOfRange('left.mean'));
    expect(() => ratioOfMeansInterval(of(3, 1, 1), of(3, 1, -1))).toThrow(outOfRange('right.standardDeviation'));
    expect(() => ratioOfMeansInterval(of(3, 1e308, 1), of(3, 1e-308, 1e-308))).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
  });

  test('contains the ratio, has 1 ÷ itself the other way round, and does not depend on the unit', () => {
    fc.assert(
      fc.property(group, group, (left, right) => {
        const there = ratioOfMeansInterval(left, right) ?? { ratio: 0, lower: 0, upper: 0 };
        const back = ratioOfMeansInterval(right, left) ?? { ratio: 0, lower: 0, upper: 0 };
        expect(there.lower <= there.ratio && there.ratio <= there.upper).toBe(true);
        expect(back.upper * there.lower).toBeCloseTo(1, 12);
        expect(back.lower * there.upper).toBeCloseTo(1, 12);
        const inMinutes = ({ count, mean, standardDeviation }: MeanSummary): MeanSummary =>
          of(count, (mean ?? 0) / 60_000, (standardDeviation ?? 0) / 60_000);
        const minutes = ratioOfMeansInterval(inMinutes(left), inMinutes(right));
        expect((minutes?.lower ?? 0) / there.lower).toBeCloseTo(1, 12);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});
