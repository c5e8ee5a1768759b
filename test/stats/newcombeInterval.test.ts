import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeInterval, type TrialCounts } from '../../src/stats/index.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
const of = (successes: number, trials: number): TrialCounts => ({ successes, trials });

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1e5 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => of(Math.round(share * trials), trials));

describe('newcombeInterval', () => {
  test('CSAT of 80 % after 75 %, 600 surveys each: more by 0.3 to 9.7 points', () => {
    const change = newcombeInterval(of(480, 600), of(450, 600));
    expect(change?.difference).toBeCloseTo(0.05, 14);
    expect(change?.lower).toBeCloseTo(0.0027, 4);
    expect(change?.upper).toBeCloseTo(0.097, 4);
  });

  test('G1: nothing tried on one side, nothing known', () => {
    expect(newcombeInterval(of(0, 0), of(1, 2))).toBeNull();
    expect(newcombeInterval(of(1, 2), of(0, 0))).toBeNull();
  });

  test('G3: three of three against none of three is not certainty', () => {
    const change = newcombeInterval(of(3, 3), of(0, 3), 0.9);
    expect(change?.lower).toBeCloseTo(0.3294, 4);
    expect(change?.upper).toBe(1);
  });

  test('A8: shares that are equal differ by 0, never by -0', () => {
    expect(newcombeInterval(of(1, 2), of(50, 100))?.difference).toBe(0);
    expect(newcombeInterval(of(0, 2), of(0, 100))?.difference).toBe(0);
  });

  test('A15, G5: an impossible level is refused, a percentage with a hint', () => {
    for (const level of [0, 1, 1.5, -1, Number.NaN]) {
      expect(() => newcombeInterval(of(1, 2), of(1, 2), level)).toThrow(outOfRange('newcombeInterval: level'));
    }
    expect(() => newcombeInterval(of(0, 0), of(0, 0), 95)).toThrow('did you mean 0.95?');
  });

  test('impossible counts are refused, with their side', () => {
    expect(() => newcombeInterval(of(3, 2), of(1, 2))).toThrow(outOfRange('newcombeInterval: left.successes'));
    expect(() => newcombeInterval(of(0, 0), of(1, -2))).toThrow(outOfRange('newcombeInterval: right.trials'));
    expect(() => newcombeInterval(of(1, 2), of(Number.NaN, 2))).toThrow(
      outOfRange('newcombeInterval: right.successes'),
    );
  });

  test('contains the difference, stays within −1 to 1, and the other way round is its mirror', () => {
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        const there = newcombeInterval(left, right) ?? { difference: 9, lower: 9, upper: 9 };
        const back = newcombeInterval(right, left) ?? { difference: 9, lower: 9, upper: 9 };
        const { difference, lower, upper } = there;
        expect(-1 <= lower && lower <= difference && difference <= upper && upper <= 1).toBe(true);
        expect([-back.difference + 0, -back.upper + 0, -back.lower + 0]).toEqual([difference, lower, upper]);
      }),
      { seed: 17, numRuns: 300 },
    );
  });
});
