import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExactTest } from '../../../src/stats/tests/fisherExactTest.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let index = 0; index < k; index++) ways = (ways * BigInt(n - index)) / BigInt(index + 1);
  return ways;
}

/** The definition in whole numbers: ways of all tables that are no more probable, over the ways of all. */
function byDefinition([[a, b], [c, d]]: [[number, number], [number, number]]): number {
  const ways = (cell: number): bigint => choose(a + b, cell) * choose(c + d, a + c - cell);
  let atMost = 0n;
  for (let cell = Math.max(0, a - d); cell <= Math.min(a + b, a + c); cell++) {
    if (ways(cell) <= ways(a)) atMost += ways(cell);
  }
  return Number((atMost * 10n ** 30n) / choose(a + b + c + d, a + c)) / 1e30;
}

const cell = fc.integer({ min: 0, max: 40 });

describe('fisherExactTest', () => {
  test('tea with milk first or last, three of four told: 34 of 70', () => {
    expect(
      fisherExactTest([
        [3, 1],
        [1, 3],
      ])?.p,
    ).toBeCloseTo(34 / 70, 14);
  });

  test('one table alone is possible when a row or column is empty: 1', () => {
    for (const table of [
      [
        [0, 0],
        [3, 4],
      ],
      [
        [5, 0],
        [5, 0],
      ],
      [
        [0, 1],
        [0, 0],
      ],
    ]) {
      expect(fisherExactTest(table)).toEqual({ p: 1 });
    }
  });

  test('G1: no observation, no test', () => {
    expect(
      fisherExactTest([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  test('is the sum of the definition in whole numbers', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const table: [[number, number], [number, number]] = [
          [a, b],
          [c, d],
        ];
        const { p } = fisherExactTest(table) ?? { p: -1 };
        const exact = byDefinition(table);
        expect(Math.abs(p - exact)).toBeLessThanOrEqual(1e-12 * exact + 1e-28);
        expect(p >= 0 && p <= 1).toBe(true);
      }),
      { seed: 47, numRuns: 400 },
    );
  });

  test('rows, columns and the two diagonals may change places', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const ps = [
          [
            [a, b],
            [c, d],
          ],
          [
            [c, d],
            [a, b],
          ],
          [
            [b, a],
            [d, c],
          ],
          [
            [a, c],
            [b, d],
          ],
        ].map((table) => fisherExactTest(table)?.p ?? -1);
        for (const p of ps) expect(p).toBeCloseTo(ps[0] ?? -2, 13);
      }),
      { seed: 53, numRuns: 200 },
    );
  });

  test('F1: millions are counted in time, and the far end does not come out as nothing', () => {
    // Summed by mpmath, in 40 digits. SciPy 1.17 agrees to nine.
    expect(
      fisherExactTest([
        [1e6, 2e6],
        [1.001e6, 2e6],
      ])?.p,
    ).toBeCloseTo(0.5641578160778048, 13);
    // 2 ÷ C(200, 100).
    expect(
      (fisherExactTest([
        [100, 0],
        [0, 100],
      ])?.p ?? 0) /
        (2 / 9.054851465610328e58),
    ).toBeCloseTo(1, 10);
    expect(
      fisherExactTest([
        [5e6, 0],
        [0, 5e6],
      ])?.p,
    ).toBe(0);
  });

  test('A10: the largest counts are told apart from those that cannot be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      fisherExactTest([
        [most - 1, 1],
        [0, 0],
      ]),
    ).toEqual({ p: 1 });
  });

  test('what is no two-by-two table of whole counts is refused, with its place', () => {
    const path = 'fisherExactTest: table';
    expect(() => fisherExactTest([[1, 2]])).toThrow(withCode('not_an_array', path));
    expect(() =>
      fisherExactTest([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toThrow(withCode('not_an_array', path));
    expect(() =>
      fisherExactTest([
        [1, 2],
        [1, 2.5],
      ]),
    ).toThrow(withCode('out_of_range', `${path}[1][1]`));
    expect(() =>
      fisherExactTest([
        [1, 2],
        [-1, 2],
      ]),
    ).toThrow(withCode('out_of_range', `${path}[1][0]`));
    expect(() =>
      fisherExactTest([
        [0.5, 2],
        [1, 2],
      ]),
    ).toThrow(withCode('out_of_range', `${path}[0][0]`));
    expect(() => Reflect.apply(fisherExactTest, null, [7])).toThrow(withCode('not_an_array', path));
    expect(() => Reflect.apply(fisherExactTest, null, [null])).toThrow(withCode('not_an_array', path));
  });
});
