import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decompose } from '../../../src/stats/forecast/decompose.ts';
import { seasonalTrendLoess } from '../../../src/stats/forecast/seasonalTrendLoess.ts';
import { fitAt } from './localFit.ts';

const values = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 13, maxLength: 40 });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

describe('decompose', () => {
  test('by hand: the two outermost values of an even season count half', () => {
    const found = decompose([4, 8, 6, 10], { period: 2 });
    expect(found?.trend).toEqual([null, 6.5, 7.5, null]);
    // 8 − 6.5 and 6 − 7.5, about their mean 0.
    expect(found?.season).toEqual([-1.5, 1.5]);
    expect(found?.remainder).toEqual([null, 0, 0, null]);
  });

  test('the parts add up, or multiply, to the values; the season is 0 or 1 on average', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 6 }), (series, period) => {
        const added = decompose(series, { period });
        const times = decompose(series, { period, seasonal: 'multiplicative' });
        expect(sum(added?.season ?? [])).toBeCloseTo(0, 9);
        expect(sum(times?.season ?? [])).toBeCloseTo(period, 9);
        series.forEach((value, index) => {
          const level = added?.trend[index] ?? null;
          if (level === null) return;
          const place = index % period;
          expect(level + (added?.season[place] as number) + (added?.remainder[index] as number)).toBeCloseTo(value, 9);
          const parts = (times?.season[place] as number) * (times?.remainder[index] as number);
          expect((times?.trend[index] as number) * parts).toBeCloseTo(value, 9);
        });
      }),
      { seed: 43, numRuns: 100 },
    );
  });

  test('G13, G14: too short gives none; a season of 1, 2.5, and a factor of 0 are refused', () => {
    expect(decompose([1, 2, 3], { period: 2 })).toBeNull();
    expect(() => decompose([1, 2, 3], { period: 1 })).toThrow('decompose: options.period');
    expect(() => decompose([1, 2, 3], { period: 2.5 })).toThrow('a whole number');
    expect(() => decompose([0, 1, 3, 4], { period: 2, seasonal: 'multiplicative' })).toThrow('decompose: values[0]');
    expect(() => decompose([1, 0, 3, 4], { period: 2, seasonal: 'multiplicative' })).toThrow(
      expect.objectContaining({ code: 'needs_positive', path: 'decompose: values[1]' }),
    );
  });
});

describe('seasonalTrendLoess', () => {
  test('the parts add up to the values, at both ends too', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 6 }), (series, period) => {
        const found = seasonalTrendLoess(series, period);
        series.forEach((value, index) => {
          const parts = (found?.trend[index] as number) + (found?.season[index % period] as number);
          expect(parts + (found?.remainder[index] as number)).toBeCloseTo(value, 9);
        });
      }),
      { seed: 44, numRuns: 50 },
    );
  });

  test('the other way round it is the mirror', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 5 }), (series, period) => {
        const [there, back] = [seasonalTrendLoess(series, period), seasonalTrendLoess(series.toReversed(), period)];
        for (const [index, level] of (back?.trend.toReversed() ?? []).entries()) {
          expect(level).toBeCloseTo(there?.trend[index] as number, 9);
        }
        for (const [index, rest] of (back?.remainder.toReversed() ?? []).entries()) {
          expect(rest).toBeCloseTo(there?.remainder[index] as number, 9);
        }
      }),
      { seed: 47, numRuns: 50 },
    );
  });

  test('its trend is a local line over one and a half seasons, to the next odd number', () => {
    const series = [4, 31, 7, 22, 9, 41, 2, 35, 8, 28, 6, 33, 1, 44, 3, 25, 9, 38];
    for (const [period, span] of [
      [2, 5],
      [3, 5],
      [4, 7],
      [5, 9],
    ] as const) {
      const found = seasonalTrendLoess(series, period);
      const rest = series.map((value, index) => value - (found?.season[index % period] as number));
      for (const [index, level] of (found?.trend ?? []).entries()) {
        // But for what is left of the season from one place to the next.
        expect(level).toBeCloseTo(fitAt(rest, index + 1, span, 1), 3);
      }
    }
  });

  test('a line with a season is found as such', () => {
    const found = seasonalTrendLoess(
      Array.from({ length: 24 }, (_, index) => 10 + index + (index % 2 === 0 ? 3 : -3)),
      2,
    );
    expect(found?.season[0]).toBeCloseTo(3, 1);
    expect(found?.trend[0]).toBeCloseTo(10, 1);
    expect(found?.trend[23]).toBeCloseTo(33, 1);
  });

  test('G13: two seasons without a value more give none; a season of 1 is refused', () => {
    expect(seasonalTrendLoess([1, 2, 3, 4], 2)).toBeNull();
    expect(() => seasonalTrendLoess([1, 2, 3, 4], 1)).toThrow('seasonalTrendLoess: period');
  });
});
