import { expect, test } from 'vitest';
import { interpolate } from '../../src/stats/quantileRank.ts';

const weights = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

test.each([0.1, 0.3, 0.7, 1.1, 5.3, 1e-9, 123_456.7])(
  'between %d and a value close to it nothing lies beyond',
  (lower) => {
    const upper = lower * (1 + Number.EPSILON);
    for (const weight of weights) {
      const between = interpolate(lower, upper, weight) ?? Number.NaN;
      expect(lower <= between && between <= upper).toBe(true);
      const below = interpolate(-upper, -lower, weight) ?? Number.NaN;
      expect(-upper <= below && below <= -lower).toBe(true);
    }
  },
);

test.each([
  [10, 20, 0, 10],
  [-0, 5, 0, 0],
  [-5, -0, 1, 0],
  [-0, -0, 0.5, 0],
  [-5e-324, -0, 0.75, 0],
  [Infinity, Infinity, 0.5, Infinity],
  [-Infinity, -Infinity, 0.5, -Infinity],
  [10, 20, 1, 20],
  [10, 20, 0.25, 12.5],
  [7, 7, 0.3, 7],
  [-Infinity, 5, 0.5, -Infinity],
  [5, Infinity, 0.5, Infinity],
  [-Infinity, Infinity, 0.5, null],
  [-Infinity, Infinity, 0, -Infinity],
  [-Infinity, Infinity, 1, Infinity],
  [-1.5e308, 1.5e308, 0.5, 0],
  [-1.5e308, 1.5e308, 0.25, -7.5e307],
])('from %d to %d at %d: %j', (lower, upper, weight, expected) => {
  expect(interpolate(lower, upper, weight)).toBe(expected);
});
