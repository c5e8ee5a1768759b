import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autocorrelation } from '../../../src/stats/forecast/autocorrelation.ts';
import { ljungBoxTest } from '../../../src/stats/forecast/ljungBoxTest.ts';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 30 });

describe('autocorrelation', () => {
  test('by hand: 1, 2, 3, 4', () => {
    // Deviations −1.5 −0.5 0.5 1.5: squares 5, products 1.25 and −1.5, −2.25.
    const found = autocorrelation([1, 2, 3, 4], 5);
    expect(found?.map((own) => Number(own.toFixed(12)))).toEqual([1, 0.25, -0.3, -0.45, 0, 0]);
  });

  test('is within −1 to 1, and the same for values moved and stretched', () => {
    fc.assert(
      fc.property(values, (series) => {
        const found = autocorrelation(series, 4);
        const other = autocorrelation(
          series.map((value) => 3 - 2 * value),
          4,
        );
        found?.forEach((own, lag) => {
          expect(Math.abs(own)).toBeLessThanOrEqual(1 + 1e-12);
          expect(other?.[lag]).toBeCloseTo(own, 9);
        });
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test('A8: what is too small for a number is 0, never -0', () => {
    expect(autocorrelation([-1, 1, 0, 5e-324], 3)?.[3]).toBe(0);
  });

  test('G7, A12: equal values have none; very large ones have theirs', () => {
    expect(autocorrelation([5, 5, 5], 1)).toBeNull();
    expect(autocorrelation([], 1)).toBeNull();
    expect(autocorrelation([1e307, 2e307, 3e307, 4e307], 1)?.[1]).toBeCloseTo(0.25, 12);
    expect(() => autocorrelation([1, 2], -1)).toThrow('autocorrelation: maxLag');
  });
});

describe('ljungBoxTest', () => {
  test('by hand: eight values in a row, lag 1', () => {
    // r = 26.25 ÷ 42 = 0.625; Q = 8 · 10 · 0.625² ÷ 7.
    expect(ljungBoxTest([1, 2, 3, 4, 5, 6, 7, 8], 1)?.q).toBeCloseTo((80 * 0.390625) / 7, 12);
  });

  test('parameters that were fitted take their degrees of freedom', () => {
    const series = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    expect(ljungBoxTest(series, 4, 2)?.degreesOfFreedom).toBe(2);
    expect(ljungBoxTest(series, 4, 2)?.p).toBeLessThan(ljungBoxTest(series, 4)?.p as number);
    expect(() => ljungBoxTest(series, 2, 2)).toThrow('fewer than lags');
  });

  test('G7: equal values, or no more values than lags: no test', () => {
    expect(ljungBoxTest([2, 2, 2, 2], 1)).toBeNull();
    expect(ljungBoxTest([1, 2, 3], 3)).toBeNull();
  });
});
