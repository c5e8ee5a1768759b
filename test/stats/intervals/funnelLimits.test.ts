import { describe, expect, test } from 'vitest';
import { binomialCdf, funnelLimits } from '../../../src/stats/index.ts';
import { codeOf } from '../../kpis/records.ts';

describe('funnelLimits', () => {
  // Summed term by term from exact binomial coefficients, apart from this library.
  test.each([
    [0.8, 10, 0.95, 0.4705061170789932, 1],
    [0.8, 50, 0.95, 0.672906116647942, 0.9155951779877309],
    [0.8, 1000, 0.95, 0.7744156674601421, 0.8249972058136783],
    [0.8, 10, 0.998, 0.3024639601934524, 1],
    [0.8, 1000, 0.998, 0.7595683575055335, 0.8387168449424723],
    [0.05, 20, 0.95, 0, 0.19236476501690414],
    [0.9, 1, 0.95, 0, 1],
  ])('share %d of %d trials at %d', (share, trials, level, lower, upper) => {
    const found = funnelLimits(share, trials, level);
    expect(found?.lower).toBeCloseTo(lower, 10);
    expect(found?.upper).toBeCloseTo(upper, 10);
  });

  test('beyond a limit lies no count that chance reaches more often than half of what the level leaves', () => {
    for (const share of [0.02, 0.1, 0.5, 0.9]) {
      for (const trials of [1, 5, 10, 20, 50, 300]) {
        const found = funnelLimits(share, trials);
        const above = Math.floor((found?.upper ?? 0) * trials + 1e-9) + 1;
        const below = Math.ceil((found?.lower ?? 0) * trials - 1e-9) - 1;
        expect(1 - binomialCdf(above - 1, trials, share)).toBeLessThanOrEqual(0.025 + 1e-12);
        expect(below < 0 ? 0 : binomialCdf(below, trials, share)).toBeLessThanOrEqual(0.025 + 1e-12);
      }
    }
  });

  test('a mirrored share has mirrored limits', () => {
    const [high, low] = [funnelLimits(0.8, 30), funnelLimits(0.2, 30)];
    expect(high?.upper).toBeCloseTo(1 - (low?.lower ?? 0), 12);
    expect(high?.lower).toBeCloseTo(1 - (low?.upper ?? 0), 12);
  });

  test('what happens always or never has no funnel', () => {
    expect(funnelLimits(0, 9)).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(1, 9)).toEqual({ lower: 1, upper: 1 });
    expect(funnelLimits(-0, 9)).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(0.5, 0)).toBeNull();
  });

  test('more trials, narrower limits', () => {
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
    for (const level of [0, 1, 95]) {
      expect(() => funnelLimits(0.8, 10, level)).toThrow(
        expect.objectContaining({ code: 'out_of_range', path: 'funnelLimits: level' }),
      );
    }
  });
});
