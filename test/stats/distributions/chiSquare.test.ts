import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareQuantile } from '../../../src/stats/distributions/chiSquareQuantile.ts';
import { chiSquareTail } from '../../../src/stats/distributions/chiSquareTail.ts';
import { normalCdf } from '../../../src/stats/index.ts';

const code = (name: string): unknown => expect.objectContaining({ code: name });

describe('chiSquareTail', () => {
  test('with two degrees of freedom it is exp(−x ÷ 2), down to the smallest normal double', () => {
    for (const x of [1e-9, 0.5, 2, 30, 200, 1400]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
  });

  test('with one degree it is that of a squared normal value', () => {
    for (const z of [0.01, 1, 1.96, 6, 30]) expect(chiSquareTail(z * z, 1) / (2 * normalCdf(-z))).toBeCloseTo(1, 12);
  });

  test('is everything from 0 on and nothing at infinity', () => {
    expect([-3, 0, Number.NEGATIVE_INFINITY].map((x) => chiSquareTail(x, 3))).toEqual([1, 1, 1]);
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(chiSquareTail(1e5, 3)).toBe(0);
  });

  test('A17: has a number where powers leave the range of doubles', () => {
    expect(chiSquareTail(8e271, 1.5e-65)).toBe(0);
    expect(chiSquareTail(4e-193, 7e-28)).toBeLessThan(1e-24);
    expect(chiSquareQuantile(0.975, 2e15) / 2e15).toBeCloseTo(1 + 1.959963984540054 * Math.sqrt(1e-15), 14);
    expect(() => chiSquareTail(1, 5e-324)).toThrow('expected a number above 0, from 1e-100 to 1e100, got 5e-324');
  });

  test('A1: NaN and impossible degrees are refused', () => {
    expect(() => chiSquareTail(Number.NaN, 3)).toThrow(code('not_a_number'));
    for (const df of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => chiSquareTail(1, df)).toThrow(code('out_of_range'));
    }
  });
});

describe('chiSquareQuantile', () => {
  test('is the table of every textbook', () => {
    const rows = [1, 2, 5, 10, 30].map((df) => [0.05, 0.95, 0.99].map((p) => chiSquareQuantile(p, df).toFixed(3)));
    expect(rows).toEqual([
      ['0.004', '3.841', '6.635'],
      ['0.103', '5.991', '9.210'],
      ['1.145', '11.070', '15.086'],
      ['3.940', '18.307', '23.209'],
      ['18.493', '43.773', '50.892'],
    ]);
  });

  test('with two degrees it is −2 log(1 − p), and keeps the digits of a share next to 1', () => {
    for (const power of [1, 2, 10, 40, 52]) {
      expect(chiSquareQuantile(1 - 2 ** -power, 2) / (2 * power * Math.LN2)).toBeCloseTo(1, 13);
    }
  });

  test('undoes chiSquareTail for degrees of all sizes', () => {
    const degrees = fc.double({ min: -1, max: 9, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(degrees, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (df, p) => {
        const back = 1 - chiSquareTail(chiSquareQuantile(p, df), df);
        expect(Math.abs(back / p - 1)).toBeLessThan(1e-10);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('is 0 for nothing, and where it would be smaller than the smallest double', () => {
    expect(chiSquareQuantile(0, 3)).toBe(0);
    expect(chiSquareQuantile(1e-300, 0.5)).toBe(0);
  });

  test('A15, G5: a share that is none is refused', () => {
    for (const p of [1, -0.1, 1.5, Number.NaN]) {
      expect(() => chiSquareQuantile(p, 3)).toThrow(
        expect.objectContaining({ code: 'out_of_range', path: 'chiSquareQuantile: p' }),
      );
    }
    expect(() => chiSquareQuantile(95, 3)).toThrow('did you mean 0.95?');
    expect(() => chiSquareQuantile(0, 0)).toThrow(code('out_of_range'));
  });
});
