import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movingAverage, summarize } from '../../src/stats/index.ts';
import { oracleQuantile, oracleSum, oracleVariance, shuffled, uniform } from './oracle.ts';

const empty = {
  count: 0,
  mean: null,
  median: null,
  p75: null,
  p90: null,
  p95: null,
  p99: null,
  min: null,
  max: null,
  total: 0,
  standardDeviation: null,
};

const milliseconds = (length: number, seed: number): number[] =>
  uniform(length, seed).map((u) => Math.floor(Math.exp(u * 20)));

describe('summarize', () => {
  test('ten minutes to a hundred, by hand', () => {
    expect(summarize([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).toEqual({
      count: 10,
      mean: 55,
      median: 55,
      p75: 77.5,
      p90: 91,
      p95: 95.5,
      p99: 99.1,
      min: 10,
      max: 100,
      total: 550,
      standardDeviation: Math.sqrt(8250 / 9),
    });
  });

  test('G1: of nothing is null, and a total of 0', () => {
    expect(summarize([])).toEqual(empty);
    expect(summarize(new Float64Array(0))).toEqual(empty);
  });

  test('G2: one value has no standard deviation', () => {
    const seven = { mean: 7, median: 7, p75: 7, p90: 7, p95: 7, p99: 7, min: 7, max: 7, total: 7 };
    expect(summarize([7])).toEqual({ ...seven, count: 1, standardDeviation: null });
    expect(summarize(Float64Array.of(7))).toEqual({ ...seven, count: 1, standardDeviation: null });
    expect(summarize([1, 3]).standardDeviation).toBe(Math.SQRT2);
  });

  test('a wait of 0 is a value', () => {
    expect(summarize([0])).toMatchObject({ count: 1, mean: 0, median: 0, min: 0, max: 0, total: 0 });
    expect(summarize([0, 0, 3])).toMatchObject({ count: 3, mean: 1, median: 0 });
  });

  test('A8: no figure is −0', () => {
    expect(summarize([-0, -0])).toEqual(summarize([0, 0]));
    expect(summarize([-0])).toEqual(summarize([0]));
    expect(summarize(Float64Array.of(-0))).toEqual(summarize([0]));
    const many = new Float64Array(1000).fill(-0);
    many[0] = -1;
    many[1] = 1;
    expect(summarize(many)).toMatchObject({ mean: 0, median: 0, p75: 0, total: 0 });
  });

  test('A1, A2: NaN and Infinity are refused by position', () => {
    expect(() => summarize([1, Number.NaN])).toThrow('summarize: values[1]: expected a number, got NaN');
    expect(() => summarize([Number.NEGATIVE_INFINITY])).toThrow(expect.objectContaining({ code: 'non_finite' }));
  });

  test('A12: figures that exist are right even where the sum of the values would leave the range', () => {
    expect(summarize([1e308, 1e308, -1e308, -1e308, 3])).toMatchObject({ mean: 0.6, total: 3, median: 3, max: 1e308 });
    expect(() => summarize([1e308, 1e308])).toThrow(expect.objectContaining({ code: 'overflow' }));
  });

  test('A8: a mean of the smallest number below 0 and of 0 is 0, not −0', () => {
    expect(Object.is(summarize([-Number.MIN_VALUE, 0])?.mean, 0)).toBe(true);
    expect(Object.is(movingAverage([-Number.MIN_VALUE, 0], { window: 2 }).at(-1), 0)).toBe(true);
  });

  test('A14: epoch milliseconds keep their spread', () => {
    expect(summarize([1.7e12, 1.7e12 + 1, 1.7e12 + 2])).toMatchObject({ mean: 1.7e12 + 1, standardDeviation: 1 });
  });

  test('A18: narrow typed arrays are summarised as doubles', () => {
    expect(summarize(new Uint8Array([200, 100, 1]))).toEqual(summarize([200, 100, 1]));
    expect(summarize(new Int32Array([1, 2])).mean).toBe(1.5);
  });

  test.each([
    ['whole milliseconds', milliseconds(100_000, 31)],
    ['fractions', uniform(100_000, 32).map((u) => Math.exp(u * 9))],
    ['both signs', uniform(100_000, 33).map((u) => (u - 0.5) * 1e6)],
    ['sums beyond 2^53', uniform(100_000, 34).map((u) => 1.7e12 + Math.floor(u * 1e10))],
    ['a few values', [0.1, 0.2, 0.3, 1e-9, 12]],
  ])('agrees with exact arithmetic and a full sort: %s', (_, values) => {
    const got = summarize(values);
    const total = oracleSum(values);
    expect(got.total).toBe(total);
    expect(Math.abs((got.mean ?? 0) - total / values.length)).toBeLessThanOrEqual(
      Math.abs(total / values.length) * 2 ** -52,
    );
    const deviation = Math.sqrt(oracleVariance(values));
    expect(Math.abs((got.standardDeviation ?? 0) / deviation - 1)).toBeLessThan(1e-14);
    for (const [name, p] of [
      ['median', 0.5],
      ['p75', 0.75],
      ['p90', 0.9],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const) {
      const sorted = oracleQuantile(values, p);
      expect(Math.abs((got[name] ?? Number.NaN) - sorted)).toBeLessThanOrEqual(1e-12 * Math.abs(sorted) + 1e-12);
    }
    expect(got.min).toBe(oracleQuantile(values, 0));
    expect(got.max).toBe(oracleQuantile(values, 1));
  });

  test('A13: is the same, bit for bit, in every order', () => {
    const any = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.constantFrom(0, -0, 0.1));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 200 }), fc.nat(), (values, seed) => {
        expect(summarize(shuffled(values, seed))).toEqual(summarize(values));
      }),
      { seed: 35, numRuns: 300 },
    );
  });

  test('A13: is the same, bit for bit, in every order of 50,000 values', () => {
    for (const values of [
      milliseconds(50_000, 36),
      uniform(50_000, 37),
      uniform(50_000, 38).map((u) => 10 ** (u * 40 - 20)),
    ]) {
      expect(summarize(shuffled(values, 1))).toEqual(summarize(values));
    }
  });

  test('is the same for an array and for a typed array', () => {
    const values = milliseconds(5000, 39);
    expect(summarize(Float64Array.from(values))).toEqual(summarize(values));
  });

  test('repeating every value leaves all but count, total and spread as it was', () => {
    const values = milliseconds(2001, 40);
    const twice = summarize([...values, ...values]);
    const once = summarize(values);
    expect(twice).toMatchObject({ count: 4002, mean: once.mean, min: once.min, max: once.max, total: once.total * 2 });
  });

  test('F1: takes a million values', () => {
    const values = Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_000);
    // 0 … 999,999 in another order: the variance of n consecutive numbers is n(n + 1) ÷ 12.
    expect(summarize(values)).toMatchObject({
      count: 1_000_000,
      mean: 499_999.5,
      median: 499_999.5,
      p90: 899_999.1,
      min: 0,
      max: 999_999,
      total: 499_999_500_000,
      standardDeviation: Math.sqrt((1_000_000 * 1_000_001) / 12),
    });
  });

  test('does not change its input', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(summarize(values).median).toBe(2);
    const column = Float64Array.of(3, 1, 2);
    summarize(column);
    expect(Array.from(column)).toEqual([3, 1, 2]);
  });
});
