import { describe, expect, test } from 'vitest';
import { type SurvivalBands, survivalBand } from '../../src/stats/survivalBand.ts';

describe('the band around a survival', () => {
  // Of a half with a relative error of 0.2, at z = 1.96: 0.392 on the scale of the logarithm.
  test.each<[SurvivalBands, number, number]>([
    ['plain', 0.5 - 0.196, 0.5 + 0.196],
    ['log', 0.337852, 0.73997],
    // exp(0.392 ÷ ln 2) is 1.760395; a half to this power, and to its inverse.
    ['log_log', 0.295167, 0.674537],
  ])('%s: from %d to %d', (bands, lower, upper) => {
    const band = survivalBand(0.5, 0.2, 1.96, bands);
    expect(band.lower).toBeCloseTo(lower, 4);
    expect(band.upper).toBeCloseTo(upper, 4);
  });

  test('stays within 0 to 1', () => {
    expect(survivalBand(0.9, 2, 1.96, 'plain')).toEqual({ lower: 0, upper: 1 });
    expect(survivalBand(0.9, 2, 1.96, 'log').upper).toBe(1);
    expect(survivalBand(0.9, 2, 1.96, 'log').lower).toBeCloseTo(0.9 * Math.exp(-3.92), 12);
    const { lower, upper } = survivalBand(0.9, 2, 1.96, 'log_log');
    expect(lower >= 0 && lower < 0.9 && upper > 0.9 && upper <= 1).toBe(true);
  });
});
