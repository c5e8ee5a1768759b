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
    [-1e-10, 0.49999999996010575],
    [-0.1, 0.460172162722971],
    [-0.3, 0.3820885778110474],
    [-0.67448974, 0.25000000324007593],
    [-0.67448976, 0.24999999688454444],
    [-1.3, 0.09680048458561033],
    [-2.7, 0.0034669738030406664],
    [-4.03125, 2.774049519285331e-5],
    [-5.6, 1.071759025831093e-8],
    [-5.65, 8.022391850663497e-9],
    [-5.66, 7.568649751997714e-9],
    [-5.7, 5.990371401063528e-9],
    [-8.3, 5.205569744890254e-17],
    [-15.7, 7.56210317468378e-56],
    [-25.1, 2.4866601882523463e-139],
    [-37.5, 4.605353009581955e-308],
    [0.05, 0.5199388058383725],
    [0.5, 0.6914624612740131],
    [0.7, 0.758036347776927],
    [1.9, 0.9712834401839981],
    [3.3, 0.9995165758576162],
  ])('of %d is %d', (z, share) => {
    expect(Math.abs(normalCdf(z) / share - 1)).toBeLessThan(1e-14);
  });

  test('ends at the smallest doubles, rounded once', () => {
    expect([-38.4, -38.46, -38.48, -40, -40.1].map(normalCdf)).toEqual([6.4e-323, 5e-324, 5e-324, 0, 0]);
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
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-12, -7.034483825301132],
    [1.3e-11, -6.667611456510741],
    [1.4e-11, -6.656723091518184],
    [0.001, -3.0902323061678136],
    [0.02, -2.053748910631823],
    [0.0749, -1.4402382675279637],
    [0.075, -1.439531470938456],
    [0.0751, -1.43882539275254],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357997],
    [0.499, -0.002506630899571766],
    [0.4999999, -2.5066282747031063e-7],
    [0.6, 0.2533471031357997],
    [0.9, 1.2815515655446006],
    [0.92499, 1.4394608308216257],
    [0.926, 1.4466320671589787],
    [0.99, 2.3263478740408408],
    [0.999999, 4.753424308817087],
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
