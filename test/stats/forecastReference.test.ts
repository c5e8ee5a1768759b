import { describe, expect, test } from 'vitest';
import {
  autocorrelation,
  decompose,
  drift,
  exponentialSmoothing,
  forecastAccuracy,
  holtLinearTrend,
  holtWinters,
  ljungBoxTest,
  type SeasonalForm,
  seasonalNaive,
  seasonalTrendLoess,
} from '../../src/stats/index.ts';
import { casesOf as casesOfFile, isWithin, type ReferenceCase } from './referenceCases.ts';

const casesOf = (fn: string): ReferenceCase[] => casesOfFile(fn, 'forecasting');

/** The arguments of the reference, by their names there. */
interface Arguments {
  readonly x: readonly number[];
  readonly period: number;
  readonly horizon: number;
  readonly conf: number;
  readonly type: SeasonalForm;
  readonly seasonal: SeasonalForm;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly level0: number;
  readonly trend0: number;
  readonly season0: readonly number[];
  readonly lag: number;
  readonly maxLag: number;
  readonly train: readonly number[];
  readonly actual: readonly number[];
  readonly forecast: readonly number[];
}

const percent = (share: number | null | undefined): number | null => (typeof share === 'number' ? 100 * share : null);

/** The places at which the reference has the trend. */
interface Places {
  readonly trendIndex?: readonly number[];
}

/** Our answer to a case under the names of the reference. */
const answers: Readonly<Record<string, (args: Arguments, expected: Places) => object>> = {
  decompose({ x, period, type }) {
    const found = decompose(x, { period, seasonal: type });
    return { trend: found?.trend ?? null, figure: found?.season, remainder: found?.remainder };
  },
  stlPeriodic({ x, period }, { trendIndex = [] }) {
    const found = seasonalTrendLoess(x, period);
    return { seasonal: found?.season, trendIndex, trend: trendIndex.map((index) => found?.trend[index]) };
  },
  holtWintersFilter({ level0, trend0, season0, ...args }) {
    return answerOfHoltWinters({ ...args, start: { level: level0, trend: trend0, season: season0 } });
  },
  holtWintersR: (args) => answerOfHoltWinters(args),
  ses({ x, alpha }) {
    const found = exponentialSmoothing(x, { alpha, horizon: 1 });
    return { level: found?.state.level, sse: found?.sumOfSquaredErrors, fitted: found?.fitted };
  },
  holtLinear({ x, alpha, beta, horizon }) {
    const found = holtLinearTrend(x, { alpha, beta, horizon });
    return { ...found?.state, sse: found?.sumOfSquaredErrors, forecast: found?.forecast };
  },
  seasonalNaive({ x, period, horizon, conf }) {
    const found = seasonalNaive(x, { period, horizon, level: conf });
    return { ...found, sigma: found?.errorDeviation };
  },
  drift: ({ x, horizon, conf }) => drift(x, { horizon, level: conf }) ?? {},
  accuracy({ train, actual, forecast, period }) {
    const found = forecastAccuracy(actual, forecast, { training: train, period });
    return {
      ...{ me: found?.meanError, mae: found?.meanAbsoluteError, rmse: found?.rootMeanSquaredError },
      ...{ mase: found?.meanAbsoluteScaledError, mape: percent(found?.meanAbsolutePercentageError) },
      wape: percent(found?.weightedAbsolutePercentageError),
      smape: percent(found?.symmetricAbsolutePercentageError),
    };
  },
  acf: ({ x, maxLag }) => autocorrelation(x, maxLag) ?? [],
  ljungBox({ x, lag }) {
    const found = ljungBoxTest(x, lag);
    return { q: found?.q, df: found?.degreesOfFreedom, p: found?.p };
  },
};

function answerOfHoltWinters(
  args: Pick<Arguments, 'x' | 'period' | 'seasonal' | 'alpha' | 'beta' | 'gamma' | 'horizon'> & {
    readonly conf?: number;
    readonly start?: { readonly level: number; readonly trend: number; readonly season: readonly number[] };
  },
): object {
  const { x, conf, ...options } = args;
  const found = holtWinters(x, { ...options, level: conf });
  return { ...found, ...found?.state, sse: found?.sumOfSquaredErrors };
}

/** Compares what the reference names, number by number. */
function expectEqual(got: unknown, expected: unknown, tolerance: ReferenceCase['tolerance'], path: string): void {
  if (typeof expected !== 'object' || expected === null) {
    expect(isWithin(got ?? null, expected, tolerance), `${path}: got ${got}, reference ${expected}`).toBe(true);
    return;
  }
  if (Array.isArray(expected)) expect(got, path).toHaveLength(expected.length);
  for (const [key, value] of Object.entries(expected)) {
    expectEqual((got as Record<string, unknown> | null)?.[key], value, tolerance, `${path}.${key}`);
  }
}

describe('reference answers of forecasting', () => {
  test('the file holds every case of these functions', () => {
    const sizes = Object.keys(answers).map((fn) => [fn, casesOf(fn).length]);
    expect(Object.fromEntries(sizes)).toEqual({
      ...{ decompose: 5, stlPeriodic: 1, holtWintersFilter: 3, holtWintersR: 3, ses: 2, holtLinear: 1 },
      ...{ seasonalNaive: 3, drift: 1, accuracy: 4, acf: 2, ljungBox: 2 },
    });
    expect(casesOf('holtWintersOptimisedSSE')).toHaveLength(2);
  });

  test.each(Object.keys(answers).flatMap(casesOf))('$id', ({ id, fn, args, expected, tolerance }) => {
    const answer = answers[fn]?.(args as unknown as Arguments, expected as Places);
    expectEqual(answer, expected, tolerance, id);
  });

  test.each(casesOf('holtWintersOptimisedSSE'))('$id: the search reaches the least sum of squares', (one) => {
    const { x, period, seasonal } = one.args as unknown as Arguments;
    const { sse } = one.expected as { readonly sse: number };
    const found = holtWinters(x, { period, seasonal, horizon: 1 });
    expect(found?.sumOfSquaredErrors).toBeLessThanOrEqual(sse * (1 + 1e-6));
  });
});
