import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedKappa } from '../../src/stats/index.ts';

const withCode = (code: string, path: string): unknown =>
  expect.objectContaining({ code, path: `weightedKappa: ${path}` });
const transposed = (table: readonly number[][]): number[][] =>
  table.map((_, row) => table.map((line) => line[row] ?? Number.NaN));

const tables = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe('weightedKappa', () => {
  test('of four ratings, three alike: observed 0.75, by chance 0.5, kappa 0.5', () => {
    const table = [
      [1, 1],
      [0, 2],
    ];
    expect(weightedKappa(table)).toMatchObject({ kappa: 0.5, observed: 0.75, expected: 0.5 });
    expect(weightedKappa(table, { weights: 'linear' })).toEqual(weightedKappa(table));
  });

  test('a near miss counts for more with quadratic weights than with linear ones', () => {
    const nearMisses = [
      [4, 2, 0],
      [2, 4, 2],
      [0, 2, 4],
    ];
    // Ratings of 20 with shares 0.3, 0.4, 0.3 on both sides; kappa is 1 − distance seen ÷ distance by chance.
    const distance = 2 * (0.3 * 0.4 + 0.4 * 0.3) * 1 + 2 * 0.3 * 0.3 * 2;
    const square = 2 * (0.3 * 0.4 + 0.4 * 0.3) * 1 + 2 * 0.3 * 0.3 * 4;
    expect(weightedKappa(nearMisses, { weights: 'linear' })?.kappa).toBeCloseTo(1 - 0.4 / distance, 12);
    expect(weightedKappa(nearMisses)?.kappa).toBeCloseTo(1 - 0.4 / square, 12);
  });

  test('full agreement is 1, full disagreement on two categories −1, and neither has any spread', () => {
    expect(
      weightedKappa([
        [4, 0],
        [0, 4],
      ]),
    ).toEqual({ kappa: 1, observed: 1, expected: 0.5, standardError: 0, lower: 1, upper: 1 });
    expect(
      weightedKappa([
        [0, 4],
        [4, 0],
      ]),
    ).toMatchObject({ kappa: -1, lower: -1, upper: -1 });
  });

  test('G1: nothing rated, nothing known', () => {
    expect(weightedKappa([[0, 0], new Uint8Array(2)])).toBeNull();
  });

  test('G7: one and the same rating for everything is undefined, neither 0 nor 1', () => {
    expect(
      weightedKappa([
        [0, 0, 0],
        [0, 7, 0],
        [0, 0, 0],
      ]),
    ).toBeNull();
    expect(weightedKappa([[12]])).toBeNull();
  });

  test('what is no square of counts is refused, with its place', () => {
    expect(() => weightedKappa([])).toThrow(withCode('not_an_array', 'table'));
    expect(() => weightedKappa([[1, 2], [3]])).toThrow(withCode('not_an_array', 'table[1]'));
    expect(() => Reflect.apply(weightedKappa, null, [[[1, 2], null]])).toThrow(withCode('not_an_array', 'table[1]'));
    expect(() => Reflect.apply(weightedKappa, null, ['kappa'])).toThrow(withCode('not_an_array', 'table'));
    for (const count of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() =>
        weightedKappa([
          [1, 2],
          [count, 3],
        ]),
      ).toThrow(withCode('out_of_range', 'table[1][0]'));
    }
  });

  test('A15, G5: other weights and impossible levels are refused', () => {
    expect(() => Reflect.apply(weightedKappa, null, [[[1]], { weights: 'quadratik' }])).toThrow("'quadratic'?");
    for (const level of [0, 1, 95]) {
      expect(() => weightedKappa([[1]], { level })).toThrow(withCode('out_of_range', 'options.level'));
    }
  });

  test('is the same whichever rater stands in the rows, and however the scale runs', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('linear' as const, 'quadratic' as const), (table, weights) => {
        const got = weightedKappa(table, { weights });
        const others = [
          weightedKappa(transposed(table), { weights }),
          weightedKappa(table.map((line) => line.toReversed()).toReversed(), { weights }),
        ];
        for (const other of others) {
          expect(other === null).toBe(got === null);
          if (got === null || other === null) continue;
          expect(other.kappa).toBeCloseTo(got.kappa, 12);
          expect(other.standardError).toBeCloseTo(got.standardError, 6);
        }
        if (got === null) return;
        expect(-1 <= got.lower && got.lower <= got.kappa && got.kappa <= got.upper && got.upper <= 1).toBe(true);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  test('four times the ratings, half the standard error', () => {
    const table = [
      [9, 3, 1],
      [2, 8, 3],
      [0, 2, 6],
    ];
    const more = weightedKappa(table.map((line) => line.map((count) => 4 * count)));
    expect(more?.kappa).toBeCloseTo(weightedKappa(table)?.kappa ?? 0, 14);
    expect((more?.standardError ?? 0) * 2).toBeCloseTo(weightedKappa(table)?.standardError ?? 0, 14);
  });
});
