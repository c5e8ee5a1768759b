import { describe, expect, test } from 'vitest';
import { bitLength, nearestRatio, octaveOf, powerOfTwo, unitsOf } from '../../src/stats/dyadic.ts';
import { addProduct, productError } from '../../src/stats/exactProduct.ts';
import { uniform } from './oracle.ts';

const SMALLEST_NORMAL = 2 ** -1022;

describe('powers of two', () => {
  test('are exact over the whole range of doubles', () => {
    let power = Number.MIN_VALUE;
    for (let exponent = -1074; exponent <= 1023; exponent++) {
      expect(powerOfTwo(exponent)).toBe(power);
      power *= 2;
    }
  });

  test.each([
    [1, 0],
    [1.999, 0],
    [-2, 1],
    [0.5, -1],
    [Number.MAX_VALUE, 1023],
    [-SMALLEST_NORMAL, -1022],
    [SMALLEST_NORMAL - Number.MIN_VALUE, -1023],
    [Number.MIN_VALUE, -1023],
    [0, -1023],
  ])('below %d lies the power of %d', (value, exponent) => expect(octaveOf(value)).toBe(exponent));
});

describe('a double as a whole number of units', () => {
  test.each([
    [0, 0, 0n],
    [1, 0, 1n],
    [-1.5, -1, -3n],
    [-1.5, -1074, -(3n << 1073n)],
    [1 + 2 ** -52, -52, (1n << 52n) + 1n],
    [2 ** 52 + 2 ** 32 + 7, 0, (1n << 52n) + (1n << 32n) + 7n],
    [Number.MAX_VALUE, 0, BigInt(Number.MAX_VALUE)],
    [Number.MIN_VALUE, -1074, 1n],
    [-3 * Number.MIN_VALUE, -1074, -3n],
    [SMALLEST_NORMAL - Number.MIN_VALUE, -1074, (1n << 52n) - 1n],
    [SMALLEST_NORMAL, -1074, 1n << 52n],
    [2 * SMALLEST_NORMAL, -1074, 1n << 53n],
  ])('%d in units of 2^%d', (value, exponent, units) => expect(unitsOf(value, exponent)).toBe(units));

  test.each([1n, 2n, 3n, 7n, 8n, 15n, 16n, 255n, 256n, (1n << 2000n) - 1n, 1n << 2000n])('%d has its bits', (whole) => {
    expect(bitLength(whole)).toBe(whole.toString(2).length);
  });
});

describe('the double nearest to a ratio', () => {
  test('is that of the engine’s own division, for whole numbers that doubles hold', () => {
    const wholes = uniform(400, 5).map((u, index) => Math.floor(u * 2 ** (1 + (index % 53))) + 1);
    for (const [index, top] of wholes.entries()) {
      const bottom = wholes[(index * 7 + 3) % wholes.length] ?? 1;
      expect(nearestRatio(BigInt(top), BigInt(bottom), 0)).toBe(top / bottom);
      expect(nearestRatio(-BigInt(top), BigInt(bottom), -200)).toBe((-top / bottom) * 2 ** -200);
      expect(nearestRatio(BigInt(top), BigInt(bottom), 300)).toBe((top / bottom) * 2 ** 300);
    }
  });

  test.each([
    [0n, 7n, 0, 0],
    [0n, 1n, 2100, 0],
    // Ties go to the even one, also below the normal range.
    [1n, 2n, -1074, 0],
    [3n, 2n, -1074, 1e-323],
    [5n, 2n, -1074, 1e-323],
    [5n, 4n, -1074, 5e-324],
    [7n, 4n, -1074, 1e-323],
    [-3n, 4n, -1074, -5e-324],
    [(1n << 53n) + 1n, 1n, 0, 2 ** 53],
    [(1n << 53n) + 3n, 1n, 0, 2 ** 53 + 4],
    [(1n << 54n) - 1n, 1n, 0, 2 ** 54],
    [(1n << 2000n) + (1n << 1947n), 1n << 1990n, 0, 1024],
    [(1n << 2000n) + (1n << 1947n) + 1n, 1n << 1990n, 0, 1024 + 2 ** -42],
    // Where the range ends: halfway to 2^1024 is beyond it.
    [(1n << 1024n) - (1n << 970n) - 1n, 1n, 0, Number.MAX_VALUE],
    [(1n << 1024n) - (1n << 970n), 1n, 0, Infinity],
    [-(1n << 1024n), 1n, 0, -Infinity],
    [1n << 1075n, 1n, 0, Infinity],
    [1n << 1076n, 1n, 0, Infinity],
    [1n << 1077n, 1n, 0, Infinity],
    [1n, 1n, 2100, Infinity],
    [-1n, 1n, 2100, -Infinity],
    [1n, 1n << 3000n, 2990, 2 ** -10],
    [-1n, 1n << 3000n, 0, -0],
  ])('%d ÷ %d × 2^%d is %d', (numerator, denominator, exponent, nearest) => {
    expect(nearestRatio(numerator, denominator, exponent) + 0).toBe(nearest + 0);
  });
});

describe('what rounding takes from a product', () => {
  const numbers = uniform(300, 9).map((u, index) => (u - 0.5) * 2 ** ((index % 80) - 40));
  /** In units of 2^−400, of which these products are whole numbers. */
  const exact = (value: number): bigint => unitsOf(value, -200);

  test('is found exactly', () => {
    for (const [index, left] of numbers.entries()) {
      const right = numbers[(index * 11 + 5) % numbers.length] ?? 0;
      const product = left * right;
      const error = productError(left, right, product);
      expect((exact(product) + exact(error)) << 200n).toBe(exact(left) * exact(right));
      const sum = addProduct([3], left, right).reduce((total, part) => total + (exact(part) << 200n), 0n);
      expect(sum).toBe(exact(left) * exact(right) + (exact(3) << 200n));
    }
  });
});
