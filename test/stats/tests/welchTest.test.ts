import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moments } from '../../../src/stats/moments.ts';
import { welchTest } from '../../../src/stats/tests/welchTest.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
const side = (count: number, mean: number | null, standardDeviation: number | null) => ({
  count,
  mean,
  standardDeviation,
});
const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

describe('welchTest', () => {
  test('more sleep after one drug than another: what R prints for t.test(extra ~ group, sleep)', () => {
    const test = welchTest(
      moments([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]),
      moments([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]),
    );
    expect(test?.t).toBeCloseTo(-1.8608, 4);
    expect(test?.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(test?.p).toBeCloseTo(0.07939, 5);
    expect(test?.difference).toBeCloseTo(-1.58, 12);
    expect([test?.lower, test?.upper].map((end) => end?.toFixed(5))).toEqual(['-3.36548', '0.20548']);
  });

  test('spread on one side alone: the degrees of freedom of that side', () => {
    const test = welchTest(side(5, 3, 0), side(10, 1, 2), 0.9);
    expect(test?.degreesOfFreedom).toBeCloseTo(9, 12);
    expect(test?.t).toBeCloseTo(2 / (2 / Math.sqrt(10)), 12);
  });

  test('G2, G7: fewer than two values on a side, or no spread on both: no test', () => {
    expect(welchTest(moments([1]), moments([1, 2]))).toBeNull();
    expect(welchTest(moments([1, 2]), moments([]))).toBeNull();
    expect(welchTest(moments([2, 2]), moments([2, 2]))).toBeNull();
    expect(welchTest(moments([1, 1]), moments([2, 2]))).toBeNull();
    expect(welchTest(side(5, null, 1), side(5, 1, 1))).toBeNull();
    expect(welchTest(side(5, 1, 1), side(5, 1, null))).toBeNull();
    expect(welchTest(side(1, 1, 1), side(5, 1, 1))).toBeNull();
    expect(welchTest(side(2, 1, 1), side(2, 1, 1))?.degreesOfFreedom).toBeCloseTo(2, 12);
  });

  test('A8: equal means differ by 0, never by -0', () => {
    const test = welchTest(moments([-1, 1]), moments([-2, 2]));
    expect([test?.difference, test?.t, test?.p]).toEqual([0, 0, 1]);
  });

  test('A12, A17: very large and very small values keep their figures', () => {
    for (const scale of [1e-300, 1e300]) {
      const test = welchTest(side(4, 2 * scale, scale), side(4, scale, scale));
      expect(test?.t).toBeCloseTo(Math.SQRT2, 12);
      expect(test?.degreesOfFreedom).toBeCloseTo(6, 12);
    }
    expect(() => welchTest(side(4, 1e308, 1), side(4, -1e308, 1))).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
  });

  test('A15, G5: impossible figures and levels are refused, with their side', () => {
    const fine = side(3, 1, 1);
    expect(() => welchTest(fine, fine, 95)).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) expect(() => welchTest(fine, fine, level)).toThrow(outOfRange('welchTest: level'));
    expect(() => welchTest(side(3, Number.POSITIVE_INFINITY, 1), fine)).toThrow(outOfRange('welchTest: left.mean'));
    expect(() => welchTest(side(-1, 1, 1), fine)).toThrow(outOfRange('welchTest: left.count'));
    expect(() => welchTest(fine, side(3, Number.NaN, 1))).toThrow(outOfRange('welchTest: right.mean'));
    expect(() => welchTest(fine, side(3, 1, -1))).toThrow(outOfRange('welchTest: right.standardDeviation'));
    expect(() => welchTest(fine, side(3, 1, Number.POSITIVE_INFINITY))).toThrow(
      outOfRange('welchTest: right.standardDeviation'),
    );
  });

  test('the other way round is its mirror; the interval holds 0 just when p is not below 1 − level', () => {
    fc.assert(
      fc.property(sample, sample, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (one, other, level) => {
        const there = welchTest(moments(one), moments(other), level);
        const back = welchTest(moments(other), moments(one), level);
        if (there === null) {
          expect(back).toBeNull();
          return;
        }
        expect([back?.difference, back?.t].map((figure) => 0 - (figure ?? 9))).toEqual([there.difference, there.t]);
        expect(back?.p).toBe(there.p);
        expect(there.p >= 0 && there.p <= 1).toBe(true);
        const smaller = Math.min(one.length, other.length) - 1;
        expect(there.degreesOfFreedom).toBeGreaterThan(smaller - 1e-9);
        expect(there.degreesOfFreedom).toBeLessThan(one.length + other.length - 2 + 1e-9);
        if (Math.abs(there.p - (1 - level)) > 1e-9) {
          expect(there.lower <= 0 && there.upper >= 0).toBe(there.p > 1 - level);
        }
      }),
      { seed: 71, numRuns: 300 },
    );
  });
});
