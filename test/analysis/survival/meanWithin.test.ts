import { expect, test } from 'vitest';
import { meanWithin } from '../../../src/analysis/survival/meanWithin.ts';
import { kaplanMeier } from '../../../src/stats/kaplanMeier.ts';
import { restrictedMean } from '../../../src/stats/restrictedMean.ts';

const times = Array.from({ length: 40 }, (_, index) => 10 + index);
const curve = kaplanMeier(
  times,
  times.map(() => true),
);

/** Quantiles of the normal distribution from tables. */
test.each([
  [0.95, 1.959964],
  [0.9, 1.644854],
  [0.5, 0.67449],
])('the interval of the level %d reaches %d standard errors to both sides', (level, reach) => {
  const { mean, standardError } = restrictedMean(curve, 49) as { mean: number; standardError: number };
  const found = meanWithin(curve, 49, level);
  expect(found.mean).toBe(mean);
  expect(found.lower).toBeCloseTo(mean - reach * standardError, 4);
  expect(found.upper).toBeCloseTo(mean + reach * standardError, 4);
});

test('it lies between nothing and the horizon', () => {
  const early = kaplanMeier([0.001, 100], [true, true]);
  const { lower, upper } = meanWithin(early, 100, 0.999);
  expect([lower, upper]).toEqual([0, 100]);
});

test('without rows, and beyond what was observed, there is none', () => {
  const none = { mean: null, lower: null, upper: null };
  expect(meanWithin(kaplanMeier([], []), 5, 0.95)).toEqual({ ...none, horizon: 5, reason: 'no_data' });
  const open = kaplanMeier([1, 2], [true, false]);
  expect(meanWithin(open, 5, 0.95)).toEqual({ ...none, horizon: 5, reason: 'beyond_observation' });
});
