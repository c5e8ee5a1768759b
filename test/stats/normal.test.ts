import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/stats/index.ts';

describe('normalCdf', () => {
  test('is a half in the middle, and 0 and 1 at the ends', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(50)).toBe(1);
  });

  // 50 digits of mpmath, rounded: one in each range of the approximation.
  test.each([
    [-0.5, 0.3085375387259869],
    [0.6744, 0.7499714786270594],
    [1, 0.8413447460685429],
    [-2, 0.02275013194817921],
    [-6, 9.86587645037698e-10],
    [-10, 7.619853024160525e-24],
    [-37, 5.725571222524577e-300],
  ])('of %d is %d', (z, share) => {
    expect(Math.abs(normalCdf(z) / share - 1)).toBeLessThan(1e-14);
  });

  test('mirrors around 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
      }),
      { seed: 81 },
    );
  });

  test('A1: NaN is refused', () => {
    expect(() => normalCdf(Number.NaN)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => normalCdf(JSON.parse('"1"'))).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  });
});

describe('normalQuantile', () => {
  test('of a half is 0', () => expect(normalQuantile(0.5)).toBe(0));

  // 50 digits of mpmath, rounded.
  test.each([
    [0.8, 0.8416212335729144],
    [0.925, 1.4395314709384561],
    [0.995, 2.5758293035489004],
    [1e-20, -9.262340089798407],
  ])('of %d is %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
  });

  test('undoes normalCdf', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-9);
      }),
      { seed: 82 },
    );
  });

  test('mirrors around a half', () => {
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
    expect(normalQuantile(2 ** -20)).toBe(-normalQuantile(1 - 2 ** -20));
  });

  test('A15, G5: a share outside 0 to 1 is refused, a percentage with a hint', () => {
    for (const p of [0, 1, -0.1, 1.5, 95, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: 'out_of_range' }));
    }
    expect(() => normalQuantile(97.5)).toThrow('did you mean 0.975?');
  });
});
