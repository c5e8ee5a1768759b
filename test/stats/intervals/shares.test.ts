import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/stats/index.ts';
import { agrestiCaffoInterval } from '../../../src/stats/intervals/agrestiCaffoInterval.ts';
import { agrestiCoullInterval } from '../../../src/stats/intervals/agrestiCoullInterval.ts';
import { clopperPearsonInterval } from '../../../src/stats/intervals/clopperPearsonInterval.ts';
import { correctedWilsonInterval } from '../../../src/stats/intervals/correctedWilsonInterval.ts';
import { jeffreysInterval } from '../../../src/stats/intervals/jeffreysInterval.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
const intervals = { clopperPearsonInterval, jeffreysInterval, agrestiCoullInterval, correctedWilsonInterval };
const none = { lower: Number.NaN, upper: Number.NaN };

describe.each(Object.entries(intervals))('%s', (name, interval) => {
  test('G1: nothing tried, nothing known', () => expect(interval(0, 0)).toBeNull());

  test('G3: three of three is not certainty', () => {
    expect(interval(3, 3)?.lower).toBeLessThan(0.6);
    expect(interval(3, 3)?.upper).toBe(1);
  });

  test('G4: none of twenty has exactly 0 as its lower end', () => {
    expect(interval(0, 20)?.lower).toBe(0);
    expect(interval(0, 20)?.upper).toBeGreaterThan(0.1);
    expect(interval(0, 20)?.upper).toBeLessThan(0.21);
  });

  test('A15, G5: an impossible level is refused, a percentage with a hint', () => {
    for (const level of [0, 1, 1.5, -1, 95, Number.NaN]) {
      expect(() => interval(1, 2, level)).toThrow(outOfRange(`${name}: level`));
    }
    expect(() => interval(0, 0, 95)).toThrow('did you mean 0.95?');
  });

  test('impossible counts are refused', () => {
    expect(() => interval(3, 2)).toThrow(outOfRange(`${name}: successes`));
    expect(() => interval(-1, 2)).toThrow(outOfRange(`${name}: successes`));
    expect(() => interval(1, Number.NaN)).toThrow(outOfRange(`${name}: trials`));
  });

  test('contains the share, stays within 0 to 1, mirrors success and failure, and grows with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(share * trials);
        const { lower, upper } = interval(successes, trials) ?? none;
        const mirrored = interval(trials - successes, trials) ?? none;
        const wide = interval(successes, trials, 0.999) ?? none;
        expect(lower >= 0 && lower <= successes / trials && upper >= successes / trials && upper <= 1).toBe(true);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 13);
        expect(mirrored.upper).toBeCloseTo(1 - lower, 13);
        expect(wide.lower <= lower && upper <= wide.upper).toBe(true);
      }),
      { seed: 21, numRuns: 150 },
    );
  });
});

describe('intervals of one share, beside each other', () => {
  // Vollset (1993) and Newcombe (1998) print these for 81 of 263 and 0 of 20.
  test('81 of 263, as printed by Newcombe: 0.2527 to 0.3676 exact, 0.2535 to 0.3682 corrected, 0.2553 to 0.3662 Wilson', () => {
    const ends = [clopperPearsonInterval, correctedWilsonInterval, wilsonInterval].map((interval) => {
      const { lower, upper } = interval(81, 263) ?? none;
      return [lower.toFixed(4), upper.toFixed(4)];
    });
    expect(ends).toEqual([
      ['0.2527', '0.3676'],
      ['0.2535', '0.3682'],
      ['0.2553', '0.3662'],
    ]);
  });

  test('1 of 29, as printed by Newcombe: 0.0009 to 0.1776 exact, 0.0018 to 0.1963 corrected', () => {
    expect(clopperPearsonInterval(1, 29)?.lower.toFixed(4)).toBe('0.0009');
    expect(clopperPearsonInterval(1, 29)?.upper.toFixed(4)).toBe('0.1776');
    expect(correctedWilsonInterval(1, 29)?.lower.toFixed(4)).toBe('0.0018');
    expect(correctedWilsonInterval(1, 29)?.upper.toFixed(4)).toBe('0.1963');
  });

  test('the exact end of none is 1 − (α ÷ 2) to the power of 1 ÷ n', () => {
    for (const n of [1, 20, 1e6]) {
      expect(clopperPearsonInterval(0, n)?.upper).toBeCloseTo(-Math.expm1(Math.log(0.025) / n), 14);
    }
  });

  test('A17: the correction at a level next to nothing still has two ends', () => {
    expect(correctedWilsonInterval(0, 5, 1e-17)?.lower).toBe(0);
    expect(correctedWilsonInterval(0, 5, 1e-17)?.upper).toBeCloseTo(0.1, 14);
  });

  test('A17: next to no success has the exact lower end 0', () => {
    for (const count of [1e-300, 1e-100, 1e-3]) expect(clopperPearsonInterval(count, 20)?.lower).toBe(0);
  });

  test('A17: without a failure the exact upper end is 1 at a level next to nothing too', () => {
    expect(clopperPearsonInterval(3, 3, 1e-17)?.upper).toBe(1);
    expect(jeffreysInterval(3, 3, 1e-17)?.upper).toBe(1);
  });

  test('of many trials they are all one', () => {
    const wilson = wilsonInterval(3e8, 1e9)?.lower ?? 0;
    for (const interval of Object.values(intervals)) expect(interval(3e8, 1e9)?.lower).toBeCloseTo(wilson, 8);
  });
});

describe('agrestiCaffoInterval', () => {
  const of = (successes: number, trials: number): { successes: number; trials: number } => ({ successes, trials });

  test('G1: nothing tried on one side, nothing known', () => {
    expect(agrestiCaffoInterval(of(0, 0), of(1, 2))).toBeNull();
    expect(agrestiCaffoInterval(of(1, 2), of(0, 0))).toBeNull();
  });

  test('A8: shares that are equal differ by 0, and the other way round is the mirror', () => {
    expect(agrestiCaffoInterval(of(1, 2), of(50, 100))?.difference).toBe(0);
    const [there, back] = [agrestiCaffoInterval(of(5, 9), of(7, 30)), agrestiCaffoInterval(of(7, 30), of(5, 9))];
    expect([there?.lower, there?.upper]).toEqual([-(back?.upper ?? 0), -(back?.lower ?? 0)]);
  });

  test('A15, G5: an impossible level is refused, impossible counts with their side', () => {
    expect(() => agrestiCaffoInterval(of(0, 0), of(0, 0), 95)).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => agrestiCaffoInterval(of(1, 2), of(1, 2), level)).toThrow(outOfRange('agrestiCaffoInterval: level'));
    }
    expect(() => agrestiCaffoInterval(of(3, 2), of(1, 2))).toThrow(outOfRange('agrestiCaffoInterval: left.successes'));
    expect(() => agrestiCaffoInterval(of(0, 0), of(1, -2))).toThrow(outOfRange('agrestiCaffoInterval: right.trials'));
  });
});
