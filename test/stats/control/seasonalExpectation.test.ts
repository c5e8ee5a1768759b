import { describe, expect, test } from 'vitest';
import { seasonalExpectation } from '../../../src/stats/control/seasonalExpectation.ts';

describe('seasonalExpectation', () => {
  const holes = Float64Array.of(1, 1, 1, 1, Number.NaN, Number.NaN, Number.NaN, Number.NaN);

  test('with holes in half of the history rests on the other half', () => {
    expect(seasonalExpectation(holes, 8, { season: 1, history: 8, trend: false })).toMatchObject({
      ...{ expected: 1, sigma: 0, n: 4 },
    });
  });

  test('has no trend, and so no value, where no two values are half of the history apart', () => {
    expect(seasonalExpectation(holes, 8, { season: 1, history: 8, trend: true })).toBeNull();
  });
});
