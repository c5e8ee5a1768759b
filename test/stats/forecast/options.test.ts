import { describe, expect, test } from 'vitest';
import {
  autocorrelation,
  decompose,
  doubleSeasonal,
  drift,
  exponentialSmoothing,
  forecastAccuracy,
  holtLinearTrend,
  holtWinters,
  ljungBoxTest,
  seasonalMean,
  seasonalNaive,
  seasonalTrendLoess,
} from '../../../src/stats/index.ts';

const values = [3, 8, 5, 9, 4, 9, 7, 11, 5];
const periods = [2, 4] as const;
const weights = { alpha: 0.5, beta: 0.5, gamma: 0.5 };
const double = { periods, alpha: 0.5, gamma: 0.5, omega: 0.5, phi: 0.5 };

/** All that these functions take, with one thing of it replaced. */
const calls: Readonly<Record<string, (given: object) => unknown>> = {
  drift: (given) => drift(values, { horizon: 1, ...given }),
  exponentialSmoothing: (given) => exponentialSmoothing(values, { alpha: 0.5, horizon: 1, ...given }),
  holtLinearTrend: (given) => holtLinearTrend(values, { alpha: 0.5, beta: 0.5, horizon: 1, ...given }),
  holtWinters: (given) => holtWinters(values, { period: 2, ...weights, horizon: 1, ...given }),
  doubleSeasonal: (given) => doubleSeasonal(values, { ...double, horizon: 1, ...given }),
  seasonalMean: (given) => seasonalMean(values, { period: 2, horizon: 1, ...given }),
  seasonalNaive: (given) => seasonalNaive(values, { period: 2, horizon: 1, ...given }),
  decompose: (given) => decompose(values, { period: 2, ...given }),
  forecastAccuracy: (given) => forecastAccuracy([1], [2], { training: values, ...given }),
};

const forecasts = [
  ...['drift', 'exponentialSmoothing', 'holtLinearTrend', 'holtWinters', 'doubleSeasonal'],
  ...['seasonalMean', 'seasonalNaive'],
];

/** Below its least, not whole, no number, and beyond the most. */
const notWholeFrom = (least: number): readonly unknown[] => [least - 1, least + 0.5, Number.NaN, '3', 1_000_001];
const notWeights: readonly unknown[] = [-0.1, 1.1, Number.NaN, '0.5'];
const notLevels: readonly unknown[] = [0, 1, 95, Number.NaN];

