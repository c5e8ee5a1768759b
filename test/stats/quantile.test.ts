import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, medianAbsoluteDeviation, type QuantileType, quantile, quantiles } from '../../src/stats/index.ts';
import { codeOf } from '../kpis/records.ts';
import { oracleQuantile, shuffled } from './oracle.ts';

const outOfRange = expect.objectContaining({ code: 'out_of_range' });
const PS = [0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

describe('quantile', () => {
  test('interpolates linearly between order statistics', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
    expect(quantiles([1, 2, 3, 4, 5], [0.9, 0.5])).toEqual([4.6, 3]);
  });

  test('G1: of nothing is null', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantiles([], [0.5, 0.9])).toEqual([null, null]);
    expect(median([])).toBeNull();
    expect(medianAbsoluteDeviation([])).toBeNull();
  });

  test('G2: of one value is that value', () => {
    expect(quantiles([7], PS)).toEqual(PS.map(() => 7));
  });

  test('F3: orders by number, not by text', () => {
    expect(median([10, 9, 1])).toBe(9);
    expect(quantile([100, 20, 3], 1)).toBe(100);
  });

  test('F4: NaN is refused instead of leaving the values half sorted', () => {
    expect(() => median([3, Number.NaN, 1, 2])).toThrow('median: values[1]: expected a number, got NaN');
    expect(() => quantile([Number.NaN], 0.5)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    const many = new Float64Array(1000).fill(1);
    many[999] = Number.NaN;
    expect(() => quantile(many, 0.5)).toThrow('values[999]');
  });

  test('A2: Infinity among the values is allowed and poisons nothing', () => {
    expect(median([1, 2, Number.POSITIVE_INFINITY])).toBe(2);
    expect(median([Number.NEGATIVE_INFINITY, 2, Number.POSITIVE_INFINITY])).toBe(2);
    expect(quantile([1, Number.POSITIVE_INFINITY], 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(median([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNull();
    const many = Array.from({ length: 999 }, (_, index) => (index < 400 ? Number.POSITIVE_INFINITY : index));
    expect(quantile(many, 0)).toBe(400);
    expect(median(many)).toBe(899);
    expect(quantile(many, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('A3: numeric text is refused', () => {
    expect(() => median([1, '2', 3] as number[])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  });

  test('A8: is never −0', () => {
    expect(median([-0])).toBe(0);
    expect(quantile([-0, -0, -0], 0.3)).toBe(0);
    expect(quantile(new Float64Array(500).fill(-0), 0.3)).toBe(0);
    const mixed = Array.from({ length: 600 }, (_, index) => (index < 300 ? -0 : index));
    expect(quantile(mixed, 0.1)).toBe(0);
  });

  test('A15, G5: a percentage in place of a fraction is refused with a hint', () => {
    expect(() => quantile([1, 2], 95)).toThrow('did you mean 0.95?');
    expect(() => quantile([1, 2], 99.9)).toThrow('did you mean 0.999?');
    const others: unknown[] = [-0.1, 1.01, Number.NaN, '0.5', null];
    for (const other of others) {
      const p = other as number;
      expect(() => quantile([1, 2], p)).toThrow(outOfRange);
      expect(() => quantile([], p)).toThrow(outOfRange);
    }
  });

  test('a type that does not exist is refused', () => {
    for (const type of [0, 10, 7.5, '7']) {
      expect(() => quantile([1, 2], 0.5, { type: type as QuantileType })).toThrow(outOfRange);
    }
  });

  test('reads p as the decimal written: 0.15 of 21 values is exactly the fourth', () => {
    // 20 × 0.15 is 3 on paper; 0.07 × 100 is 7.000000000000001 in doubles.
    const values = Array.from({ length: 21 }, (_, index) => index * 1000);
    expect(quantile(values, 0.15)).toBe(3000);
    expect(
      quantile(
        Array.from({ length: 101 }, (_, index) => 10 ** 9 * index),
        0.07,
      ),
    ).toBe(7e9);
    expect(quantile([1, 2, 3], 1e-7)).toBe(1.0000002);
    expect(quantile([1, 2], 5e-324)).toBe(1);
  });

  test('a result never leaves its two neighbours', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (left, right, p) => {
          const got = quantile([left, right], p);
          const low = Math.min(left, right);
          const high = Math.max(left, right);
          if (got !== null) expect(got >= low && got <= high).toBe(true);
          else expect([low, high]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  test('is the same, bit for bit, in every order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 300 }), fc.nat(), (values, seed) => {
        expect(quantiles(shuffled(values, seed), PS)).toEqual(quantiles(values, PS));
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('D: wants its fractions in an array', () => {
    expect(codeOf(() => quantiles([1, 2], 0.5 as never))).toBe('not_an_array');
    expect(codeOf(() => quantiles([1, 2], new Set([0.5]) as never))).toBe('not_an_array');
  });

  test('takes its fractions in any order', () => {
    const values = Array.from({ length: 1001 }, (_, index) => (index * 379) % 1001);
    const ps = [0.9, 0.1, 0.01, 0.1, 1, 0.009, 0, 0.5, 0.101];
    expect(quantiles(values, ps)).toEqual([900, 100, 10, 100, 1000, 9, 0, 500, 101]);
    expect(
      quantiles(
        values.map((value) => value - 500),
        ps,
      ),
    ).toEqual([400, -400, -490, -400, 500, -491, -500, 0, -399]);
  });

  test('takes several thousand fractions at once', () => {
    const ps = Array.from({ length: 5001 }, (_, index) => index / 5000);
    expect(
      quantiles(
        shuffled(
          Array.from({ length: 5001 }, (_, index) => index),
          1,
        ),
        ps,
      ),
    ).toEqual(ps.map((_, index) => index));
  });

  test('F1: takes a million values, and a view into a larger buffer', () => {
    const values = Float64Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_000);
    expect(median(values)).toBe(499_999.5);
    expect(median(values.subarray(3, 1000))).toBe(oracleQuantile(values.subarray(3, 1000), 0.5));
  });

  test('does not change its input', () => {
    const values = Object.freeze(
      shuffled(
        Array.from({ length: 1000 }, (_, index) => index),
        2,
      ),
    );
    const column = Float64Array.from(values);
    expect(median(values)).toBe(499.5);
    expect(median(column)).toBe(499.5);
    expect(Array.from(column)).toEqual(values);
  });
});
