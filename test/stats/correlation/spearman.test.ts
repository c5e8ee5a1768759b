import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pearson } from '../../../src/stats/correlation/pearson.ts';
import { ranks } from '../../../src/stats/correlation/ranks.ts';
import { spearman } from '../../../src/stats/correlation/spearman.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const column = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 20 });

describe('spearman', () => {
  test('ten pairs by hand: 1 − 6 Σ d² ÷ n(n² − 1), and the interval of Bonett and Wright', () => {
    // Σ d² = 4: 1 − 24 ÷ 990. atanh ± 1.959964 √((1 + r² ÷ 2) ÷ 7).
    const test = spearman([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 1, 4, 3, 5, 6, 7, 8, 9, 10]);
    const r = 1 - 24 / 990;
    expect(test?.r).toBeCloseTo(r, 14);
    const reach = 1.959963984540054 * Math.sqrt((1 + (r * r) / 2) / 7);
    expect(test?.lower).toBeCloseTo(Math.tanh(Math.atanh(r) - reach), 12);
    expect(test?.upper).toBeCloseTo(Math.tanh(Math.atanh(r) + reach), 12);
    expect([test?.degreesOfFreedom, test?.count]).toEqual([8, 10]);
  });

  test('G9: values that rise or fall together, along whatever curve, have exactly 1 or −1', () => {
    const x = [0.1, 0.7, 2, 9, 200, 1e9];
    expect(spearman(x, x.map(Math.log))).toMatchObject({ r: 1, t: null, p: 0, lower: 1, upper: 1 });
    expect(
      spearman(
        x,
        x.map((value) => 1 / value),
      ),
    ).toMatchObject({ r: -1, t: null, p: 0, lower: -1, upper: -1 });
  });

  test('G1, G7: no pairs, or no spread on one side: no correlation', () => {
    expect(spearman([], [])).toBeNull();
    expect(spearman([1], [1])).toBeNull();
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeNull();
  });

  test('A2: Infinity is the largest value', () => {
    expect(spearman([1, Number.POSITIVE_INFINITY, 3, 2], [1, 2, 4, 3])).toEqual(spearman([1, 9, 3, 2], [1, 2, 4, 3]));
  });

  test('unusable input is refused, with its place', () => {
    expect(() => spearman([1, 2], [1])).toThrow(withCode('length_mismatch', 'spearman: y'));
    expect(() => spearman([1, 2], [1, Number.NaN])).toThrow(withCode('not_a_number', 'spearman: y: values[1]'));
    expect(() => spearman([Number.NaN], [1])).toThrow(withCode('not_a_number', 'spearman: x: values[0]'));
    expect(() => spearman([1], [1], 0)).toThrow(withCode('out_of_range', 'spearman: level'));
  });

  test("is Pearson's of the ranks with a wider interval, and minds the order of values alone", () => {
    fc.assert(
      fc.property(column, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (x, stream) => {
        const y = [...stream.take(x.length)];
        const test = spearman(x, y);
        const ofRanks = pearson(ranks(x), ranks(y));
        expect(test?.r).toBe(ofRanks?.r);
        expect(test?.p).toBe(ofRanks?.p);
        if (test?.lower != null && ofRanks?.lower != null) {
          expect(test.lower <= ofRanks.lower && (test.upper ?? -9) >= (ofRanks.upper ?? 9)).toBe(true);
        }
        expect(
          spearman(
            x.map((value) => value ** 3 - 4),
            y.map((value) => Math.exp(value)),
          ),
        ).toEqual(test);
        expect(spearman(y, x)?.r).toBe(test?.r);
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});
