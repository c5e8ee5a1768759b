import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBelow } from '../../../src/stats/bootstrap/drawBelow.ts';
import { createRandom } from '../../../src/stats/bootstrap/random.ts';
import { holtWinters } from '../../../src/stats/forecast/holtWinters.ts';
import { factorDeviations } from '../../../src/stats/forecast/holtWintersDeviations.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';
import { hourly, months } from './steadySeries.ts';

const codeOf = (code: string): unknown => expect.objectContaining({ code });
const fixed = { alpha: 0.3, beta: 0.1, gamma: 0.2 };

describe('holtWinters', () => {
  test('by hand: one step of both recursions', () => {
    const start = { level: 10, trend: 1, season: [2, -2] };
    const added = holtWinters([15, 9], { period: 2, start, alpha: 0.5, beta: 0.5, gamma: 0.5, horizon: 2 });
    // 13 expected; level ½ (15 − 2) + ½ · 11 = 12, trend ½ · 2 + ½ = 1.5, season ½ · 3 + 1 = 2.5; then 11.5 expected.
    expect(added?.fitted).toEqual([13, 11.5]);
    expect(added?.state).toEqual({ level: 12.25, trend: 0.875, season: [2.5, -2.625] });
    const factors = { level: 10, trend: 2, season: [1.5, 0.5] };
    const times = holtWinters([24, 6], {
      ...{ period: 2, seasonal: 'multiplicative', start: factors, alpha: 0.5, beta: 0.5, gamma: 0.5, horizon: 1 },
    });
    // 18 expected; level ½ · 16 + ½ · 12 = 14, trend ½ · 4 + ½ · 2 = 3, season ½ · 24 ÷ 14 + ½ · 1.5.
    expect(times?.fitted).toEqual([18, 8.5]);
    expect(times?.state.season[0]).toBeCloseTo((24 / 14 + 1.5) / 2, 14);
  });

  test('the season after the run begins with the next value', () => {
    const found = holtWinters([1, 5, 9, 1, 5, 9, 1], { period: 3, alpha: 0, beta: 0, gamma: 0, horizon: 3 });
    expect(found?.state.season.map(Math.round)).toEqual([0, 4, -4]);
    expect(found?.forecast.map(Math.round)).toEqual([5, 9, 1]);
  });

  test('weights that are given stay, the others are searched for', () => {
    const values = Array.from({ length: 40 }, (_, index) => 50 + index + 10 * (index % 4) + ((index * 7) % 5));
    const found = holtWinters(values, { period: 4, beta: 0.25, horizon: 1 });
    expect(found?.beta).toBe(0.25);
    const best = holtWinters(values, { period: 4, horizon: 1 })?.sumOfSquaredErrors as number;
    expect(best).toBeLessThanOrEqual(found?.sumOfSquaredErrors as number);
  });

  test('finds the least sum of squares on faces and in corners of the cube, and off them', () => {
    const few = [75.961, 39.392, 139.944, 54.239, 84.551, 48.671, 139.059, 51.712, 76.126];
    // Least sums of an independent search over a grid of all weights, each of its best points refined.
    const corner = holtWinters(few, { period: 4, seasonal: 'multiplicative', horizon: 1 });
    expect(corner).toMatchObject({ alpha: 1, beta: 1 });
    expect(corner?.sumOfSquaredErrors).toBeCloseTo(67.334, 2);
    const factors = holtWinters(months, { period: 12, seasonal: 'multiplicative', horizon: 1 });
    expect(factors?.sumOfSquaredErrors).toBeCloseTo(5200.4, 0);
    expect(factors?.alpha).toBeGreaterThan(0);
    const added = holtWinters(hourly, { period: 24, horizon: 1 });
    expect(added?.sumOfSquaredErrors).toBeCloseTo(13630.9, 0);
    expect(added?.alpha).toBeGreaterThan(0);
  });

  test('no weights on a fine grid fit better, whichever the season', () => {
    const random = createRandom(11);
    const shares = Array.from({ length: 11 }, (_, index) => index / 10);
    for (let round = 0; round < 12; round++) {
      const seasonal = round % 2 === 0 ? 'additive' : 'multiplicative';
      const options = { period: 4, seasonal, horizon: 1 } as const;
      const values = Array.from(
        { length: 14 + round },
        (_, index) => 40 + 25 * (index % 4) + round * index + drawBelow(random, 40),
      );
      const squares = (weights: object) => holtWinters(values, { ...options, ...weights })?.sumOfSquaredErrors ?? NaN;
      let least = Number.POSITIVE_INFINITY;
      for (const alpha of shares) {
        for (const beta of shares) {
          for (const gamma of shares) least = Math.min(least, squares({ alpha, beta, gamma }));
        }
      }
      expect(squares({})).toBeLessThanOrEqual(least * (1 + 1e-9));
    }
  });

  test('no weights on a grid fit better than those it finds', () => {
    const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 30 });
    const weight = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1);
    fc.assert(
      fc.property(values, weight, weight, weight, (series, alpha, beta, gamma) => {
        const best = holtWinters(series, { period: 4, horizon: 1 })?.sumOfSquaredErrors as number;
        const other = holtWinters(series, { period: 4, alpha, beta, gamma, horizon: 1 })?.sumOfSquaredErrors as number;
        expect(best).toBeLessThanOrEqual(other * 1.02 + 1e-9);
      }),
      { seed: 45, numRuns: 100 },
    );
  });

  test('what is added to all values is added to the forecast; a factor multiplies it', () => {
    const values = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 8, maxLength: 24 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (series, amount) => {
        const options = { period: 4, ...fixed, horizon: 5 };
        const added = holtWinters(series, options);
        const moved = holtWinters(
          series.map((value) => value + amount),
          options,
        );
        const [low, other] = [added?.lower ?? [], moved?.lower ?? []];
        for (const [step, value] of other.entries()) expect(value).toBeCloseTo((low[step] as number) + amount, 6);
        const times = holtWinters(series, { ...options, seasonal: 'multiplicative' });
        const scaled = holtWinters(
          series.map((value) => value * amount),
          { ...options, seasonal: 'multiplicative' },
        );
        const close = (got: number, own: number) => expect(got / own).toBeCloseTo(1, 6);
        for (const [step, value] of (scaled?.upper ?? []).entries())
          close(value, amount * (times?.upper[step] as number));
      }),
      { seed: 46, numRuns: 100 },
    );
  });

  test('the interval of a multiplicative season is that of simulated futures', () => {
    const state = { level: 100, trend: 1, season: [1.3, 0.7, 1, 1] };
    const [alpha, beta, gamma, spread, horizon] = [0.3, 0.05, 0.2, 0.08, 9];
    const random = createRandom(7);
    const normal = (): number => normalQuantile((drawBelow(random, 2 ** 31) + 0.5) / 2 ** 31);
    const paths = Array.from({ length: 20_000 }, () => {
      let { level, trend } = state;
      const season = [...state.season];
      let value = 0;
      for (let step = 0; step < horizon; step++) {
        const [line, own] = [level + trend, season[step % 4] as number];
        value = line * own * (1 + spread * normal());
        level = alpha * (value / own) + (1 - alpha) * line;
        trend = beta * (level - line + trend) + (1 - beta) * trend;
        season[step % 4] = gamma * (value / level) + (1 - gamma) * own;
      }
      return value;
    });
    const middle = paths.reduce((total, value) => total + value, 0) / paths.length;
    const deviation = Math.sqrt(paths.reduce((total, value) => total + (value - middle) ** 2, 0) / paths.length);
    const formula = factorDeviations(state, [alpha, beta, gamma], spread, horizon)[horizon - 1] as number;
    expect(deviation / formula).toBeGreaterThan(0.97);
    expect(deviation / formula).toBeLessThan(1.03);
  });

  test('by hand: three steps of a multiplicative season of two places', () => {
    // Lines 11, 12, 13. An error moves the next step by ½ · 1.5 and the one after by ½ · 2 + 0.4 · ½.
    const deviations = factorDeviations({ level: 10, trend: 1, season: [-2, 0.5] }, [0.5, 0.5, 0.4], 0.1, 3);
    const first = 121;
    const second = 144 + 0.01 * 0.75 ** 2 * first;
    const third = 169 + 0.01 * (0.75 ** 2 * second + 1.2 ** 2 * first);
    expect(deviations[0]).toBeCloseTo(2 * Math.sqrt(first * 1.01 - 121), 12);
    expect(deviations[1]).toBeCloseTo(0.5 * Math.sqrt(second * 1.01 - 144), 12);
    expect(deviations[2]).toBeCloseTo(2 * Math.sqrt(third * 1.01 - 169), 12);
  });

  test('G13: fewer than two seasons give none; a period of 1 or 7.5 is refused', () => {
    expect(holtWinters([1, 2, 3, 4, 5], { period: 3, horizon: 1 })).toBeNull();
    for (const period of [1, 7.5]) {
      expect(() => holtWinters([1, 2, 3, 4], { period, horizon: 1 })).toThrow(codeOf('out_of_range'));
    }
  });

  test('G14: a factor of 0 or less is no factor: refused, with the way out', () => {
    const zero = [3, 0, 3, 1, 2, 1];
    expect(() => holtWinters(zero, { period: 3, seasonal: 'multiplicative', horizon: 1 })).toThrow(
      codeOf('needs_positive'),
    );
    expect(() => holtWinters(zero, { period: 3, seasonal: 'multiplicative', horizon: 1 })).toThrow("'additive'");
    expect(holtWinters(zero, { period: 3, horizon: 1 })?.forecast).toHaveLength(1);
  });

  test('G17: a flat series is forecast flat', () => {
    const found = holtWinters(new Array<number>(12).fill(5), { period: 3, horizon: 3 });
    expect(found).toMatchObject({ forecast: [5, 5, 5], lower: [5, 5, 5], upper: [5, 5, 5], sumOfSquaredErrors: 0 });
  });

  test('a start of another length, and a word that is no form of season, are refused', () => {
    const start = { level: 1, trend: 0, season: [1, 2] };
    expect(() => holtWinters([1, 2, 3], { period: 3, start, horizon: 1 })).toThrow('options.start.season');
    const seasonal = 'multiplicativ' as 'multiplicative';
    expect(() => holtWinters([1, 2, 3], { period: 3, seasonal, horizon: 1 })).toThrow("did you mean 'multiplicative'?");
    for (const [part, value] of [
      ['level', Number.NaN],
      ['level', '1'],
      ['trend', Number.POSITIVE_INFINITY],
      ['season', [1, Number.NaN]],
      ['season', [1]],
      ['season', [1, 2, 3]],
      ['season', { length: 2, every: () => true }],
      ['season', undefined],
    ] as const) {
      const bad = { ...start, [part]: value };
      expect(() => holtWinters([1, 2], { period: 2, start: bad as typeof start, horizon: 1 })).toThrow(
        expect.objectContaining({ code: 'out_of_range', path: `holtWinters: options.start.${part}` }),
      );
    }
  });
});
