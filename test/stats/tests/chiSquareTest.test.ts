import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareTest } from '../../../src/stats/tests/chiSquareTest.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });

const tables = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([height, width]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

describe('chiSquareTest', () => {
  test('the textbook example: Σ (observed − expected)² ÷ expected', () => {
    // Rows 30 and 70, columns 40 and 60: expected 12, 18, 28, 42, each 2 off.
    const test = chiSquareTest([
      [14, 16],
      [26, 44],
    ]);
    expect(test?.chiSquare).toBeCloseTo(4 / 12 + 4 / 18 + 4 / 28 + 4 / 42, 13);
    expect([test?.degreesOfFreedom, test?.smallestExpected]).toEqual([1, 12]);
  });

  test('A8: rows in the same proportions are exactly as expected', () => {
    expect(
      chiSquareTest([
        [1, 2, 3],
        [7, 14, 21],
      ]),
    ).toEqual({ chiSquare: 0, degreesOfFreedom: 2, p: 1, smallestExpected: 1 });
  });

  test('G1, G7: one row or column, an empty one, or nothing at all: no test', () => {
    expect(chiSquareTest([[1, 2, 3]])).toBeNull();
    expect(chiSquareTest([[1], [2]])).toBeNull();
    expect(
      chiSquareTest([
        [1, 0],
        [2, 0],
      ]),
    ).toBeNull();
    expect(
      chiSquareTest([
        [0, 0],
        [2, 1],
      ]),
    ).toBeNull();
    expect(
      chiSquareTest([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  test('what is no table of counts is refused, with its place', () => {
    const path = 'chiSquareTest: table';
    expect(() => chiSquareTest([])).toThrow(withCode('not_an_array', path));
    expect(() => chiSquareTest([[]])).toThrow(withCode('not_an_array', path));
    expect(() => chiSquareTest([[1, 2], [1]])).toThrow(withCode('not_an_array', `${path}[1]`));
    expect(() =>
      chiSquareTest([
        [1, 2],
        [1, Number.NaN],
      ]),
    ).toThrow(withCode('out_of_range', `${path}[1][1]`));
    expect(() => Reflect.apply(chiSquareTest, null, ['ab'])).toThrow(withCode('not_an_array', path));
    expect(() => Reflect.apply(chiSquareTest, null, [{ 0: [1, 2] }])).toThrow(withCode('not_an_array', path));
    // A length that is a lie is found out before memory is asked for.
    expect(() => chiSquareTest([{ length: 2 ** 40 }])).toThrow(withCode('out_of_range', `${path}[0][0]`));
    expect(() => Reflect.apply(chiSquareTest, null, [undefined])).toThrow(withCode('not_an_array', path));
    expect(() => Reflect.apply(chiSquareTest, null, [[[1, 2], null]])).toThrow(withCode('not_an_array', `${path}[1]`));
  });

  test('is the sum of the definition; rows and columns may change places', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const test = chiSquareTest(table);
        const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
        const columns = (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
        const total = rows.reduce((sum, count) => sum + count, 0);
        let chiSquare = 0;
        for (const [row, line] of table.entries()) {
          for (const [column, count] of line.entries()) {
            const expected = ((rows[row] ?? 0) * (columns[column] ?? 0)) / total;
            chiSquare += (count - expected) ** 2 / expected;
          }
        }
        const { chiSquare: got = -1, degreesOfFreedom, p = -1 } = test ?? {};
        expect(Math.abs(got - chiSquare)).toBeLessThanOrEqual(1e-10 * (1 + chiSquare));
        expect(degreesOfFreedom).toBe((rows.length - 1) * (columns.length - 1));
        expect(p >= 0 && p <= 1).toBe(true);
        const turned = chiSquareTest(columns.map((_, column) => table.map((row) => row[column] ?? 0)));
        const reversed = chiSquareTest(table.slice().reverse());
        expect(turned?.p).toBeCloseTo(p, 10);
        expect(reversed?.p).toBeCloseTo(p, 10);
      }),
      { seed: 59, numRuns: 200 },
    );
  });
});