describe('G5, G13: what cannot be is refused, and the ends of what can be are not', () => {
  test.each([
    ...forecasts.flatMap((name) => [
      [name, 'horizon', notWholeFrom(1), [1, 20]] as const,
      [name, 'level', notLevels, [1e-9, 0.999]] as const,
    ]),
    ['seasonalNaive', 'period', notWholeFrom(1), [1, 8]],
    ['seasonalMean', 'period', notWholeFrom(1), [1, 4]],
    ['holtWinters', 'period', notWholeFrom(2), [2, 4]],
    ['decompose', 'period', notWholeFrom(2), [2, 4]],
    ['forecastAccuracy', 'period', notWholeFrom(1), [1, 8]],
    ['exponentialSmoothing', 'alpha', notWeights, [0, 1]],
    ['holtLinearTrend', 'alpha', notWeights, [0, 1]],
    ['holtLinearTrend', 'beta', notWeights, [0, 1]],
    ['holtWinters', 'alpha', notWeights, [0, 1]],
    ['holtWinters', 'beta', notWeights, [0, 1]],
    ['holtWinters', 'gamma', notWeights, [0, 1]],
    ['doubleSeasonal', 'alpha', notWeights, [0, 1]],
    ['doubleSeasonal', 'gamma', notWeights, [0, 1]],
    ['doubleSeasonal', 'omega', notWeights, [0, 1]],
    ['doubleSeasonal', 'phi', notWeights, [0, 1]],
  ] as const)('%s: %s', (name, option, wrong, right) => {
    const call = calls[name] as (given: object) => unknown;
    const path = `${name}: options.${option}`;
    for (const value of wrong) {
      expect(() => call({ [option]: value })).toThrow(expect.objectContaining({ code: 'out_of_range', path }));
    }
    for (const value of right) expect(call({ [option]: value })).not.toBeNull();
  });

  test('holtWinters, decompose: a word that is no form of season', () => {
    for (const name of ['holtWinters', 'decompose']) {
      expect(() => calls[name]?.({ seasonal: 'both' })).toThrow(
        expect.objectContaining({ code: 'invalid_option', path: `${name}: options.seasonal` }),
      );
    }
  });

  test('doubleSeasonal: the two periods', () => {
    const call = (given: unknown): unknown => calls['doubleSeasonal']?.({ periods: given });
    const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
    expect(() => call(7)).toThrow(refused('not_an_array', 'doubleSeasonal: options.periods'));
    for (const short of notWholeFrom(2)) {
      expect(() => call([short, 4])).toThrow(refused('out_of_range', 'doubleSeasonal: options.periods[0]'));
    }
    for (const long of [2, 3, 5, 4.5, '4']) {
      expect(() => call([2, long])).toThrow(refused('out_of_range', 'doubleSeasonal: options.periods[1]'));
    }
    expect(call([2, 4])).not.toBeNull();
  });

  test('a million is not too many', () => {
    expect(calls['decompose']?.({ period: 1_000_000 })).toBeNull();
  });

  test('seasonalTrendLoess: the period', () => {
    for (const period of notWholeFrom(2)) {
      expect(() => seasonalTrendLoess(values, period as number)).toThrow(
        expect.objectContaining({ code: 'out_of_range', path: 'seasonalTrendLoess: period' }),
      );
    }
    expect(seasonalTrendLoess(values, 2)).not.toBeNull();
  });

  test('autocorrelation, ljungBoxTest: the lags, and the parameters that were fitted', () => {
    const refused = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
    for (const lag of notWholeFrom(0)) {
      expect(() => autocorrelation(values, lag as number)).toThrow(refused('autocorrelation: maxLag'));
      expect(() => ljungBoxTest(values, 9, lag as number)).toThrow(refused('ljungBoxTest: fittedParameters'));
    }
    for (const lag of notWholeFrom(1)) {
      expect(() => ljungBoxTest(values, lag as number)).toThrow(refused('ljungBoxTest: lag'));
    }
    expect(autocorrelation(values, 0)).toEqual([1]);
    expect(ljungBoxTest(values, 1)?.degreesOfFreedom).toBe(1);
    expect(ljungBoxTest(values, 8, 7)?.degreesOfFreedom).toBe(1);
  });
});

describe('G13: just enough values give a forecast, one less does not', () => {
  test.each([
    ['drift', 3, (given: number[]) => drift(given, { horizon: 1 })],
    ['exponentialSmoothing', 2, (given: number[]) => exponentialSmoothing(given, { horizon: 1 })],
    ['holtLinearTrend', 3, (given: number[]) => holtLinearTrend(given, { horizon: 1 })],
    ['holtWinters', 6, (given: number[]) => holtWinters(given, { period: 3, ...weights, horizon: 1 })],
    [
      'holtWinters from a start',
      2,
      (given: number[]) => {
        const start = { level: 1, trend: 0, season: [1, 2, 3] };
        return holtWinters(given, { period: 3, ...weights, start, horizon: 1 });
      },
    ],
    ['doubleSeasonal', 8, (given: number[]) => doubleSeasonal(given, { ...double, horizon: 1 })],
    ['seasonalMean', 6, (given: number[]) => seasonalMean(given, { period: 3, horizon: 1 })],
    ['seasonalNaive', 4, (given: number[]) => seasonalNaive(given, { period: 3, horizon: 1 })],
    ['decompose', 6, (given: number[]) => decompose(given, { period: 3 })],
    ['seasonalTrendLoess', 7, (given: number[]) => seasonalTrendLoess(given, 3)],
    ['ljungBoxTest', 4, (given: number[]) => ljungBoxTest(given, 3)],
    ['autocorrelation', 2, (given: number[]) => autocorrelation(given, 1)],
    ['forecastAccuracy', 1, (given: number[]) => forecastAccuracy(given, given, { training: [] })],
  ] as const)('%s: %d values', (_name, least, call) => {
    expect(call(values.slice(0, least))).not.toBeNull();
    expect(call(values.slice(0, least - 1))).toBeNull();
  });
});
