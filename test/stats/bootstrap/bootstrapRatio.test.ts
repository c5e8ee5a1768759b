import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapRatio, bootstrapShare } from '../../../src/stats/index.ts';
import { codeOf } from '../../kpis/records.ts';

const satisfied = [3, 0, 5, 1, 2, 4, 0, 6, 1, 2];
const answers = [4, 2, 5, 1, 4, 4, 3, 6, 2, 3];

describe('bootstrapRatio', () => {
  test('its standard error is near that of the linearised ratio', () => {
    const found = bootstrapRatio(satisfied, answers, { resamples: 20_000 });
    const ratio = 24 / 34;
    let squares = 0;
    for (const [index, above] of satisfied.entries()) squares += (above - ratio * (answers[index] ?? 0)) ** 2;
    expect(found.estimate).toBe(ratio);
    expect(found.standardError).toBeCloseTo(Math.sqrt(squares) / 34, 2);
    expect(found.reason).toBeNull();
  });

  test('single trials are a share: drawn from counts, the same interval as that of a share', () => {
    const found = bootstrapRatio([1, 0], [1, 1], { counts: [480, 120] });
    const share = bootstrapShare({ successes: 480, trials: 600 });
    expect(found.estimate).toBe(0.8);
    // √(0.8 × 0.2 ÷ 600) = 0.01633
    expect(found.standardError).toBeCloseTo(0.01633, 3);
    expect(Math.abs((found.lower ?? 0) - (share.lower ?? 1))).toBeLessThan(0.004);
    expect(Math.abs((found.upper ?? 0) - (share.upper ?? 1))).toBeLessThan(0.004);
  });

  test('sums of whole numbers are exact, so that each end is a share to the last digit', () => {
    for (const [successes, failures] of [
      [480, 120],
      [5, 2],
    ] as const) {
      const trials = successes + failures;
      for (let seed = 1; seed <= 20; seed++) {
        const counts = [successes, failures];
        const { lower, upper } = bootstrapRatio([1, 0], [1, 1], { counts, seed, resamples: 50 });
        for (const end of [lower ?? 9, upper ?? 9]) expect(end).toBe(Math.round(end * trials) / trials);
      }
    }
  });

  test('counts say the same as pairs that stand there as often, in any order', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(4), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const column = (place: 0 | 1 | 2, rows = list): number[] => rows.map((row) => row[place]);
        const counted = bootstrapRatio(column(0), column(1), { counts: column(2), resamples: 50 });
        const single = list.flatMap((row) => Array.from({ length: row[2] }, () => row)).reverse();
        expect(bootstrapRatio(column(0, single), column(1, single), { resamples: 50 })).toEqual(counted);
      }),
      { numRuns: 100 },
    );
  });

  test('many units that stand there one by one are those of their counts, and one seen never is none', () => {
    const [above, below] = [Array<number>(40), Array<number>(40)];
    const single = bootstrapRatio(above.fill(1, 0, 25).fill(0, 25), below.fill(1), { resamples: 60 });
    expect(single).toEqual(bootstrapRatio([1, 0], [1, 1], { counts: [25, 15], resamples: 60 }));
    const withNone = bootstrapRatio([1, 0, 0.5], [1, 1, 1], { counts: [25, 15, 0], resamples: 60 });
    expect(withNone).toEqual(single);
  });

  test('units that all have the same ratio leave no doubt, and BCa has nothing to correct', () => {
    const [above, below] = [
      [0.7, 1.4, 2.8],
      [1, 2, 4],
    ] as const;
    expect(bootstrapRatio(above, below)).toMatchObject({ lower: 0.7, upper: 0.7, reason: null });
    expect(bootstrapRatio(above, below, { method: 'bca' })).toMatchObject({ reason: 'bca_impossible' });
    for (const [numerators, denominators, ratio] of [
      [[0.7, 1.4, 7], [1, 2, 10], 0.7],
      [[7, 14, 100], [0.7, 1.4, 10], 10],
    ] as const) {
      expect(bootstrapRatio(numerators, denominators)).toMatchObject({ standardError: 0, lower: ratio, upper: ratio });
    }
    // 0.1 is not a third of 0.3 in binary.
    const thirds = bootstrapRatio([0.1, 0.1, 0.1], [0.3, 0.3, 0.3], { method: 'bca' });
    expect(thirds).toMatchObject({ lower: null, reason: 'bca_impossible' });
  });

  test('next to a unit that dwarfs all others BCa still has ends, between the ratios of the units', () => {
    const found = bootstrapRatio([5e16, 0, 1, 1], [1e17, 1, 1, 1], { method: 'bca' });
    expect(found).toMatchObject({ estimate: 0.5, reason: null });
    expect(found.lower).toBeGreaterThanOrEqual(0);
    expect(found.lower).toBeLessThan(0.5);
    expect(found.upper).toBeGreaterThanOrEqual(0.5);
    expect(found.upper).toBeLessThanOrEqual(1);
  });

  test('BCa moves the ends of a skewed ratio to the side of its tail', () => {
    const above = [1, 1, 1, 1, 2, 2, 3, 5, 9, 40];
    const below = above.map(() => 1);
    const [plain, corrected] = (['percentile', 'bca'] as const).map((method) =>
      bootstrapRatio(above, below, { method }),
    );
    expect(corrected?.upper).toBeGreaterThan(plain?.upper ?? 99);
    expect(corrected?.lower).toBeGreaterThan(plain?.lower ?? 99);
  });

  test('A12, A17: neither very large nor very small sums leave the range', () => {
    const plain = bootstrapRatio(satisfied, answers, { method: 'bca', resamples: 200 });
    for (const scale of [2 ** -450, 2 ** 450]) {
      const scaled = bootstrapRatio(
        satisfied.map((value) => value * scale),
        answers,
        { method: 'bca', resamples: 200 },
      );
      expect((scaled.lower ?? 9) / scale).toBeCloseTo(plain.lower ?? 0, 12);
      expect((scaled.upper ?? 9) / scale).toBeCloseTo(plain.upper ?? 0, 12);
    }
    // A8: below the least double it is 0, not -0.
    expect(bootstrapRatio([-5e-324], [10]).estimate).toBe(0);
  });

  test('G1, G2: too little to draw from says so', () => {
    expect(bootstrapRatio([], [])).toMatchObject({ estimate: null, reason: 'no_data' });
    expect(bootstrapRatio([0, 0], [0, 0])).toMatchObject({ estimate: null, reason: 'no_data' });
    expect(bootstrapRatio([3], [4])).toMatchObject({ estimate: 0.75, lower: null, reason: 'too_few' });
    expect(bootstrapRatio([3, 1], [0, 0])).toMatchObject({ estimate: null, reason: 'undefined_statistic' });
    expect(bootstrapRatio([3, 1], [0, 1])).toMatchObject({ estimate: 4, lower: null, reason: 'undefined_statistic' });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => bootstrapRatio([1], [1, 2]))).toBe('length_mismatch');
    expect(codeOf(() => bootstrapRatio([1], [1], { counts: [1, 2] }))).toBe('length_mismatch');
    expect(codeOf(() => bootstrapRatio([1], [-1]))).toBe('out_of_range');
    expect(codeOf(() => bootstrapRatio([1], [1], { counts: [1.5] }))).toBe('out_of_range');
    expect(codeOf(() => bootstrapRatio([Number.NaN], [1]))).toBe('not_a_number');
    expect(codeOf(() => bootstrapRatio(5 as never, [1]))).toBe('not_an_array');
    expect(codeOf(() => bootstrapRatio([1], [1], { level: 95 }))).toBe('out_of_range');
  });
});
