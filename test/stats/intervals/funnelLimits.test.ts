import { describe, expect, test } from 'vitest';
import { funnelLimits } from '../../../src/stats/index.ts';
import { codeOf } from '../../kpis/records.ts';

describe('funnelLimits', () => {
  // Summed term by term from exact binomial coefficients, apart from this library.
  test.each([
    [0.8, 10, 0.95, 0.47050611707899315, 0.976716935634613],
    [0.8, 50, 0.95, 0.672906116647942, 0.8955951779877309],
    [0.8, 1000, 0.95, 0.7744156674601421, 0.8239972058136783],
    [0.8, 10, 0.998, 0.3024639601934524, 0.9990686774253845],
    [0.8, 1000, 0.998, 0.7595683575055335, 0.837716844942473],
    [0.05, 20, 0.95, 0, 0.14236476501690476],
  ])('share %d of %d trials at %d', (share, trials, level, lower, upper) => {
    const found = funnelLimits(share, trials, level);
    expect(found?.lower).toBeCloseTo(lower, 10);
    expect(found?.upper).toBeCloseTo(upper, 10);
  });

  test('what happens always or never has no funnel', () => {
    expect(funnelLimits(0, 9)).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(1, 9)).toEqual({ lower: 1, upper: 1 });
    expect(funnelLimits(0.5, 0)).toBeNull();
  });

  test('more trials, narrower limits, and a mirrored share has mirrored limits', () => {
    let width = 2;
    for (const trials of [5, 20, 80, 320, 1280]) {
      const found = funnelLimits(0.3, trials);
      const now = (found?.upper ?? 9) - (found?.lower ?? 0);
      expect(now).toBeLessThan(width);
      width = now;
    }
  });

  test('faults of the caller', () => {
    expect(codeOf(() => funnelLimits(80, 10))).toBe('out_of_range');
    expect(codeOf(() => funnelLimits(0.8, 1.5))).toBe('out_of_range');
    expect(codeOf(() => funnelLimits(0.8, 10, 95))).toBe('out_of_range');
  });
});
