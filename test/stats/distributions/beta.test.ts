import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf } from '../../../src/stats/distributions/betaCdf.ts';
import { betaQuantile } from '../../../src/stats/distributions/betaQuantile.ts';
import { logGamma } from '../../../src/stats/distributions/logGamma.ts';
import { quantileOdds } from '../../../src/stats/distributions/quantileOdds.ts';

const outOfRange = expect.objectContaining({ code: 'out_of_range' });
const shapes = fc.double({ min: -0.5, max: 9, noNaN: true }).map((power) => 10 ** power);
const fraction = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('betaCdf', () => {
  test('is a power of x when the other shape is 1', () => {
    for (const a of [0.25, 1, 3, 200]) expect(betaCdf(0.7, a, 1) / 0.7 ** a).toBeCloseTo(1, 12);
    for (const b of [0.25, 3, 200]) expect(betaCdf(0.3, 1, b)).toBeCloseTo(1 - 0.7 ** b, 14);
  });

  test('is the arcsine law when both are ½', () => {
    for (const x of [1e-12, 0.1, 0.5, 0.99]) {
      expect(betaCdf(x, 0.5, 0.5) / ((2 / Math.PI) * Math.asin(Math.sqrt(x)))).toBeCloseTo(1, 13);
    }
  });

  // The normal distribution, which these are to 13 digits, at the exact distance of the double from the mean (mpmath).
  test.each([
    [1e28, 3.3e28, 0.23255813953487964, 0.022740104828883723],
    [1e28, 3.3e28, 0.23255813953488372, 0.5009982347274089],
    [1e28, 3.3e28, 0.23255813953488574, 0.8406260746423198],
    [3.3e28, 1e28, 0.7674418604651122, 0.0224713605525724],
    [3.3e28, 1e28, 0.7674418604651163, 0.5044367537294674],
    [3.3e28, 1e28, 0.7674418604651183, 0.8394085323460833],
    [1e28, 4.5e29, 0.021739130434782178, 0.02305072648153109],
    [4.5e29, 1e28, 0.978260869565217, 0.022363261629381813],
    [4.5e29, 1e28, 0.9782608695652176, 0.8623323025982007],
  ])('shapes of %d and %d lose no digits next to their mean', (a, b, x, share) => {
    expect(betaCdf(x, a, b) / share).toBeCloseTo(1, 12);
  });

  // The continued fraction of the incomplete beta function, with 60 digits.
  test.each([
    [1e10, 1e5, 0.99999, 0.49831792166441335],
    [1e10, 1e5, 0.99998995, 0.056740327468295146],
    [1e9, 1000, 0.999999, 0.4957821471529982],
  ])('shapes of %d and %d, very unlike, are as accurate', (a, b, x, share) => {
    expect(betaCdf(x, a, b) / share).toBeCloseTo(1, 13);
    expect(1 - betaCdf(x, a, b)).toBeCloseTo(1 - share, 13);
  });

  test('mirrors, and grows with x', () => {
    fc.assert(
      fc.property(shapes, shapes, fraction, fraction, (a, b, left, right) => {
        expect(betaCdf(left, a, b) + betaCdf(1 - left, b, a)).toBeCloseTo(1, 12);
        const [low, high] = left < right ? [left, right] : [right, left];
        expect(betaCdf(low, a, b)).toBeLessThanOrEqual(betaCdf(high, a, b) * (1 + 1e-12));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('ends at 0 and 1, whatever the shapes', () => {
    const powers = [-100, -3, 0, 0.3, 8, 100].map((power) => 10 ** power);
    for (const [a, b] of powers.flatMap((left) => powers.map((right) => [left, right] as const))) {
      expect([0, -0, 1].map((x) => betaCdf(x, a, b))).toEqual([0, 0, 1]);
    }
  });

  test('what is no fraction and no shape is refused', () => {
    for (const x of [-0.1, 1.1, Number.NaN]) expect(() => betaCdf(x, 1, 1)).toThrow(outOfRange);
    expect(() => betaCdf(0, 0, 1)).toThrow(outOfRange);
    expect(() => betaCdf(1, 1, Number.POSITIVE_INFINITY)).toThrow(outOfRange);
  });
});

describe('betaQuantile', () => {
  test('is a root of p when the other shape is 1', () => {
    for (const a of [0.3, 1, 7]) expect(betaQuantile(0.2, a, 1) / 0.2 ** (1 / a)).toBeCloseTo(1, 13);
  });

  test('keeps the digits of a share next to 1: 1 − x is a root of 1 − p', () => {
    for (const b of [3, 8]) expect(betaQuantile(1 - 2 ** -40, 1, b)).toBeCloseTo(1 - 2 ** (-40 / b), 14);
  });

  test('far below 1 it is the odds themselves', () => {
    for (const a of [0.1, 0.11, 0.12, 0.13, 0.14, 0.15]) {
      const odds = quantileOdds(0.001, 0.999, a, 2);
      expect(odds).toBeLessThan(1e-16);
      expect(betaQuantile(0.001, a, 2) / odds).toBeCloseTo(1, 15);
    }
  });

  test('undoes betaCdf for shapes of all sizes', () => {
    fc.assert(
      fc.property(shapes, shapes, fraction, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        // Next to 1 the double itself decides the share.
        fc.pre(x < 0.99);
        expect(Math.abs(betaCdf(x, a, b) / p - 1)).toBeLessThan(1e-8);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('is 0 where it would be smaller than the smallest double, and 0 and 1 at the ends', () => {
    expect(betaQuantile(1e-300, 0.25, 1)).toBe(0);
    expect(betaQuantile(0.999, 1, 0.001)).toBe(1);
    expect([0, -0, 1].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 0, 1]);
  });

  test('A15: what is no fraction and no shape is refused', () => {
    expect(() => betaQuantile(97.5, 1, 1)).toThrow('did you mean 0.975?');
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => betaQuantile(p, 1, 1)).toThrow(outOfRange);
    expect(() => betaQuantile(0.5, -1, 1)).toThrow(outOfRange);
    expect(() => betaQuantile(0.5, 1, 0)).toThrow(outOfRange);
  });
});

describe('logGamma', () => {
  test('is the logarithm of factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
  });

  test('is exactly 0 at 1 and 2, and log √π at ½', () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 15);
  });

  test('grows by log x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (power) => {
        const x = 10 ** power;
        const size = Math.max(1, Math.abs(logGamma(x)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / size).toBeLessThan(1e-14);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  test('A12: only positive numbers, and no Infinity', () => {
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(outOfRange);
    expect(() => logGamma(1e307)).toThrow(expect.objectContaining({ code: 'overflow' }));
  });
});
