import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilcoxonSignedRankTest } from '../../../src/stats/tests/wilcoxonSignedRankTest.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 12,
});

/** The definition: every sign of every rank is as likely. */
function byAllSigns(v: number, count: number): number {
  let [low, high] = [0, 0];
  for (let signs = 0; signs < 2 ** count; signs++) {
    let sum = 0;
    for (let rank = 1; rank <= count; rank++) sum += (signs >> (rank - 1)) % 2 === 1 ? rank : 0;
    if (sum <= v) low += 1;
    if (sum >= v) high += 1;
  }
  return Math.min((2 * Math.min(low, high)) / 2 ** count, 1);
}

describe('wilcoxonSignedRankTest', () => {
  test('depression before and after a therapy: V = 40 and 20 of 512, as in R', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const test = wilcoxonSignedRankTest(before, after);
    expect(test).toMatchObject({ v: 40, method: 'exact', count: 9 });
    expect(test?.p).toBeCloseTo(20 / 512, 14);
    expect(test?.z).toBeGreaterThan(0);
  });

  test('differences are those of the decimals written: 0.3 − 0.2 and 0.2 − 0.1 share a rank', () => {
    expect(wilcoxonSignedRankTest([0.3, 0.1, 0.7], [0.2, 0.2, 0.1])).toMatchObject({ v: 4.5, method: 'normal' });
    expect(wilcoxonSignedRankTest([0.1 + 0.2], [0.3])?.count).toBe(1);
    expect(wilcoxonSignedRankTest([1e-7, 2.5e-7], [0, 1e-7])?.v).toBe(3);
    expect(wilcoxonSignedRankTest([1e-200, 3], [2e-200, 1])?.v).toBe(2);
    // 0.1 each, of a whole number, of fifteen digits and of a hundred decimals too.
    expect(wilcoxonSignedRankTest([1, 0.3], [0.9, 0.2])?.method).toBe('normal');
    expect(wilcoxonSignedRankTest([1e14, 0.3], [99999999999999.9, 0.2])?.method).toBe('normal');
    expect(wilcoxonSignedRankTest([1.9e-99, 9e-100], [1.1e-99, 1e-100])?.method).toBe('normal');
  });

  test('with ties by the normal approximation, with and without correction: by hand', () => {
    // Ranks 1.5 and −1.5, 3.5 twice, 5, 6: v = 19.5 against 10.5, variance 6 · 7 · 13 ÷ 24 − 2 · 6 ÷ 48.
    const [x, y] = [
      [8, 12, 10, 15, 9, 14],
      [7, 9, 7, 9, 10, 10],
    ];
    const scale = Math.sqrt(22.75 - 0.25);
    expect(wilcoxonSignedRankTest(x, y, { correct: false })?.z).toBeCloseTo(9 / scale, 13);
    expect(wilcoxonSignedRankTest(x, y)?.z).toBeCloseTo(8.5 / scale, 13);
  });

  test('A8: as much up as down is a z of 0, never -0', () => {
    expect(wilcoxonSignedRankTest([1, 2], [2, 1])).toEqual({ v: 1.5, z: 0, p: 1, method: 'normal', count: 2 });
  });

  test('G1, G7: without pairs no test, without a difference no p', () => {
    expect(wilcoxonSignedRankTest([], [])).toBeNull();
    expect(wilcoxonSignedRankTest([1, 0], [1, -0])).toEqual({ v: 0, z: null, p: null, method: 'normal', count: 0 });
  });

  test('auto is exact below 50 pairs that all differ, as in R', () => {
    const rising = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
    const zeros = (length: number): number[] => new Array<number>(length).fill(0);
    expect(wilcoxonSignedRankTest(rising(49), zeros(49))?.method).toBe('exact');
    expect(wilcoxonSignedRankTest(rising(50), zeros(50))?.method).toBe('normal');
    expect(wilcoxonSignedRankTest([0, 1, 2], zeros(3))?.method).toBe('normal');
    expect(wilcoxonSignedRankTest([0, 1, 2], zeros(3), { method: 'exact' })?.p).toBe(0.5);
  });

  test('what has no exact answer, and unusable values, are refused', () => {
    const refused = withCode('invalid_option', 'wilcoxonSignedRankTest: options.method');
    expect(() => wilcoxonSignedRankTest([1, 2], [2, 1], { method: 'exact' })).toThrow(refused);
    const many = Float64Array.from({ length: 501 }, (_, index) => index + 1);
    expect(wilcoxonSignedRankTest(many.subarray(1), new Float64Array(500), { method: 'exact' })?.method).toBe('exact');
    expect(() => wilcoxonSignedRankTest(many, new Float64Array(501), { method: 'exact' })).toThrow(refused);
    expect(() => wilcoxonSignedRankTest([1, 2], [2])).toThrow(withCode('length_mismatch', 'wilcoxonSignedRankTest: y'));
    expect(() => wilcoxonSignedRankTest([Number.POSITIVE_INFINITY], [2])).toThrow(
      withCode('non_finite', 'wilcoxonSignedRankTest: x: values[0]'),
    );
    expect(() => wilcoxonSignedRankTest([1], [Number.NaN])).toThrow(
      withCode('not_a_number', 'wilcoxonSignedRankTest: y: values[0]'),
    );
  });

  test('exact is the definition; the other way round is its mirror', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const there = wilcoxonSignedRankTest(x, y);
        const back = wilcoxonSignedRankTest(y, x);
        const { v = -1, p = -1, count = -1, method } = there ?? {};
        expect(v + (back?.v ?? -1)).toBe((count * (count + 1)) / 2);
        expect(back?.p).toBe(p);
        if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
        if (method === 'exact') expect(p).toBeCloseTo(byAllSigns(v, count), 14);
      }),
      { seed: 103, numRuns: 300 },
    );
  });
});
