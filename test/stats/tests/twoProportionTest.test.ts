import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrialCounts } from '../../../src/stats/newcombeInterval.ts';
import { chiSquareTest } from '../../../src/stats/tests/chiSquareTest.ts';
import { twoProportionTest } from '../../../src/stats/tests/twoProportionTest.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
const of = (successes: number, trials: number): TrialCounts => ({ successes, trials });

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1e4 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => of(Math.round(share * trials), trials));

describe('twoProportionTest', () => {
  test("15 of 50 against 25 of 50, corrected: 3.375, as R's prop.test prints it", () => {
    // |0.3 − 0.5| less 1/50, squared, over 0.4 · 0.6 · 2/50.
    const test = twoProportionTest(of(15, 50), of(25, 50), { correct: true });
    expect(test?.chiSquare).toBeCloseTo(3.375, 12);
    expect(test?.z).toBeCloseTo(-Math.sqrt(3.375), 12);
    expect(test?.p).toBeCloseTo(0.06619258, 8);
  });

  test('the correction never turns a difference around', () => {
    expect(twoProportionTest(of(3, 7), of(4, 8), { correct: true })).toEqual({ z: 0, chiSquare: 0, p: 1 });
    expect(twoProportionTest(of(3, 7), of(4, 8))?.z).toBeLessThan(0);
  });

  test('A8: equal shares differ by 0, never by -0, however they are written', () => {
    expect(twoProportionTest(of(1, 3), of(200, 600))).toEqual({ z: 0, chiSquare: 0, p: 1 });
    expect(twoProportionTest(of(1, 3), of(200, 600), { correct: true })?.z).toBe(0);
  });

  test('G1, G7: nothing tried on a side, or no spread at all: no test', () => {
    expect(twoProportionTest(of(0, 0), of(1, 2))).toBeNull();
    expect(twoProportionTest(of(1, 2), of(0, 0))).toBeNull();
    expect(twoProportionTest(of(0, 9), of(0, 2))).toBeNull();
    expect(twoProportionTest(of(9, 9), of(2, 2))).toBeNull();
    expect(twoProportionTest(of(0, 9), of(2, 2))?.z).toBeLessThan(0);
  });

  test('impossible counts are refused, with their side', () => {
    expect(() => twoProportionTest(of(3, 2), of(1, 2))).toThrow(outOfRange('twoProportionTest: left.successes'));
    expect(() => twoProportionTest(of(0, 0), of(1, -2))).toThrow(outOfRange('twoProportionTest: right.trials'));
    expect(() => twoProportionTest(of(1, 2), of(Number.NaN, 2))).toThrow(
      outOfRange('twoProportionTest: right.successes'),
    );
  });

  test('has a p within 0 to 1, the other way round is its mirror, and failures tell the same as successes', () => {
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (left, right, correct) => {
        const there = twoProportionTest(left, right, { correct });
        const back = twoProportionTest(right, left, { correct });
        const failures = twoProportionTest(
          of(left.trials - left.successes, left.trials),
          of(right.trials - right.successes, right.trials),
          { correct },
        );
        if (there === null) {
          expect([back, failures]).toEqual([null, null]);
          return;
        }
        expect(there.p >= 0 && there.p <= 1).toBe(true);
        expect(back?.z).toBeCloseTo(-there.z, 10);
        expect(back?.p).toBeCloseTo(there.p, 12);
        expect(failures?.z).toBeCloseTo(-there.z, 9);
        const plain = twoProportionTest(left, right);
        expect(there.p).toBeGreaterThanOrEqual(plain?.p ?? 2);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  test('is the chi-square test of the two-by-two table', () => {
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        const one = twoProportionTest(left, right);
        const other = chiSquareTest([left, right].map(({ successes, trials }) => [successes, trials - successes]));
        if (one === null) {
          expect(other).toBeNull();
          return;
        }
        const scale = 1 + one.chiSquare;
        expect((other?.chiSquare ?? -1) / scale).toBeCloseTo(one.chiSquare / scale, 11);
        expect(other?.p).toBeCloseTo(one.p, 10);
      }),
      { seed: 43, numRuns: 300 },
    );
  });
});
