import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tCdf } from '../../../src/stats/distributions/tCdf.ts';
import { tQuantile } from '../../../src/stats/distributions/tQuantile.ts';
import { normalCdf, normalQuantile } from '../../../src/stats/index.ts';

const code = (name: string): unknown => expect.objectContaining({ code: name });
const degrees = fc.double({ min: -1, max: 9, noNaN: true }).map((power) => 10 ** power);

describe('tCdf', () => {
  test('with one degree of freedom it is that of Cauchy, ½ + atan(t) ÷ π', () => {
    for (const t of [-1e12, -1000, -3, -1, -0.01]) expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    expect(tCdf(-1e200, 1) / (1e-200 / Math.PI)).toBeCloseTo(1, 13);
  });

  test('with two it is ½ + t ÷ 2√(2 + t²)', () => {
    for (const t of [-20, -2, -0.5, 0.5, 7]) expect(tCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
  });

  test('halves at 0 and ends at 0 and 1', () => {
    expect(tCdf(0, 0.5)).toBe(0.5);
    expect(tCdf(-0, 3)).toBe(0.5);
    expect(tCdf(1e-170, 3)).toBe(0.5);
    expect([tCdf(Number.NEGATIVE_INFINITY, 3), tCdf(Number.POSITIVE_INFINITY, 3)]).toEqual([0, 1]);
  });

  test('with infinite degrees it is normal, and nearly so with 1e12', () => {
    expect(tCdf(-1.96, Number.POSITIVE_INFINITY)).toBe(normalCdf(-1.96));
    expect(tCdf(-1.96, 1e12) / normalCdf(-1.96)).toBeCloseTo(1, 10);
    expect(tCdf(-5, 1e300) / normalCdf(-5)).toBeCloseTo(1, 13);
  });

  test('has a value for every number of degrees', () => {
    for (let df = 0.5; df < 100; df += 0.5) {
      expect(tCdf(tQuantile(0.025, df), df)).toBeCloseTo(0.025, 14);
      expect(tCdf(-1e100 * Math.sqrt(df), df)).toBeGreaterThanOrEqual(0);
    }
  });

  test('A1: NaN and impossible degrees are refused', () => {
    expect(() => tCdf(Number.NaN, 3)).toThrow(code('not_a_number'));
    for (const df of [0, -1, Number.NaN]) expect(() => tCdf(0, df)).toThrow(code('out_of_range'));
  });
});

describe('tQuantile', () => {
  test('is the table of every textbook', () => {
    const rows = [1, 2, 5, 10, 30, 120].map((df) => [0.95, 0.975, 0.995].map((p) => tQuantile(p, df).toFixed(3)));
    expect(rows).toEqual([
      ['6.314', '12.706', '63.657'],
      ['2.920', '4.303', '9.925'],
      ['2.015', '2.571', '4.032'],
      ['1.812', '2.228', '3.169'],
      ['1.697', '2.042', '2.750'],
      ['1.658', '1.980', '2.617'],
    ]);
  });

  test('with infinite degrees it is normal', () => {
    expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975));
    expect(tQuantile(0.975, 1e15)).toBeCloseTo(normalQuantile(0.975), 13);
  });

  test('undoes tCdf, far out and next to the middle', () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: -250, max: -0.31, noNaN: true }), (df, power) => {
        const p = 10 ** power;
        fc.pre(-power / df < 290);
        const back = tCdf(tQuantile(p, df), df);
        expect(Math.abs(back / p - 1)).toBeLessThan(1e-11);
      }),
      { seed: 5, numRuns: 300 },
    );
    // Of one degree of freedom: tan(π(p − ½)), nearly a straight line here.
    expect(tQuantile(0.5 + 2 ** -40, 1) / Math.tan(Math.PI * 2 ** -40)).toBeCloseTo(1, 13);
  });

  test('far out it is a power of the share', () => {
    // Of one degree 1 ÷ πp, of two 1 ÷ √2p, of half a degree as 1 ÷ p².
    expect(tQuantile(1e-150, 1) / (-1e150 / Math.PI)).toBeCloseTo(1, 13);
    expect(tQuantile(1e-220, 2) / -Math.sqrt(0.5e220)).toBeCloseTo(1, 13);
    expect(tQuantile(1e-90, 0.5) / tQuantile(2e-90, 0.5)).toBeCloseTo(4, 12);
    expect(tQuantile(1e-90, 0.5) / (tQuantile(1e-45, 0.5) * 1e90)).toBeCloseTo(1, 12);
  });

  test('mirrors, and is 0 in the middle', () => {
    expect(tQuantile(0.5, 7)).toBe(0);
    expect(tQuantile(0.25, 7)).toBe(-tQuantile(0.75, 7));
  });

  test('A12: an answer beyond the range of doubles is an error, not Infinity', () => {
    // The tail of half a degree falls as 1 ÷ √t.
    expect(tQuantile(1e-100, 0.5)).toBeLessThan(-1e190);
    expect(() => tQuantile(1e-300, 0.5)).toThrow(code('overflow'));
  });

  test('A15, G5: a share that is none is refused', () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => tQuantile(p, 3)).toThrow(code('out_of_range'));
    expect(() => tQuantile(97.5, 3)).toThrow('did you mean 0.975?');
    expect(() => tQuantile(0.5, 0)).toThrow(code('out_of_range'));
  });
});
