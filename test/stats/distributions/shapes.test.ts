import { describe, expect, test } from 'vitest';
import {
  checkPlace,
  checkPositive,
  checkShape,
  checkWhole,
  isBoundless,
} from '../../../src/stats/distributions/shapes.ts';

const refusal = (code: string): unknown => expect.objectContaining({ code, path: 'df' });
/** What compares as a number does, and is none. */
const others = ['5', '1e300', [7], 5n, { valueOf: () => 5 }, null, undefined] as never[];

describe('what distributions are asked with', () => {
  test('a shape is from 1e-100 to 1e100', () => {
    for (const shape of [1e-100, 1, 1e100]) checkShape(shape, 'df');
    for (const shape of [9.9e-101, 1.1e100, 0, -1, Number.NaN, Infinity, ...others]) {
      expect(() => checkShape(shape, 'df')).toThrow(refusal('out_of_range'));
    }
  });

  test('degrees of freedom beyond 1e100 have no bound', () => {
    expect([1e-100, 5, 1e100].map((degrees) => isBoundless(degrees, 'df'))).toEqual([false, false, false]);
    expect([1.1e100, Infinity].map((degrees) => isBoundless(degrees, 'df'))).toEqual([true, true]);
    for (const degrees of [9.9e-101, 0, -Infinity, Number.NaN, 'Infinity' as never, ...others]) {
      expect(() => isBoundless(degrees, 'df')).toThrow(refusal('out_of_range'));
    }
  });

  test('a positive number is finite', () => {
    for (const value of [5e-324, 1, Number.MAX_VALUE]) checkPositive(value, 'df');
    for (const value of [0, -1, Infinity, Number.NaN, ...others]) {
      expect(() => checkPositive(value, 'df')).toThrow(refusal('out_of_range'));
    }
  });

  test('a place is any number', () => {
    for (const place of [-Infinity, 0, 0.5, Infinity]) checkPlace(place, 'df');
    for (const place of [Number.NaN, ...others]) expect(() => checkPlace(place, 'df')).toThrow(refusal('not_a_number'));
  });

  test('a whole number is from 0 to 2⁵³ − 1', () => {
    for (const whole of [0, 7, 2 ** 53 - 1]) checkWhole(whole, 'df');
    for (const whole of [-1, 0.5, 2 ** 53, Infinity, Number.NaN, ...others]) {
      expect(() => checkWhole(whole, 'df')).toThrow(refusal('out_of_range'));
    }
  });
});
