import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../src/stats/index.ts';

const outOfRange = expect.objectContaining({ code: 'out_of_range' });

describe('wilsonInterval', () => {
  test('70 of 100 satisfied: 60.42 % to 78.11 %', () => {
    const interval = wilsonInterval(70, 100);
    expect(interval?.lower).toBeCloseTo(0.6042, 4);
    expect(interval?.upper).toBeCloseTo(0.7811, 4);
  });

  test('G1: nothing tried, nothing known', () => expect(wilsonInterval(0, 0)).toBeNull());

  test('A17: at a level next to nothing both ends are the share', () => {
    expect(wilsonInterval(0, 5, 1e-17)).toEqual({ lower: 0, upper: 0 });
    expect(wilsonInterval(5, 5, 1e-17)).toEqual({ lower: 1, upper: 1 });
    expect(wilsonInterval(2, 5, 1e-17)).toEqual({ lower: 0.4, upper: 0.4 });
  });

  test('G3: three of three is not certainty', () => {
    expect(wilsonInterval(3, 3)?.lower).toBeCloseTo(0.4385, 4);
    expect(wilsonInterval(3, 3)?.upper).toBe(1);
  });

  test('G4: none of twenty has exactly 0 as its lower end', () => {
    expect(wilsonInterval(0, 20)?.lower).toBe(0);
    expect(wilsonInterval(0, 20)?.upper).toBeCloseTo(0.1611, 4);
  });

  test('G3, G4: its end is exactly 1 without a failure, and exactly 0 without a success', () => {
    for (let trials = 1; trials <= 300; trials++) {
      for (const level of [0.5, 0.8, 0.95, 0.999]) {
        expect(wilsonInterval(trials, trials, level)?.upper).toBe(1);
        expect(wilsonInterval(0, trials, level)?.lower).toBe(0);
      }
    }
    expect(wilsonInterval(-0, 5)?.lower).toBe(0);
  });

  test('A15, G5: an impossible level is refused, a percentage with a hint', () => {
    for (const level of [0, 1, 1.5, -1, 95, Number.NaN]) expect(() => wilsonInterval(1, 2, level)).toThrow(outOfRange);
    expect(() => wilsonInterval(1, 2, 95)).toThrow('did you mean 0.95?');
    expect(() => wilsonInterval(0, 0, 95)).toThrow(outOfRange);
  });

  test('impossible counts are refused', () => {
    for (const [successes, trials] of [
      [3, 2],
      [-1, 2],
      [1, -2],
      [Number.NaN, 2],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => wilsonInterval(successes, trials)).toThrow(outOfRange);
    }
  });

  test('contains the share, stays within 0 to 1 and mirrors success and failure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(share * trials);
        const { lower, upper } = wilsonInterval(successes, trials) ?? { lower: Number.NaN, upper: Number.NaN };
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(lower >= 0 && lower <= successes / trials && upper >= successes / trials && upper <= 1).toBe(true);
        expect(mirrored?.lower).toBeCloseTo(1 - upper, 14);
        expect(mirrored?.upper).toBeCloseTo(1 - lower, 14);
      }),
      { seed: 91, numRuns: 300 },
    );
  });

  test('a higher level is wider', () => {
    const [narrow, wide] = [wilsonInterval(5, 10, 0.8), wilsonInterval(5, 10, 0.99)];
    expect((wide?.upper ?? 0) - (wide?.lower ?? 0)).toBeGreaterThan((narrow?.upper ?? 0) - (narrow?.lower ?? 0));
  });
});
