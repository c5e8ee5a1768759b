import { expect, test } from 'vitest';
import { beatsNaive } from '../../../src/analysis/forecast/bestMethod.ts';

const score = (method: string, scaled: number | null, squared: number | null, points = 5) =>
  ({ method, points, meanAbsoluteScaledError: scaled, rootMeanSquaredError: squared }) as never;
const naive = score('seasonal_naive', 1, 10);

test.each([
  ['a smaller scaled error', [score('seasonal_mean', 0.9, 12), naive], true],
  ['a larger one', [naive, score('seasonal_mean', 1.1, 8)], false],
  ['the same', [score('seasonal_mean', 1, 8), naive], false],
  ['no scaled error, and a smaller squared one', [score('seasonal_mean', null, 8), naive], true],
  [
    'no scaled error of the other, and a larger squared one',
    [score('seasonal_mean', 0.5, 12), score('seasonal_naive', null, 10)],
    false,
  ],
  ['no points', [score('seasonal_mean', 0.9, 8, 0), naive], null],
  ['no points of the other', [score('seasonal_mean', 0.9, 8), score('seasonal_naive', 1, 10, 0)], null],
  ['no other', [score('seasonal_mean', 0.9, 8)], null],
  ['no score', [naive], null],
] as const)('a method with %s', (_, scores, expected) => {
  expect(beatsNaive(scores, 'seasonal_mean')).toBe(expected);
});
