import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateRatioTest } from '../../../src/stats/tests/rateRatioTest.ts';

const side = (count: number, exposure: number) => ({ count, exposure });

describe('rateRatioTest', () => {
  test("what R's help page of poisson.test prints: 11 in 800 against 21 in 3011", () => {
    const found = rateRatioTest(side(11, 800), side(6 + 8 + 7, 1083 + 1050 + 878));
    expect(found?.ratio).toBeCloseTo(1.971488, 6);
    expect(found?.lower).toBeCloseTo(0.8584264, 6);
    expect(found?.upper).toBeCloseTo(4.27726, 4);
  });

  test('three of three in a quarter of the time: a probability of 1 ÷ 64', () => {
    const found = rateRatioTest(side(3, 1), side(0, 3));
    expect(found?.pHigher).toBeCloseTo(1 / 64, 14);
    expect(found).toMatchObject({ ratio: null, upper: null });
    // The lower end of the share of three of three is 0.025^(1/3).
    const share = 0.025 ** (1 / 3);
    expect(found?.lower).toBeCloseTo((share / (1 - share)) * 3, 9);
  });

  test('nothing on the left: a ratio of 0, and p by what was to be expected', () => {
    const found = rateRatioTest(side(0, 1), side(5, 1));
    expect(found).toMatchObject({ ratio: 0, lower: 0, pHigher: 1 });
    expect(found?.p).toBeCloseTo(2 / 32, 14);
  });

  test('A8: a count of -0 is none, and its ratio 0', () => {
    expect(rateRatioTest(side(-0, 1), side(5, 1))).toEqual(rateRatioTest(side(0, 1), side(5, 1)));
    expect(rateRatioTest(side(5, 1), side(-0, 1))).toEqual(rateRatioTest(side(5, 1), side(0, 1)));
  });

  test('G1: no event on either side says nothing', () => {
    expect(rateRatioTest(side(0, 1), side(0, 9))).toBeNull();
  });

  test('both ways round agree, and the interval holds 1 just when p is not below 1 − level', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const exposure = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(count, exposure, count, exposure, (a, x, b, y) => {
        const [there, back] = [rateRatioTest(side(a, x), side(b, y)), rateRatioTest(side(b, y), side(a, x))];
        if (there === null || back === null) {
          expect(a + b).toBe(0);
          return;
        }
        expect(back.p).toBeCloseTo(there.p, 12);
        if (there.ratio !== null && back.ratio !== null) expect(there.ratio * back.ratio).toBeCloseTo(1, 12);
        if (Math.abs(there.p - 0.05) > 1e-9) {
          expect(there.lower <= 1 && (there.upper === null || there.upper >= 1)).toBe(there.p > 0.05);
        }
      }),
      { seed: 51, numRuns: 300 },
    );
  });

  test('A12: exposures far apart have a ratio as long as a number can hold it', () => {
    const found = rateRatioTest(side(1, 1e300), side(1, 1e-10));
    expect(found?.ratio).toBe(1e-310);
    expect(found).toMatchObject({ p: 0, pHigher: 1 });
    const overflow = expect.objectContaining({ code: 'overflow', path: 'rateRatioTest: ratio' });
    for (const [left, right] of [
      [1, 1],
      [0, 1],
      [1, 0],
    ] as const) {
      expect(() => rateRatioTest(side(left, 1e-300), side(right, 1e300))).toThrow(overflow);
    }
  });

  test('G5, A15: impossible counts, exposures and levels are refused', () => {
    const refused = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
    expect(() => rateRatioTest(side(-1, 1), side(1, 1))).toThrow(refused('rateRatioTest: left.count'));
    expect(() => rateRatioTest(side(1, 1), side(1.5, 1))).toThrow(refused('rateRatioTest: right.count'));
    expect(() => rateRatioTest(side(1, 0), side(1, 1))).toThrow(refused('rateRatioTest: left.exposure'));
    expect(() => rateRatioTest(side(1, 1), side(1, Number.NaN))).toThrow(refused('rateRatioTest: right.exposure'));
    expect(() => rateRatioTest(side(1, 1), side(1, 1), 95)).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => rateRatioTest(side(1, 1), side(1, 1), level)).toThrow(refused('rateRatioTest: level'));
    }
  });
});
