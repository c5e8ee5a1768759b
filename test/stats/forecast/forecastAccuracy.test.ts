import { describe, expect, test } from 'vitest';
import { forecastAccuracy } from '../../../src/stats/forecast/forecastAccuracy.ts';

describe('forecastAccuracy', () => {
  test('by hand: 10 and 20 forecast as 12 and 15, after 1, 3, 6', () => {
    const found = forecastAccuracy([10, 20], [12, 15], { training: [1, 3, 6] });
    expect(found?.meanError).toBe(1.5);
    expect(found?.meanAbsoluteError).toBe(3.5);
    expect(found?.rootMeanSquaredError).toBeCloseTo(Math.sqrt(14.5), 14);
    expect(found?.meanAbsolutePercentageError).toBeCloseTo((0.2 + 0.25) / 2, 14);
    expect(found?.weightedAbsolutePercentageError).toBeCloseTo(7 / 30, 14);
    expect(found?.symmetricAbsolutePercentageError).toBeCloseTo((4 / 22 + 10 / 35) / 2, 14);
    // The last value again was off by 2 and 3.
    expect(found?.meanAbsoluteScaledError).toBeCloseTo(3.5 / 2.5, 14);
  });

  test('G16: with an actual 0 there is no MAPE, but WAPE and MASE', () => {
    const found = forecastAccuracy([0, 5], [0, 5], { training: [1, 2] });
    expect(found).toMatchObject({ meanAbsolutePercentageError: null, weightedAbsolutePercentageError: 0 });
    expect(found?.symmetricAbsolutePercentageError).toBe(0);
    expect(found?.meanAbsoluteScaledError).toBe(0);
    expect(forecastAccuracy([0], [1], { training: [1, 2] })?.weightedAbsolutePercentageError).toBeNull();
  });

  test('G17: after a flat history, or one shorter than a season, there is no MASE', () => {
    expect(forecastAccuracy([1], [2], { training: [3, 3, 3] })?.meanAbsoluteScaledError).toBeNull();
    expect(forecastAccuracy([1], [2], { training: [1, 2], period: 2 })?.meanAbsoluteScaledError).toBeNull();
  });

  test('A17: after a history whose mean change is below the smallest number there is no MASE', () => {
    const training = [0, 5e-324, 5e-324, 5e-324];
    expect(forecastAccuracy([1], [2], { training })?.meanAbsoluteScaledError).toBeNull();
  });

  test('A8: no figure is -0', () => {
    const training = [1, 2];
    expect(Object.is(forecastAccuracy([-0, 0], [-0, 0], { training })?.meanError, 0)).toBe(true);
    // A third of the smallest number is 0.
    expect(Object.is(forecastAccuracy([5e-324, 1, 1], [1e-323, 1, 1], { training })?.meanError, 0)).toBe(true);
  });

  test('G1: without values there is nothing to say; unequal lengths are refused', () => {
    expect(forecastAccuracy([], [], { training: [1] })).toBeNull();
    expect(() => forecastAccuracy([1], [], { training: [1] })).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
  });
});
