import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seasonalNaive } from '../../../src/stats/forecast/seasonalNaive.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });

describe('seasonalNaive', () => {
  test('by hand: changes of 2 and −1 to a season before, twice as far in the second season', () => {
    const found = seasonalNaive([10, 20, 12, 19], { period: 2, horizon: 4, level: 0.8 });
    const sigma = Math.sqrt((4 + 1) / 2);
    const reach = normalQuantile(0.9) * sigma;
    expect(found?.errorDeviation).toBeCloseTo(sigma, 14);
    expect(found?.forecast).toEqual([12, 19, 12, 19]);
    expect(found?.upper[0]).toBeCloseTo(12 + reach, 12);
    expect(found?.lower[3]).toBeCloseTo(19 - reach * Math.SQRT2, 12);
  });

  test('a period of 1 is the last value again', () => {
    expect(seasonalNaive([1, 2, 5], { period: 1, horizon: 2 })?.forecast).toEqual([5, 5]);
  });

  test('G13: no value of the season after gives no error to measure, so no forecast', () => {
    expect(seasonalNaive([1, 2, 3], { period: 3, horizon: 1 })).toBeNull();
    expect(seasonalNaive([], { period: 1, horizon: 1 })).toBeNull();
  });

  test('G13: a period of 0, 7.5 or NaN is refused, and so is a horizon of 0', () => {
    for (const period of [0, 7.5, Number.NaN]) {
      const path = 'seasonalNaive: options.period';
      expect(() => seasonalNaive([1, 2], { period, horizon: 1 })).toThrow(outOfRange(path));
    }
    expect(() => seasonalNaive([1, 2], { period: 1, horizon: 0 })).toThrow(
      outOfRange('seasonalNaive: options.horizon'),
    );
    expect(() => seasonalNaive([1, 2], { period: 1, horizon: 1, level: 95 })).toThrow('did you mean 0.95?');
  });

  test('A1, A2: NaN and Infinity are refused with their place', () => {
    expect(() => seasonalNaive([1, Number.NaN, 2], { period: 1, horizon: 1 })).toThrow('values[1]');
    expect(() => seasonalNaive([1, 2, Number.POSITIVE_INFINITY], { period: 1, horizon: 1 })).toThrow(
      expect.objectContaining({ code: 'non_finite' }),
    );
  });

  test('what is repeated was seen, and the interval holds it; wider with every season', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (series, period) => {
        const found = seasonalNaive(series, { period, horizon: 2 * period });
        const last = series.slice(-period);
        expect(found?.forecast).toEqual([...last, ...last]);
        const width = (step: number) => (found?.upper[step] as number) - (found?.lower[step] as number);
        expect(width(period)).toBeCloseTo(width(0) * Math.SQRT2, 6);
      }),
      { seed: 47, numRuns: 100 },
    );
  });
});
