import { describe, expect, test } from 'vitest';
import { inverseForm } from '../../../src/stats/tests/inverseForm.ts';

describe('inverseForm', () => {
  test('by hand: the inverse of 2, 1, 1, 3 is 3, −1, −1, 2 over 5', () => {
    // (1, 2) · (3 − 2, −1 + 4) ÷ 5.
    expect(inverseForm(Float64Array.of(2, 1, 1, 3), Float64Array.of(1, 2))).toBeCloseTo(7 / 5, 14);
  });

  test('of three by three, as the determinants say', () => {
    // Of 4, 1, 2, 1, 3, 0, 2, 0, 5 the determinant is 43, the adjugate 15, −5, −6, −5, 16, 2, −6, 2, 11.
    const matrix = Float64Array.of(4, 1, 2, 1, 3, 0, 2, 0, 5);
    // (1, −1, 2) · (15 + 5 − 12, −5 − 16 + 4, −6 − 2 + 22).
    expect(inverseForm(matrix, Float64Array.of(1, -1, 2))).toBeCloseTo((8 + 17 + 28) / 43, 14);
  });

  test('a matrix that is singular, or is but for rounding, has none, at any scale', () => {
    for (const scale of [1e-8, 1, 1e8]) {
      for (const last of [1, 1 + 1e-14]) {
        const matrix = Float64Array.of(1, 1, 1, last).map((value) => value * scale);
        expect(inverseForm(matrix, Float64Array.of(1, 2))).toBeNull();
      }
      expect(inverseForm(Float64Array.of(scale, 0, 0, scale), Float64Array.of(1, 2))).toBeCloseTo(5 / scale, 6);
    }
  });

  test('changes nothing that it reads', () => {
    const [matrix, vector] = [Float64Array.of(2, 1, 1, 3), Float64Array.of(1, 2)];
    inverseForm(matrix, vector);
    expect([...matrix, ...vector]).toEqual([2, 1, 1, 3, 1, 2]);
  });
});
