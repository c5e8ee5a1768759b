import { describe, expect, test } from 'vitest';
import { betaQuantile } from '../../../src/stats/distributions/betaQuantile.ts';
import { chiSquareQuantile } from '../../../src/stats/distributions/chiSquareQuantile.ts';
import { nearGammaQuantile } from '../../../src/stats/distributions/nearGammaQuantile.ts';
import { nearQuantileOdds } from '../../../src/stats/distributions/nearQuantileOdds.ts';
import { solveTail } from '../../../src/stats/distributions/solveTail.ts';
import type { Tail } from '../../../src/stats/distributions/tails.ts';

// Quantiles by scipy 1.17.1.
describe('where the search for a quantile begins', () => {
  test.each([
    [0.025, 'lower', 4, 1.0898653736263249],
    [0.025, 'upper', 4, 8.767273069742325],
    [0.25, 'lower', 1, 0.2876820724517809],
    [0.25, 'upper', 1, 1.3862943611198908],
    [0.1, 'lower', 9, 5.432468058254431],
    [0.1, 'upper', 9, 12.994711541318605],
  ] as const)('of a gamma distribution, %d %s of shape %d: within 2 % of it', (share, side, shape, quantile) => {
    expect(Math.abs(nearGammaQuantile(share, side, shape) / quantile - 1)).toBeLessThan(0.02);
  });

  test('of one of small shape: of its size', () => {
    expect(nearGammaQuantile(0.5, 'lower', 0.1) / 0.0005933911044602284).toBeCloseTo(1, 0);
    expect(nearGammaQuantile(0.3, 'lower', 0.1) / 3.5860860184109674e-6).toBeCloseTo(1, 1);
  });

  test.each([
    [0.025, 'lower', 8, 12, 0.2539522049563452],
    [0.025, 'upper', 8, 12, 1.6070322070656176],
    [0.25, 'lower', 3, 1.5, 1.1208054538957555],
    [0.25, 'upper', 3, 1.5, 4.84357078641403],
    [0.25, 'upper', 1.5, 3, 0.892215501382641],
    [0.01, 'upper', 50, 20, 4.845851825438057],
  ] as const)('of a beta distribution, %d %s of shapes %d and %d: within 8 % of it', (share, side, a, b, odds) => {
    expect(Math.abs(nearQuantileOdds(share, side, a, b) / odds - 1)).toBeLessThan(0.08);
  });
});

describe('the search itself', () => {
  /** Where it ends, and how many questions it asked; each lies within what the ones before have told. */
  function solved(
    wanted: number,
    start: number,
    rises: boolean,
    tailAt: (v: number) => Tail,
  ): readonly [number, number] {
    let [low, high, count] = [0, Infinity, 0];
    const found = solveTail(wanted, start, rises, (v) => {
      expect(v > low && v < high, `${v} of ${low} to ${high}`).toBe(true);
      count++;
      const tail = tailAt(v);
      if (tail.log < wanted === rises) low = v;
      else high = v;
      return tail;
    });
    return [found, count];
  }
  /** exp(−v), whose logarithm falls by v for each step of log v. */
  const exponential = (v: number): Tail => ({ log: -v, perDensity: 1 / v });
  /** v ÷ (1 + v) and 1 ÷ (1 + v). */
  const logisticLower = (v: number): Tail => ({ log: -Math.log1p(1 / v), perDensity: 1 + v });
  const logisticUpper = (v: number): Tail => ({ log: -Math.log1p(v), perDensity: (1 + v) / v });

  test('asks few questions when it begins nearby', () => {
    for (const factor of [0.9, 1.1]) {
      const [found, count] = solved(-3, 3 * factor, false, exponential);
      expect(found).toBeCloseTo(3, 14);
      expect(count).toBeLessThanOrEqual(4);
      const [lower, questions] = solved(-Math.LN2, factor, true, logisticLower);
      expect(lower).toBeCloseTo(1, 14);
      expect(questions).toBeLessThanOrEqual(4);
    }
  });

  test('asks twice for a power, of which Newton knows all at once', () => {
    const power = (v: number): Tail => ({ log: 3 * Math.log(v), perDensity: 1 / 3 });
    const [found, count] = solved(-6, 1e50, true, power);
    expect(found).toBeCloseTo(Math.exp(-2), 14);
    expect(count).toBeLessThanOrEqual(3);
  });

  test('stops where a step would leave the double as it is', () => {
    const steep = (v: number): Tail => ({ log: 1e20 * Math.log(v), perDensity: 1e-20 });
    const [found, count] = solved(-0.7, 1.0000001, true, steep);
    expect(found).toBe(1);
    expect(count).toBeLessThanOrEqual(5);
  });

  test('finds its way from the wrong side of the world', () => {
    for (const start of [0, 1e-300, 1e-5, 1e5, 1e300, Infinity]) {
      for (const [wanted, rises, tailAt, answer] of [
        [-1, false, exponential, 1],
        [-1e9, false, exponential, 1e9],
        [-Math.LN2, true, logisticLower, 1],
        [-20, true, logisticLower, 1 / Math.expm1(20)],
        [-Math.LN2, false, logisticUpper, 1],
        [-20, false, logisticUpper, Math.expm1(20)],
      ] as const) {
        const [found, count] = solved(wanted, start, rises, tailAt);
        expect(found / answer).toBeCloseTo(1, 12);
        expect(count).toBeLessThan(30);
      }
    }
  });

  test('takes what it has where no double lies nearer', () => {
    // From one double to the next the tail of so large a shape grows by far more than a share.
    expect(chiSquareQuantile(0.3, 1e60) / 1e60).toBeCloseTo(1, 14);
    expect(betaQuantile(0.3, 1e60, 1e60)).toBeCloseTo(0.5, 14);
    // There the tail's own rounding is larger than what a step changes.
    expect(betaQuantile(0.7, 9e19, 7e19)).toBeCloseTo(0.5625, 9);
    expect(betaQuantile(0.3, 3e26, 1e26)).toBeCloseTo(0.75, 12);
    expect(betaQuantile(0.7, 1e80, 3e80)).toBeCloseTo(0.25, 14);
  });

  test('gives up after 200 questions about a tail that does not move', () => {
    let count = 0;
    const still = (): Tail => {
      count++;
      return { log: -5, perDensity: 1 };
    };
    expect(solveTail(-1, 1, true, still)).toBe(Infinity);
    expect(count).toBe(200);
    expect(solveTail(-9, 1, true, still)).toBe(0);
    expect(count).toBe(400);
  });

  test('is 0 or Infinity where the answer lies beyond the range of doubles', () => {
    const far = (v: number): Tail => ({ log: Math.log(v), perDensity: 1 });
    expect(solveTail(-800, 1, true, far)).toBe(0);
    expect(solveTail(800, 1, true, far)).toBe(Infinity);
  });
});
