import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hodgesLehmannShift } from '../../../src/stats/tests/hodgesLehmannShift.ts';
import { pairDifference } from '../../../src/stats/tests/pairDifference.ts';
import { shuffled, uniform } from '../oracle.ts';
import { hardOrders } from '../orders.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });

const whole = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 15 });
const anything = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 15 });

/** All differences, sorted. */
function differences(left: readonly number[], right: readonly number[]): Float64Array {
  return Float64Array.from(left.flatMap((one) => right.map((other) => one - other))).sort();
}

describe('hodgesLehmannShift', () => {
  test('permeability of membranes, ten against five: of 50 differences the middle, the 9th and the 42nd', () => {
    // The 9th because 8 is the critical value of the two-sided test at 0.05, in every table of Mann and Whitney's U.
    const left = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const right = [1.15, 0.88, 0.9, 0.74, 1.21];
    const all = differences(left, right);
    const shift = hodgesLehmannShift(left, right);
    expect([shift?.lower, shift?.upper]).toEqual([all[8], all[41]]);
    expect([shift?.shift, shift?.lower, shift?.upper].map((end) => end?.toFixed(3))).toEqual([
      '0.305',
      '-0.150',
      '0.760',
    ]);
  });

  test('many values: ranks from the normal approximation, corrected for ties', () => {
    // 60 × 60 pairs: 1800 − 1.96 √(3600 · 121 ÷ 12) + ½ is 1427.1; with each value twice on a side, four in all,
    // the variance is less by (Σ t³ − t) ÷ (N³ − N) = 30 · 60 ÷ 1727880, so 1427.3.
    const rising = Array.from({ length: 60 }, (_, index) => index);
    const shift = hodgesLehmannShift(
      rising,
      rising.map((value) => value + 0.5),
    );
    const all = differences(
      rising,
      rising.map((value) => value + 0.5),
    );
    expect(shift).toEqual({ shift: -0.5, lower: all[1426], upper: all[3600 - 1427] });
    const pairs = rising.map((value) => value >> 1);
    const tied = differences(pairs, pairs);
    expect(hodgesLehmannShift(pairs, pairs)).toEqual({ shift: 0, lower: tied[1426], upper: tied[3600 - 1427] });
  });

  test('fifty values on one side are many, whatever the other', () => {
    // 60 − 1.96 √(120 · 63 ÷ 12) + ½ is 11.3; of all orders counted out it would be the 12th.
    const many = Array.from({ length: 60 }, (_, index) => 3 * index);
    const few = [0.5, 31.7];
    const all = differences(many, few);
    expect(hodgesLehmannShift(many, few)).toMatchObject({ lower: all[10], upper: all[120 - 11] });
    expect(hodgesLehmannShift(few, many)).toMatchObject({ lower: -(all[120 - 11] ?? 0), upper: -(all[10] ?? 0) });
  });

  test('G1: a side without values, nothing known', () => {
    expect(hodgesLehmannShift([], [1])).toBeNull();
    expect(hodgesLehmannShift([1], [])).toBeNull();
  });

  test('G2, G7: too few values for the level, or all equal: an estimate without an interval', () => {
    expect(hodgesLehmannShift([5], [3])).toEqual({ shift: 2, lower: null, upper: null });
    expect(hodgesLehmannShift([4, 4, 4], [3, 3])?.lower).not.toBe(0);
    expect(hodgesLehmannShift([4, 4, 4], [4, 4])).toEqual({ shift: 0, lower: null, upper: null });
    // Three against three: the whole range has 1 − 2/20.
    expect(hodgesLehmannShift([1, 2, 3], [10, 20, 30], 0.9)).toEqual({ shift: -18, lower: -29, upper: -7 });
    expect(hodgesLehmannShift([1, 2, 3], [10, 20, 30], 0.91)).toEqual({ shift: -18, lower: null, upper: null });
  });

  test('A12: a difference beyond the range is an error, a middle one just within it is not', () => {
    expect(() => hodgesLehmannShift([1.7e308], [-1.7e308])).toThrow(expect.objectContaining({ code: 'overflow' }));
    expect(hodgesLehmannShift([1.7e308, 1.7e308], [0, 0])?.shift).toBe(1.7e308);
    expect(hodgesLehmannShift([-1.7e308, 1, 1.7e308], [-1.7e308, 1, 1.7e308])?.shift).toBe(0);
  });

  test('A8: no difference is 0, never -0', () => {
    expect(hodgesLehmannShift([-0, 1], [0, 1])?.shift).toBe(0);
    expect(hodgesLehmannShift([-0], [0])?.shift).toBe(0);
    expect(pairDifference(Float64Array.of(-0), Float64Array.of(0), 1)).toBe(0);
    // A half of the smallest number is 0.
    expect(hodgesLehmannShift([0], [5e-324])?.shift).toBe(0);
  });

  test('A2, A15, G5: unusable values and levels are refused', () => {
    expect(() => hodgesLehmannShift([1, Number.POSITIVE_INFINITY], [1])).toThrow(
      withCode('non_finite', 'hodgesLehmannShift: left: values[1]'),
    );
    expect(() => hodgesLehmannShift([1], [Number.NaN])).toThrow(
      withCode('not_a_number', 'hodgesLehmannShift: right: values[0]'),
    );
    expect(() => hodgesLehmannShift([1], [1], 95)).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => hodgesLehmannShift([1], [1], level)).toThrow(withCode('out_of_range', 'hodgesLehmannShift: level'));
    }
  });

  test('is the median of all differences; the other way round is its mirror', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 2 ** 31 }), (left, right, seed) => {
        const all = differences(left, right);
        const shift = hodgesLehmannShift(left, right);
        const middle = (all.length - 1) / 2;
        expect(shift?.shift).toBe(((all[Math.floor(middle)] ?? 9) + (all[Math.ceil(middle)] ?? 9)) / 2 + 0);
        expect(hodgesLehmannShift(shuffled(left, seed), shuffled(right, seed))).toEqual(shift);
        const back = hodgesLehmannShift(right, left);
        expect(0 - (back?.shift ?? 9)).toBe(shift?.shift);
        if (shift === null || shift.lower === null || shift.upper === null) return;
        expect(shift.lower <= shift.shift && shift.shift <= shift.upper).toBe(true);
        expect([0 - (back?.upper ?? 99), 0 - (back?.lower ?? 99)]).toEqual([shift.lower, shift.upper]);
      }),
      { seed: 83, numRuns: 300 },
    );
  });

  test('pairDifference finds every rank, of the most uneven values too', () => {
    fc.assert(
      fc.property(fc.oneof(whole, anything), fc.oneof(whole, anything), (left, right) => {
        const [first, second] = [Float64Array.from(left).sort(), Float64Array.from(right).sort()];
        const all = differences(left, right);
        for (const [index, difference] of all.entries()) {
          expect(pairDifference(first, second, index + 1)).toBe(difference + 0);
        }
      }),
      { seed: 89, numRuns: 150 },
    );
  });

  test('a rank is found in a dozen passes, of the most uneven values in fewer than there are bits', () => {
    const powers = (seed: number): number[] =>
      uniform(300, seed).map((one, at) => (at % 2 ? 1 : -1) * 10 ** (600 * one - 300));
    const samples = [
      [uniform(300, 1), uniform(300, 2), 80],
      [uniform(300, 3).map((one) => -Math.log(one)), uniform(300, 4).map((one) => -3 * Math.log(one)), 60],
      [
        uniform(300, 5).map((one) => Math.round(60 * one * one)),
        uniform(300, 6).map((one) => Math.round(60 * one)),
        25,
      ],
      [powers(7), powers(8), 6 * 64],
      [uniform(300, 9).map((one) => one ** 9), uniform(300, 10).map((one) => one ** 9), 150],
    ] as const;
    for (const [left, right, most] of samples) {
      const [first, second] = [Float64Array.from(left).sort(), Float64Array.from(right).sort()];
      // A pass asks for the length once for each value, and once more.
      let asked = 0;
      Object.defineProperty(first, 'length', {
        get: () => {
          asked += 1 / 301;
          return 300;
        },
      });
      for (const rank of [1, 100, 20_000, 45_000, 70_000, 89_999]) pairDifference(first, second, rank);
      expect(asked).toBeLessThan(most);
    }
  });

  test('values from the smallest doubles to the largest are all told apart', () => {
    const wide = Float64Array.from(
      { length: 2000 },
      (_, index) => (index % 2 ? 1 : -1) * 10 ** (index * 0.3 - 300),
    ).sort();
    const middle = pairDifference(
      wide,
      wide.map((value) => value / 3),
      2e6,
    );
    expect(Number.isFinite(middle)).toBe(true);
  });

  test('F1, F5: two hundred thousand values, in every order', () => {
    for (const [name, values] of hardOrders(200_000)) {
      expect(hodgesLehmannShift(values.subarray(0, 100_000), values.subarray(100_000)), name).not.toBeNull();
    }
  });
});
