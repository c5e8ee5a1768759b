import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini } from '../../../src/stats/shift/gini.ts';
import { herfindahl } from '../../../src/stats/shift/herfindahl.ts';
import { shuffled } from '../oracle.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 25 });

describe('gini', () => {
  test('all the same is 0, one with everything 1 − 1 ÷ n, and 1 when corrected', () => {
    expect(gini([7, 7, 7])).toEqual({ gini: 0, corrected: 0 });
    expect(gini([0, 0, 0, 9])).toEqual({ gini: 0.75, corrected: 1 });
    expect(gini([9])).toEqual({ gini: 0, corrected: null });
  });

  test('is half the mean difference of two amounts, relative to their mean', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (values, seed) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        let differences = 0;
        for (const one of values) for (const other of values) differences += Math.abs(one - other);
        const got = gini(Object.freeze(values.slice()));
        if (total === 0) {
          expect(got).toBeNull();
          return;
        }
        expect(got?.gini).toBeCloseTo(differences / (2 * values.length * total), 13);
        expect(gini(shuffled(values, seed))).toEqual(got);
        expect(gini(values.map((value) => value * 3))?.gini).toBeCloseTo(got?.gini ?? 9, 14);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  test('A14: thousands of amounts that hardly differ keep their digits, beside one that has nothing', () => {
    // In units of 2^-40, so that the sums below are exact.
    const units = [0n, ...Array.from({ length: 4999 }, (_, index) => 2n ** 40n + BigInt((index * 7919) % 4999))];
    const sorted = units.toSorted((left, right) => Number(left - right));
    const count = BigInt(sorted.length);
    const [total, weighted] = [0n, 1n].map((power) =>
      sorted.reduce((sum, value, index) => sum + (2n * BigInt(index) + 1n - count) ** power * value, 0n),
    );
    const wanted = Number(weighted) / (Number(count) * Number(total));
    const got = gini(units.map((value) => Number(value) * 2 ** -40))?.gini ?? 9;
    expect(Math.abs(got / wanted - 1)).toBeLessThan(1e-15);
  });

  test('A14: the smallest difference there is counts', () => {
    // Twice the difference in ranks of 2, by three amounts and their total.
    expect(gini([1, 1, 1 + 2 ** -52])?.gini).toBe((2 * 2 ** -52) / (3 + 2 ** -52) / 3);
  });
});

describe('herfindahl', () => {
  test('is the sum of the squared shares, from 1 ÷ n to 1', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (values, seed) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const got = herfindahl(values);
        if (total === 0) {
          expect(got).toBeNull();
          return;
        }
        expect(got).toBeCloseTo(
          values.reduce((sum, value) => sum + (value / total) ** 2, 0),
          13,
        );
        expect(got).toBeGreaterThan(1 / values.length - 1e-12);
        expect(got).toBeLessThanOrEqual(1);
        expect(herfindahl(shuffled(values, seed))).toBe(got);
      }),
      { seed: 37, numRuns: 200 },
    );
  });
});

describe.each([
  ['gini', gini],
  ['herfindahl', herfindahl],
] as const)('%s', (name, measure) => {
  test('G1: nothing to share out has no answer', () => {
    expect(measure([])).toBeNull();
    expect(measure([0, -0])).toBeNull();
  });

  test('A12, A17: neither very large nor very small amounts leave the range', () => {
    for (const scale of [2 ** -1070, 2 ** 1020]) {
      expect(measure([1, 3, 4].map((value) => value * scale))).toEqual(measure([1, 3, 4]));
    }
  });

  test('what is no amount is refused, with its place', () => {
    const withCode = (code: string): unknown =>
      expect.objectContaining({ code, path: expect.stringContaining(`${name}: values[1]`) });
    expect(() => measure([1, -1])).toThrow(withCode('out_of_range'));
    expect(() => measure([0, -1])).toThrow(withCode('out_of_range'));
    expect(() => measure([1, Number.NaN])).toThrow(withCode('not_a_number'));
    expect(() => measure([1, Number.POSITIVE_INFINITY])).toThrow(withCode('non_finite'));
  });
});
