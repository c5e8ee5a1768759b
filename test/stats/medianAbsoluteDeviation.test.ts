import { describe, expect, test } from 'vitest';
import { medianAbsoluteDeviation } from '../../src/stats/index.ts';

describe('medianAbsoluteDeviation', () => {
  test('is not moved by an outlier', () => {
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9], { constant: 1 })).toBe(1);
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9e9], { constant: 1 })).toBe(1);
  });

  test('G1: of nothing is nothing', () => {
    expect(medianAbsoluteDeviation([])).toBeNull();
    expect(medianAbsoluteDeviation(new Float64Array(0), { constant: 1 })).toBeNull();
  });

  test('A8: is never −0', () => {
    expect(medianAbsoluteDeviation([1, 5], { constant: -0 })).toBe(0);
  });

  test('G15: is 0 when more than half of the values are equal', () => {
    expect(medianAbsoluteDeviation([5, 5, 5, 9])).toBe(0);
  });

  test('A2: Infinity has no distance and is refused', () => {
    expect(() => medianAbsoluteDeviation([1, Number.POSITIVE_INFINITY])).toThrow(
      expect.objectContaining({ code: 'non_finite' }),
    );
  });

  test('a distance beyond the range of numbers is refused as such', () => {
    expect(() => medianAbsoluteDeviation([1e308, 1e308, -1e308])).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
    expect(() => medianAbsoluteDeviation([0, 1e308], { constant: 9 })).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
  });
});
