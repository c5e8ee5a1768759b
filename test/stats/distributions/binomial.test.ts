import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCdf } from '../../../src/stats/distributions/binomialCdf.ts';
import { binomialQuantile } from '../../../src/stats/distributions/binomialQuantile.ts';

const code = (name: string): unknown => expect.objectContaining({ code: name });

/** Sums the probabilities one by one, in whole numbers: p is so many 16ths. */
function exactCdf(k: number, n: number, sixteenths: number): number {
  let ways = 1n;
  let total = 0n;
  for (let count = 0; count <= k; count++) {
    total += ways * BigInt(sixteenths) ** BigInt(count) * BigInt(16 - sixteenths) ** BigInt(n - count);
    ways = (ways * BigInt(n - count)) / BigInt(count + 1);
  }
  return Number(`${(total * 10n ** 340n) / 16n ** BigInt(n)}e-340`);
}

describe('binomialCdf', () => {
  test('is the sum of the probabilities, in both tails', () => {
    const cases = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      share: fc.nat(1000),
      p: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(cases, ({ n, share, p }) => {
        const k = Math.floor((share * n) / 1000);
        const exact = exactCdf(k, n, p);
        expect(Math.abs(binomialCdf(k, n, p / 16) / exact - 1)).toBeLessThan(1e-13);
      }),
      { seed: 10, numRuns: 500 },
    );
  });

  test('counts what is not whole as the whole number below, and knows the ends', () => {
    expect(binomialCdf(3.9, 10, 0.5)).toBe(binomialCdf(3, 10, 0.5));
    expect([-1, -0.5, 10, 11, Number.POSITIVE_INFINITY].map((k) => binomialCdf(k, 10, 0.5))).toEqual([0, 0, 1, 1, 1]);
    expect(binomialCdf(0, 0, 0.5)).toBe(1);
  });

  test('knows chances of 0 and 1', () => {
    expect([0, 5].map((k) => binomialCdf(k, 10, 0))).toEqual([1, 1]);
    expect([9, 10].map((k) => binomialCdf(k, 10, 1))).toEqual([0, 1]);
  });

  test('a billion trials take no longer', () => {
    // Poisson of mean 10, which a billion rare trials are to nine digits: exp(−10) × Σ 10^i ÷ i! for i ≤ 5.
    expect(binomialCdf(5, 1e9, 1e-8)).toBeCloseTo(
      Math.exp(-10) * (1 + 10 + 50 + 1000 / 6 + 10000 / 24 + 100000 / 120),
      8,
    );
  });

  test('A1: what cannot be is refused', () => {
    expect(() => binomialCdf(Number.NaN, 1, 0.5)).toThrow(code('not_a_number'));
    for (const n of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => binomialCdf(0, n, 0.5)).toThrow(code('out_of_range'));
    expect(() => binomialCdf(0, 1, 50)).toThrow('did you mean 0.5?');
  });
});

describe('binomialQuantile', () => {
  test('is the smallest count whose share is reached', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1e6 }), share, (wanted, n, p) => {
        const count = binomialQuantile(wanted, n, p);
        expect(binomialCdf(count, n, p)).toBeGreaterThanOrEqual(wanted * (1 - 1e-11));
        expect(binomialCdf(count - 1, n, p)).toBeLessThan(wanted * (1 + 1e-11));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('a share that is reached exactly counts as reached', () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
    // 11 of 1024 ways have at most one success; 11/1024 is a double.
    expect(binomialQuantile(11 / 1024, 10, 0.5)).toBe(1);
    expect(binomialQuantile(1013 / 1024, 10, 0.5)).toBe(8);
  });

  test('knows the ends', () => {
    expect([0, 1].map((wanted) => binomialQuantile(wanted, 7, 0.5))).toEqual([0, 7]);
    expect([0, 1].map((p) => binomialQuantile(0.5, 7, p))).toEqual([0, 7]);
    expect([0, -0].map((n) => binomialQuantile(0.5, n, 0.5))).toEqual([0, 0]);
  });

  test('a billion trials: qbinom(0.975, 1e9, 0.5), the normal quantile and half', () => {
    expect(binomialQuantile(0.975, 1e9, 0.5)).toBe(5e8 + Math.round(1.959963984540054 * Math.sqrt(2.5e8)));
  });

  test('A15: what cannot be is refused', () => {
    expect(() => binomialQuantile(95, 10, 0.5)).toThrow('did you mean 0.95?');
    expect(() => binomialQuantile(0.5, 1.5, 0.5)).toThrow(code('out_of_range'));
    expect(() => binomialQuantile(0.5, 10, -1)).toThrow(code('out_of_range'));
  });
});
