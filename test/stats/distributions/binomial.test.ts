import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCdf } from '../../../src/stats/distributions/binomialCdf.ts';
import { binomialQuantile } from '../../../src/stats/distributions/binomialQuantile.ts';
import { binomialTail } from '../../../src/stats/distributions/binomialTail.ts';
import { firstCount } from '../../../src/stats/distributions/firstCount.ts';

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

describe('the tails of a binomial distribution', () => {
  test('at the trials, and beyond the counts, are everything and nothing', () => {
    const binomial = { trials: 5, success: 0.3, failure: 0.7 };
    const both = (count: number): readonly number[] => [
      binomialTail(binomial, count, 'lower'),
      binomialTail(binomial, count, 'upper'),
    ];
    expect([-1, 5, 6].map(both)).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(both(0)[0]).toBeCloseTo(0.7 ** 5, 14);
    expect(both(4)[1]).toBeCloseTo(0.3 ** 5, 14);
  });
});

describe('the search for the first count', () => {
  /** Which counts were asked about; each has to be news, between what is known. */
  function asked(trials: number, success: number, z: number, answer: number): readonly number[] {
    const questions: number[] = [];
    let [low, high] = [-1, trials + 1];
    const found = firstCount({ trials, success, failure: 1 - success }, z, (count) => {
      expect(count > low && count < high, `${count} of ${low} to ${high}`).toBe(true);
      questions.push(count);
      if (count >= answer) high = count;
      else low = count;
      return count >= answer;
    });
    expect(found).toBe(answer);
    return questions;
  }

  // np + z √(npq) + (z² − 1)(q − p) ÷ 6, by hand.
  test.each([
    [10_000, 0.01, 2, 120], // 100 + 19.90 + 0.49
    [10_000, 0.01, -6, 46], // 100 − 59.70 + 5.72
    [10_000, 0.99, 6, 9954], // 9900 + 59.70 − 5.72
    [10_000, 0.99, -2, 9880], // 9900 − 19.90 − 0.49
    [1_000_000, 0.2, 3, 201_201], // 200,000 + 1200 + 0.8
    [1_000_000, 0.5, -4, 498_000], // 500,000 − 2000 + 0
    [1e9, 0.5, 0, 5e8],
  ])('of %d trials with chance %d begins where the corrected normal quantile of %d lies: %d', (trials, p, z, guess) => {
    expect(asked(trials, p, z, guess)).toEqual([guess, guess - 1]);
    expect(asked(trials, p, z, guess + 1)).toEqual([guess, guess + 1]);
  });

  test('goes away from there in strides that double, then halves what is left', () => {
    expect(asked(1e9, 0.5, 0, 5e8 + 9)).toEqual([0, 1, 3, 7, 15, 11, 9, 8].map((step) => 5e8 + step));
    expect(asked(1e9, 0.5, 0, 5e8 - 9)).toEqual([0, -1, -3, -7, -15, -11, -9, -10].map((step) => 5e8 + step));
  });

  test('asks about counts of the trials only', () => {
    // Three deviations from a mean of 1, or of 19, lie beyond the ends.
    expect(asked(20, 0.05, -3, 0)).toEqual([0]);
    expect(asked(20, 0.95, 3, 20)).toEqual([20, 19]);
    expect(asked(20, 0.95, 3, 19)).toEqual([20, 19, 17, 18]);
    // Where a stride would lead to what is known, the middle is taken.
    expect(asked(20, 0.1, 0, 0)).toEqual([2, 1, 0]);
    expect(asked(20, 0.85, 0, 20)).toEqual([17, 18, 19]);
  });
});

describe('binomialQuantile', () => {
  test('keeps the digits of shares next to 0 and to 1', () => {
    for (const [sixteenths, power] of [
      [3, 30],
      [3, 45],
      [8, 50],
      [13, 40],
    ] as const) {
      const [rare, count] = [2 ** -power, binomialQuantile(2 ** -power, 200, sixteenths / 16)];
      expect(exactCdf(count, 200, sixteenths)).toBeGreaterThanOrEqual(rare);
      expect(exactCdf(count - 1, 200, sixteenths)).toBeLessThan(rare);
      // So many failures are as rare as so many successes of the opposite chance.
      const most = binomialQuantile(1 - rare, 200, sixteenths / 16);
      expect(exactCdf(200 - most - 1, 200, 16 - sixteenths)).toBeLessThanOrEqual(rare);
      expect(exactCdf(200 - most, 200, 16 - sixteenths)).toBeGreaterThan(rare);
    }
  });

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
    expect([0, 1].map((share) => binomialQuantile(share, -0, 0.5))).toEqual([0, 0]);
    // Of nothing that can succeed none does, for certain; of what always does, all do.
    expect([0, 0.9, 1].map((share) => binomialQuantile(share, 7, 0))).toEqual([0, 0, 0]);
    expect([0, 0.9, 1].map((share) => binomialQuantile(share, 7, 1))).toEqual([0, 7, 7]);
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
