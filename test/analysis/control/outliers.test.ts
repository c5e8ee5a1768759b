import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outliers } from '../../../src/analysis/control/outliers.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });

describe('outliers', () => {
  test('by median and MAD: which, how far, and beyond which limits', () => {
    const found = outliers([1, 2, 3, 4, 5, 6, 40]);
    // Median 4, MAD 2: limits 4 ± 3.5 × 2 ÷ 0.6745.
    expect(found).toMatchObject({ center: 4, spread: 'median_absolute_deviation', n: 7, reason: null });
    expect(found.upper).toBeCloseTo(4 + 7 / 0.6745, 12);
    expect(found.outliers).toMatchObject([{ index: 6, value: 40, direction: 'up', distance: 36 }]);
    expect(found.outliers[0]?.score).toBeCloseTo((0.6745 * 36) / 2, 12);
    expect(outliers([1, 2, 3, 4, 5, 6, 40], { threshold: 13 }).outliers).toEqual([]);
  });

  test('the farthest first, equally far ones in their order', () => {
    const found = outliers([-60, 10, 11, 12, 13, 14, 84, 30]);
    expect(found.outliers.map(({ index }) => index)).toEqual([0, 6, 7]);
    expect(outliers([100, 1, 2, 3, 4, 5, -94]).outliers.map(({ index }) => index)).toEqual([0, 6]);
  });

  test('G15: where the MAD is 0 the mean absolute deviation stands in, and is named', () => {
    const found = outliers([4, 4, 4, 4, 4, 4, 5, 40]);
    expect(found).toMatchObject({ spread: 'mean_absolute_deviation', outliers: [{ index: 7, value: 40 }] });
    expect(found.outliers[0]?.score).toBeCloseTo(36 / (1.253314 * (37 / 8)), 12);
  });

  test('G15: equal values have no outliers, by any method', () => {
    for (const method of ['modified_z', 'tukey', 'esd'] as const) {
      expect(outliers([7, 7, 7, 7], { method })).toMatchObject({ reason: 'no_spread', outliers: [], center: null });
    }
    expect(outliers([7, 7, 7, 7, 8], { method: 'tukey' })).toMatchObject({ reason: 'no_spread', outliers: [] });
  });

  test('by the fences of a box plot: in interquartile ranges outside the quartiles', () => {
    const found = outliers([0, 2, 4, 6, 14], { method: 'tukey' });
    expect(found).toMatchObject({ center: 4, lower: -4, upper: 12, spread: 'interquartile_range' });
    expect(found.outliers).toMatchObject([{ index: 4, score: 2 }]);
    expect(outliers([0, 2, 4, 6, 14], { method: 'tukey', k: 3 }).outliers).toEqual([]);
    expect(outliers([14, 12, 10, 8, 0], { method: 'tukey' }).outliers).toMatchObject([{ index: 4, score: -2 }]);
    expect(outliers([-14, -6, -4, -2, 0], { method: 'tukey' }).outliers).toMatchObject([{ index: 0, score: -2 }]);
  });

  test("by Rosner's test: the centre is that of the others", () => {
    const list = [...Array(30).keys()].map((index) => Math.sin(index * 7));
    const found = outliers([...list, 12, -14], { method: 'esd', most: 4 });
    expect(found.outliers.map(({ index, direction }) => [index, direction])).toEqual([
      [31, 'down'],
      [30, 'up'],
    ]);
    expect(Math.abs(found.center ?? 9)).toBeLessThan(0.2);
    expect(found.outliers[0]?.score).toBeLessThan(-3);
    expect(found).toMatchObject({ lower: null, upper: null });
    expect(outliers([...list, 12, -14], { method: 'esd', most: 1 }).outliers.length).toBeLessThanOrEqual(1);
  });

  test('D24: periods that are not over, and figures without a value, are left out and counted', () => {
    const period = (value: number | null, complete = true) => ({ label: `${value}`, value, complete });
    const found = outliers([period(5), period(6), period(null), period(5), period(7), period(1000, false)]);
    expect(found).toMatchObject({ n: 4, excluded: { incomplete: 1, no_value: 1 }, outliers: [] });
    expect(outliers([period(5), period(6), period(7), period(99)]).outliers).toMatchObject([{ label: '99' }]);
  });

  test('G1: nothing, or too little, to compare', () => {
    expect(outliers([])).toMatchObject({ reason: 'no_data', n: 0 });
    expect(outliers([null])).toMatchObject({ reason: 'no_data', excluded: { no_value: 1 } });
    expect(outliers([1, 100])).toMatchObject({ reason: 'too_few', n: 2 });
  });

  test('A1, E12, G5: unusable readings and options are refused', () => {
    expect(() => outliers([1, Number.NaN])).toThrow(refused('non_finite', 'outliers: readings[1]'));
    expect(() => outliers([1], { methods: 'esd' } as object)).toThrow("did you mean 'method'?");
    expect(() => outliers([1], { threshold: 0 })).toThrow(refused('invalid_option', 'outliers: options.threshold'));
    expect(() => outliers([1], { most: 1.5 })).toThrow(refused('invalid_option', 'outliers: options.most'));
    expect(() => outliers([1], { level: 95 })).toThrow('did you mean 0.95?');
  });

  test('plain answers; what is flagged lies outside the limits, and all else within', () => {
    const values = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom('modified_z' as const, 'tukey' as const, 'esd' as const), (list, method) => {
        const found = outliers(list, { method });
        assertPlain(found);
        const { lower, upper } = found;
        if (lower === null || upper === null) return;
        const flagged = new Set(found.outliers.map(({ index }) => index));
        for (const [index, value] of list.entries()) {
          if (Math.abs(value - lower) < 1e-9 || Math.abs(value - upper) < 1e-9) continue;
          expect(flagged.has(index)).toBe(value < lower || value > upper);
        }
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  test('limits, distances and scores beyond the range of numbers are refused and never Infinity', () => {
    const overflow = expect.objectContaining({ code: 'overflow' });
    expect(() => outliers([1e308, -1e308, 0, 1])).toThrow(overflow);
    expect(() => outliers([1e308, 1e308, 1e308, -1e308])).toThrow(overflow);
    expect(() => outliers([0, 0, 5e-324, 5e-324, 5e-324, 1e308], { method: 'tukey' })).toThrow(overflow);
    expect(outliers([1e306, -1e306, 0, 1]).outliers).toEqual([]);
  });
});
