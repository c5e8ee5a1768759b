import { expect, test } from 'vitest';
import {
  autocorrelation,
  decompose,
  doubleSeasonal,
  drift,
  exponentialSmoothing,
  holtLinearTrend,
  holtWinters,
  seasonalMean,
  seasonalNaive,
  seasonalTrendLoess,
} from '../../../src/stats/index.ts';

/** All series of four values of four kinds, which go on with the same values in another order. */
function seriesOf(kinds: readonly number[]): readonly number[][] {
  return Array.from({ length: 4 ** 4 }, (_, number) => {
    const half = [0, 1, 2, 3].map((place) => kinds[Math.floor(number / 4 ** place) % 4] as number);
    return [...half, ...[2, 3, 1, 1].map((place) => half[place] as number)];
  });
}

/** A half of the smallest number is 0, with its sign. */
const series = [...seriesOf([-1, -0, 0, 1]), ...seriesOf([-5e-324, -0, 5e-324, 1])];

function hasNegativeZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasNegativeZero);
  return Object.is(value, -0);
}

const weights = [0, -0, 0.5, 1].map((weight) => ({ alpha: weight, beta: weight, gamma: weight }));

test.each<[string, (values: number[]) => unknown]>([
  ['autocorrelation', (values) => autocorrelation(values, 5)],
  ['decompose', (values) => decompose(values, { period: 2 })],
  ['decompose, three places', (values) => decompose(values, { period: 3 })],
  ['seasonalTrendLoess', (values) => seasonalTrendLoess(values, 2)],
  ['drift', (values) => drift(values, { horizon: 3 })],
  ['seasonalMean', (values) => seasonalMean(values, { period: 3, horizon: 3 })],
  ['seasonalNaive', (values) => seasonalNaive(values, { period: 3, horizon: 3 })],
  ...weights.flatMap(({ alpha, beta, gamma }): [string, (values: number[]) => unknown][] => [
    [`exponentialSmoothing, ${alpha}`, (values) => exponentialSmoothing(values, { alpha, horizon: 2 })],
    [`holtLinearTrend, ${alpha}`, (values) => holtLinearTrend(values, { alpha, beta, horizon: 2 })],
    [`holtWinters, ${alpha}`, (values) => holtWinters(values, { period: 3, alpha, beta, gamma, horizon: 4 })],
    [
      `doubleSeasonal, ${alpha}`,
      (values) => doubleSeasonal(values, { periods: [2, 4], alpha, gamma, omega: gamma, phi: beta, horizon: 5 }),
    ],
  ]),
])('A8: %s: no figure is -0', (_name, call) => {
  expect(series.find((values) => hasNegativeZero(call(values)))).toBeUndefined();
});

test('A8: holtWinters: no figure is -0 after a start of -0', () => {
  for (const alpha of [0, 0.5, 1]) {
    const start = { level: -0, trend: -0, season: [-0, -0, 0] };
    const found = holtWinters([-0, 0, -0, -0], { period: 3, start, alpha, beta: alpha, gamma: alpha, horizon: 4 });
    const { start: _given, ...rest } = found ?? {};
    expect(hasNegativeZero(rest)).toBe(false);
  }
});
