import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentialSmoothing } from '../../../src/stats/forecast/exponentialSmoothing.ts';
import { holtLinearTrend } from '../../../src/stats/forecast/holtLinearTrend.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

const z = normalQuantile(0.975);

describe('exponentialSmoothing', () => {
  test('by hand: 5, 7, 6 with half weights', () => {
    const found = exponentialSmoothing([5, 7, 6], { alpha: 0.5, horizon: 2 });
    expect(found).toMatchObject({ fitted: [5, 6], state: { level: 6 }, sumOfSquaredErrors: 4, forecast: [6, 6] });
    // Errors 2 and 0 spread by √2; the second step adds the error that the first left in the level.
    expect(found?.upper[0]).toBeCloseTo(6 + z * Math.SQRT2, 12);
    expect(found?.upper[1]).toBeCloseTo(6 + z * Math.SQRT2 * Math.sqrt(1.25), 12);
  });

  test('a level that is new is taken over wholly, one that was left for once is kept', () => {
    expect(exponentialSmoothing([0, 10, 10, 10, 10], { horizon: 1 })).toMatchObject({ alpha: 1, forecast: [10] });
    expect(exponentialSmoothing([5, 8, 2, 8, 2, 5], { horizon: 1 })).toMatchObject({ alpha: 0, forecast: [5] });
  });

  test('one error is measured by its size: no interval without width', () => {
    const found = exponentialSmoothing([5, 7], { alpha: 0.5, horizon: 1 });
    expect(found?.upper[0]).toBeCloseTo(6 + 2 * z, 12);
  });

  test('a weight that is not given is one that no other beats', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (series, alpha) => {
        const best = exponentialSmoothing(series, { horizon: 1 })?.sumOfSquaredErrors as number;
        const other = exponentialSmoothing(series, { alpha, horizon: 1 })?.sumOfSquaredErrors as number;
        expect(best).toBeLessThanOrEqual(other * (1 + 1e-3) + 1e-9);
      }),
      { seed: 48, numRuns: 100 },
    );
  });

  test('G5, G13: a weight beyond 0 to 1 is refused, one value is too few', () => {
    expect(() => exponentialSmoothing([1, 2], { alpha: 1.2, horizon: 1 })).toThrow('options.alpha');
    expect(exponentialSmoothing([1], { horizon: 1 })).toBeNull();
  });
});

describe('holtLinearTrend', () => {
  test('by hand: a line goes on, with an error for the second value that leaves it', () => {
    // Level 12, trend 2 → 14 expected, 18 seen: level 16, trend 3.
    const found = holtLinearTrend([10, 12, 18], { alpha: 0.5, beta: 0.5, horizon: 2 });
    expect(found).toMatchObject({ fitted: [14], state: { level: 16, trend: 3 }, forecast: [19, 22] });
    expect(found?.sumOfSquaredErrors).toBe(16);
    // The error moves the second step by ½ (1 + ½).
    expect(found?.upper[1]).toBeCloseTo(22 + z * 4 * Math.sqrt(1 + 0.75 ** 2), 10);
  });

  test('weights that are not given are ones that no others beat', () => {
    expect(holtLinearTrend([1, 3, 5, 7, 9], { horizon: 1 })).toMatchObject({ sumOfSquaredErrors: 0, forecast: [11] });
    const series = [12, 15, 14, 19, 25, 24, 31, 30, 28, 35];
    const best = holtLinearTrend(series, { horizon: 1 })?.sumOfSquaredErrors as number;
    for (let alpha = 0; alpha <= 1; alpha += 0.125) {
      for (let beta = 0; beta <= 1; beta += 0.125) {
        const other = holtLinearTrend(series, { alpha, beta, horizon: 1 })?.sumOfSquaredErrors as number;
        expect(best).toBeLessThanOrEqual(other * (1 + 1e-3));
      }
    }
  });

  test('G13: fewer than three values give none', () => {
    expect(holtLinearTrend([1, 2], { horizon: 1 })).toBeNull();
    expect(() => holtLinearTrend([1, 2, 3], { beta: -0.1, horizon: 1 })).toThrow('options.beta');
  });
});
