import { describe, expect, test } from 'vitest';
import { doubleSeasonal } from '../../../src/stats/forecast/doubleSeasonal.ts';
import { doubleSeasonalWeights, runDoubleSeasonal } from '../../../src/stats/forecast/doubleSeasonalRun.ts';
import { seasonalNaive } from '../../../src/stats/forecast/seasonalNaive.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

const periods = [2, 4] as const;
const weights = { alpha: 0.5, gamma: 0.5, omega: 0.5, phi: 0.5 };

describe('doubleSeasonal', () => {
  test('by hand: level 4, short ±2, long ±½, and one value that is 4 too high', () => {
    const column = Float64Array.of(10.5);
    const start = { level: 4, short: Float64Array.of(2, -2), long: Float64Array.of(0.5, -0.5, -0.5, 0.5) };
    const fitted = new Float64Array(1);
    const { squares, ahead } = runDoubleSeasonal(column, start, [0.5, 0.5, 0.5, 0.5], fitted);
    expect([...fitted]).toEqual([6.5]);
    // One step ahead, and as part of the long season that it begins.
    expect(squares).toBe(16 + 16);
    // Level 6, its short place 3 and its long place 1.5; the next inherit 2 and 1 of the 4.
    expect([...ahead(4)]).toEqual([6 - 2 - 0.5 + 2, 6 + 3 - 0.5 + 1, 6 - 2 + 0.5 + 0.5, 6 + 3 + 1.5 + 0.25]);
  });

  test('what an error does to later steps is what the recursion does with it', () => {
    const quiet = { level: 0, short: new Float64Array(2), long: new Float64Array(4) };
    const column = Float64Array.of(1);
    const point = [0.3, 0.2, 0.4, 0.6];
    const { ahead } = runDoubleSeasonal(column, quiet, point);
    const moved = doubleSeasonalWeights(point, [2, 4], 10);
    // Fed with what it expects, it makes no other error.
    let known = column;
    for (let step = 1; step < 10; step++) {
      const [next = 0] = runDoubleSeasonal(known, quiet, point).ahead(1);
      expect(next).toBeCloseTo(moved[step] as number, 12);
      known = Float64Array.of(...known, next);
    }
    expect(moved[0]).toBe(1);
    expect(ahead(1)[0]).toBeCloseTo(moved[1] as number, 12);
  });

  test('the squares are those of one step ahead, and of each long season as its begin foresaw it', () => {
    const column = Float64Array.from([3, 9, 4, 8, 5, 8, 2, 9, 6, 7, 4, 10, 3, 8]);
    const start = { level: 6, short: Float64Array.of(-2, 2), long: Float64Array.of(0.5, 0.25, -0.5, -0.25) };
    const point = [0.3, 0.2, 0.4, 0.6];
    let squares = 0;
    const fitted = new Float64Array(column.length);
    runDoubleSeasonal(column, start, point, fitted);
    for (const [index, value] of column.entries()) {
      const { ahead } = runDoubleSeasonal(column.subarray(0, index), start, point);
      expect(fitted[index]).toBeCloseTo(ahead(1)[0] as number, 12);
      squares += (value - (ahead(1)[0] as number)) ** 2;
      if (index % 4 > 0) continue;
      for (const [step, own] of ahead(4).entries()) squares += ((column[index + step] ?? own) - own) ** 2;
    }
    expect(runDoubleSeasonal(column, start, point).squares).toBeCloseTo(squares, 10);
  });

  test('by hand: without weights each place is forecast by its mean, wider as half of the values made the means', () => {
    const never = { periods, alpha: 0, gamma: 0, omega: 0, phi: 0 };
    const found = doubleSeasonal([1, 6, 3, 7, 3, 6, 3, 7], { ...never, horizon: 5 });
    const means = [2, 6, 3, 7];
    for (const [index, value] of (found?.fitted ?? []).entries()) expect(value).toBeCloseTo(means[index % 4] ?? 0, 12);
    for (const [step, value] of (found?.forecast ?? []).entries()) expect(value).toBeCloseTo(means[step % 4] ?? 0, 12);
    expect(found?.fitted).toHaveLength(8);
    expect(found?.sumOfSquaredErrors).toBeCloseTo(2, 12);
    // Errors −1 and 1 among eight, in two seasons of four.
    const reach = normalQuantile(0.975) * Math.sqrt(2 / 7) * Math.sqrt(8 / 4);
    for (const step of [0, 1, 4]) {
      expect(found?.upper[step]).toBeCloseTo((means[step % 4] as number) + reach, 12);
      expect(found?.lower[step]).toBeCloseTo((means[step % 4] as number) - reach, 12);
    }
    expect(found).toMatchObject({ alpha: 0, gamma: 0, omega: 0, phi: 0 });
  });

  test('a pattern that repeats goes on, exactly', () => {
    const values = Array.from({ length: 16 }, (_, index) => [2, 6, 3, 7][index % 4] as number);
    const found = doubleSeasonal(values, { periods, ...weights, horizon: 6 });
    expect(found).toMatchObject(weights);
    expect(found?.forecast).toEqual([2, 6, 3, 7, 2, 6]);
    expect(found?.sumOfSquaredErrors).toBe(0);
  });

  test('finds weights that fit better than the values of a season before', () => {
    const values = Array.from(
      { length: 96 },
      (_, index) => 20 + 5 * (index % 2) + 3 * (index % 4) + ((index * 31) % 7),
    );
    const found = doubleSeasonal(values, { periods, horizon: 1 });
    const naive = seasonalNaive(values, { period: 4, horizon: 1 });
    expect(Math.sqrt((found?.sumOfSquaredErrors as number) / 96)).toBeLessThan(naive?.errorDeviation as number);
  });

  test('errors that stay for a while are inherited', () => {
    const slow = Array.from({ length: 96 }, (_, index) => 20 + 5 * (index % 2) + 9 * Math.sin(index / 7));
    expect(doubleSeasonal(slow, { periods, horizon: 1 })?.phi).toBeGreaterThan(0.8);
    const quick = Array.from({ length: 96 }, (_, index) => 20 + 5 * (index % 2) + ((index * 7919) % 13));
    expect(doubleSeasonal(quick, { periods, horizon: 1 })?.phi).toBeLessThan(0.3);
  });

  test('G13: fewer than two long seasons give none; a long one that is no multiple is refused', () => {
    expect(doubleSeasonal([1, 2, 3, 4, 5, 6, 7], { periods, horizon: 1 })).toBeNull();
    expect(() => doubleSeasonal([1], { periods: [2, 5], horizon: 1 })).toThrow('a multiple of 2');
    expect(() => doubleSeasonal([1], { periods: [2, 2], horizon: 1 })).toThrow('options.periods[1]');
    expect(() => doubleSeasonal([1], { periods, phi: 2, horizon: 1 })).toThrow('options.phi');
  });
});
