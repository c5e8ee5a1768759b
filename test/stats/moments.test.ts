import fc from 'fast-check';
import { sampleSkewness, sampleVariance } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { mean, moments, variance } from '../../src/stats/index.ts';
import { oracleSum, oracleVariance, shuffled, uniform } from './oracle.ts';

const nothing = {
  count: 0,
  mean: null,
  variance: null,
  standardDeviation: null,
  skewness: null,
  kurtosis: null,
  min: null,
  max: null,
};
const ordinary = fc.double({ noNaN: true, min: -1e9, max: 1e9 });

describe('moments', () => {
  test('G1: of nothing are null, all but the count', () => {
    expect(moments([])).toEqual(nothing);
    expect(mean([])).toBeNull();
    expect(variance([])).toBeNull();
  });

  test('G2: one value has a mean but no spread', () => {
    expect(moments([5])).toEqual({ ...nothing, count: 1, mean: 5, min: 5, max: 5 });
    expect(variance([5])).toBeNull();
  });

  test('G7: equal values have a spread of 0 and no shape', () => {
    const equal = moments([0.1, 0.1, 0.1]);
    expect(equal).toMatchObject({ mean: 0.1, variance: 0, standardDeviation: 0, skewness: null, kurtosis: null });
  });

  test('the textbook example: variance 32 ÷ 7', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(32 / 7);
    expect(moments([2, 4, 4, 4, 5, 5, 7, 9]).standardDeviation).toBe(Math.sqrt(32 / 7));
  });

  test('a symmetric sample has skewness 0, two points have kurtosis −2', () => {
    expect(moments([1, 2, 3])).toMatchObject({ skewness: 0, kurtosis: -1.5 });
    expect(moments([1, 2]).kurtosis).toBe(-2);
  });

  test('A14: a large offset does not drown the spread', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
    expect(variance([1.7e12, 1.7e12 + 1])).toBe(0.5);
    // The mean, 10^16 + 1, is no double.
    expect(variance([1e16, 1e16 + 2])).toBe(2);
    expect(moments([1e15 + 0.25, 1e15 + 0.5, 1e15 + 0.75]).variance).toBe(0.0625);
  });

  test('A12, A17: the spread of very large and very small numbers', () => {
    expect(moments([1e-320, 2e-320, 3e-320]).standardDeviation).toBe(1e-320);
    const small = moments([1e-200, 3e-200]).standardDeviation ?? 0;
    expect(Math.abs(small / (Math.SQRT2 * 1e-200) - 1)).toBeLessThan(1e-15);
    // A tail on one side, whatever the scale.
    expect(moments([1e-320, 1e-320, 4e-320]).skewness).toBeCloseTo(Math.SQRT1_2, 3);
  });

  test('A12: a variance beyond the range is an error', () => {
    const overflow = expect.objectContaining({ code: 'overflow' });
    expect(() => variance([1e200, -1e200])).toThrow(overflow);
    expect(() => moments([1e308, -1e308])).toThrow(overflow);
  });

  test('A1, A2: NaN and Infinity are refused', () => {
    for (const summary of [moments, mean, variance]) {
      expect(() => summary([1, Number.NaN])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
      expect(() => summary([1, Number.POSITIVE_INFINITY])).toThrow(expect.objectContaining({ code: 'non_finite' }));
    }
  });

  test('the mean is the exact sum divided once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        expect(mean(values)).toBe(oracleSum(values) / values.length + 0);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test('the mean lies between the smallest and the largest value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
        const got = mean(values) ?? Number.NaN;
        expect(got).toBeGreaterThanOrEqual(Math.min(...values));
        expect(got).toBeLessThanOrEqual(Math.max(...values));
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  test('the variance of small whole numbers is correctly rounded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 2, maxLength: 60 }), (values) => {
        expect(variance(values)).toBe(oracleVariance(values));
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  test('the variance of 200 lists of whole numbers is correctly rounded, and its root is the deviation', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const values = uniform(2 + (seed % 17), seed).map(
        (u) => Math.floor((u - 0.3) * 10 ** (seed % 5)) + (seed % 3) * 1e6,
      );
      const exact = oracleVariance(values);
      expect(variance(values)).toBe(exact);
      expect(moments(values).standardDeviation).toBe(Math.sqrt(exact));
    }
  });

  test('the variance of any values agrees with exact arithmetic', () => {
    const any = fc.oneof(ordinary, fc.double({ noNaN: true, min: 1e6, max: 1e6 + 1e-3 }), fc.integer());
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 40 }), (values) => {
        const exact = oracleVariance(values);
        expect(Math.abs((variance(values) ?? 0) - exact)).toBeLessThanOrEqual(1e-14 * exact);
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  test('the variance agrees with exact arithmetic on 20,000 values', () => {
    const values = uniform(20_000, 25).map((u) => Math.exp(u * 12));
    expect(Math.abs((variance(values) ?? 0) / oracleVariance(values) - 1)).toBeLessThan(1e-15);
  });

  test('agrees with simple-statistics', () => {
    const values = uniform(500, 26).map((u) => u ** 3);
    const n = values.length;
    const { skewness, variance: ours } = moments(values);
    expect(ours).toBeCloseTo(sampleVariance(values), 12);
    // Theirs is corrected for small samples: g1 × √(n(n − 1)) ÷ (n − 2).
    expect(((skewness ?? 0) * Math.sqrt(n * (n - 1))) / (n - 2)).toBeCloseTo(sampleSkewness(values), 10);
  });

  test.each([
    ['small whole numbers', [1, 2, 2, 3, 9]],
    ['a tail below', [-40, 3, 4, 5, 5, 5, 6]],
    ['an offset that leaves the mean no room for fractions', [0, 1, 1, 5].map((value) => 2 ** 53 - 100 + value)],
    ['epoch milliseconds', [3, 0, 1, 700, 12].map((value) => 1_700_000_000_000 + value)],
    ['two values', [7, 8]],
    ['an outlier', [...Array<number>(50).fill(3), 4, 1e6]],
    ['uniform ones', uniform(300, 30).map((u) => Math.floor(u * 1e6))],
  ])('the shape of %s agrees with exact arithmetic', (_, values) => {
    const n = BigInt(values.length);
    const sum = values.reduce((total, value) => total + BigInt(value), 0n);
    // Of n times the deviations, which are whole.
    const power = (exponent: bigint): bigint =>
      values.reduce((total, value) => total + (n * BigInt(value) - sum) ** exponent, 0n);
    const ratio = (top: bigint, bottom: bigint): number => Number((top * 10n ** 30n) / bottom) / 1e30;
    const [squares, cubes, quartics] = [power(2n), power(3n), power(4n)];
    const squareOfSkewness = ratio(n * cubes * cubes, squares ** 3n);
    const { skewness, kurtosis } = moments(values);
    expect(skewness).toBeCloseTo(Math.sqrt(squareOfSkewness) * (cubes < 0n ? -1 : 1), 10);
    expect(kurtosis).toBeCloseTo(ratio(n * quartics, squares * squares) - 3, 10);
  });

  test('the shape of values that are mirrored is mirrored', () => {
    const values = [1, 2, 2, 3, 9];
    const { skewness, kurtosis } = moments(values.map((value) => -value));
    expect(skewness).toBe(-(moments(values).skewness ?? 0));
    expect(kurtosis).toBe(moments(values).kurtosis);
  });

  test.each([
    [[1e16, 1, 1]],
    [[0.1, 0.2, 0.7]],
    [[1e300, 1e-300, 1, 1, 1]],
    [[2 ** 53, 1, 1, 1, 1, 1, 1]],
    [[1e308, 1e308, 1e308]],
    [[1e-310, 1e-320, 3e-320]],
    [[-1e200, 3e184, 7, 7]],
    [[2 ** 901, 1, 2 ** 850]],
    [[2 ** -910, 2 ** -970, 2 ** -1000]],
  ])('the mean of %j is within the last place of the exact one', (values) => {
    // The exact sum × 10^20 ÷ n, read as decimal text.
    const unit = 1074n;
    const units = values.reduce((total, value) => {
      let [whole, shift] = [value, 0n];
      while (Math.abs(whole) < 2 ** 53 && shift < unit) [whole, shift] = [whole * 2, shift + 1n];
      return total + (BigInt(whole) << (unit - shift));
    }, 0n);
    const exact = Number(`${(units * 5n ** unit * 10n ** 20n) / BigInt(values.length)}e-${unit + 20n}`);
    expect(Math.abs((mean(values) ?? 0) - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -52);
    expect(mean(values.map((value) => -value))).toBe(-(mean(values) ?? 0));
  });

  test('A13: are the same, bit for bit, in every order', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { maxLength: 50 }), fc.nat(), (values, seed) => {
        expect(moments(shuffled(values, seed))).toEqual(moments(values));
      }),
      { seed: 27, numRuns: 300 },
    );
    const values = uniform(10_000, 28).map((u) => Math.exp(u * 30));
    expect(moments(shuffled(values, 1))).toEqual(moments(values));
  });

  test('scaling by a power of two scales mean and spread and leaves the shape', () => {
    const values = uniform(200, 29).map((u) => Math.exp(u * 5));
    const base = moments(values);
    const scaled = moments(values.map((value) => value * 1024));
    expect(scaled.standardDeviation).toBe((base.standardDeviation ?? 0) * 1024);
    expect([scaled.skewness, scaled.kurtosis]).toEqual([base.skewness, base.kurtosis]);
  });
});
