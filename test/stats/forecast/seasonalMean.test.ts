import { describe, expect, test } from 'vitest';
import { seasonalMean } from '../../../src/stats/forecast/seasonalMean.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

describe('seasonalMean', () => {
  test('by hand: the mean of each place, with the error of that mean', () => {
    // Places 10 12 and 20 26: errors ±1 and ±3, squares 20, less two means: variance 10.
    const found = seasonalMean([10, 20, 12, 26], { period: 2, horizon: 3, level: 0.9 });
    expect(found?.forecast).toEqual([11, 23, 11]);
    expect(found?.errorDeviation).toBeCloseTo(Math.sqrt(10), 14);
    expect(found?.upper[1]).toBeCloseTo(23 + normalQuantile(0.95) * Math.sqrt(10 * 1.5), 12);
  });

  test('a season that is not complete: the next place comes first', () => {
    expect(seasonalMean([1, 5, 1, 5, 1], { period: 2, horizon: 2 })?.forecast).toEqual([5, 1]);
  });

  test('G13: fewer than two seasons give none', () => {
    expect(seasonalMean([1, 2, 3], { period: 2, horizon: 1 })).toBeNull();
    expect(() => seasonalMean([1, 2, 3], { period: 1.5, horizon: 1 })).toThrow('options.period');
  });

  test('G17: a flat series is forecast flat, without width', () => {
    expect(seasonalMean([4, 4, 4, 4], { period: 2, horizon: 1 })).toEqual({
      ...{ forecast: [4], lower: [4], upper: [4], errorDeviation: 0 },
    });
  });
});
