import { describe, expect, test } from 'vitest';
import { drift } from '../../../src/stats/forecast/drift.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

describe('drift', () => {
  test('by hand: changes 4, −2, 4 about their mean of 2', () => {
    const found = drift([10, 14, 12, 16], { horizon: 2 });
    expect(found?.drift).toBe(2);
    expect(found?.forecast).toEqual([18, 20]);
    // Σe² = 4 + 16 + 4 over n − 2 = 2; two steps: 2 × (1 + 2 ÷ 3).
    expect(found?.upper[1]).toBeCloseTo(20 + normalQuantile(0.975) * Math.sqrt(12 * 2 * (1 + 2 / 3)), 10);
  });

  test('A8: falling to 0 is 0, never −0', () => {
    expect(drift([-2, -1, 0], { horizon: 1 })?.forecast).toEqual([1]);
    expect(Object.is(drift([0, 0, 0], { horizon: 1 })?.drift, 0)).toBe(true);
  });

  test('G13: fewer than three values give none', () => {
    expect(drift([1, 2], { horizon: 1 })).toBeNull();
    expect(() => drift([1, 2, 3], { horizon: 1.5 })).toThrow('options.horizon');
  });
});
