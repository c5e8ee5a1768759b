import { describe, expect, test } from 'vitest';
import { exactSpreadOf, exactVarianceOfColumn } from '../../src/stats/exactSpread.ts';
import { addToSum } from '../../src/stats/exactSum.ts';
import { moments } from '../../src/stats/moments.ts';
import { scanColumn } from '../../src/stats/scanColumn.ts';
import { spreadOf } from '../../src/stats/spread.ts';
import { addSquare, addSquares, mergeSquares, type SquareSums, spreadOfSums } from '../../src/stats/squareSums.ts';
import { exactSumOf, sumColumn } from '../../src/stats/sumColumn.ts';
import { oracleVariance, uniform } from './oracle.ts';

const sums = (): SquareSums => ({ ordinary: [], large: [], small: [] });

/** In units of 2^−1074, with whole numbers of any length. */
function unitsOf(value: number): bigint {
  let [whole, shift] = [value, 0];
  while (Math.abs(whole) < 2 ** 53 && shift < 1074) [whole, shift] = [whole * 2, shift + 1];
  return BigInt(whole) << BigInt(1074 - shift);
}
const total = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + unitsOf(value), 0n);
/** All three sums in units of 2^−2400. */
const squaresOf = ({ ordinary, large, small }: SquareSums): bigint =>
  (total(ordinary) << 1326n) + (total(large) << 2526n) + (total(small) << 126n);

/** So many that they end before, at and after the end of a chunk of 2048 or 4096. */
const lengths = [1, 2, 2047, 2048, 2049, 4095, 4096, 4097, 8200];
const kinds: readonly (readonly [string, (u: number, index: number) => number])[] = [
  ['whole milliseconds', (u) => Math.floor(u * 1e9)],
  ['whole numbers of both signs', (u) => Math.floor((u - 0.5) * 2 ** 43)],
  ['whole numbers whose squares are large', (u) => Math.floor(u * 2 ** 50)],
  ['fractions', (u) => (u - 0.3) * 1000],
  ['fractions of many sizes', (u, index) => (u - 0.5) * 2 ** ((index * 37) % 300)],
  ['zeros and fractions', (u) => (u < 0.5 ? 0 : u)],
  ['tiny ones beside others', (u, index) => (index % 3 === 0 ? u : u * 2 ** -600)],
  ['only tiny ones', (u) => u * 1e-280],
  ['below the normal range', (u) => u * 1e-312],
  ['huge ones', (u) => (u - 0.2) * 1e300],
  ['huge and tiny ones', (u, index) => u * 2 ** (((index * 331) % 2000) - 1000)],
];

describe.each(kinds)('of %s', (_, kind) => {
  const values = Float64Array.from(uniform(8200, 17), kind);

  test.each(lengths)('%d at once have the sums of each by itself', (length) => {
    const column = values.subarray(values.length - length);
    const scan = scanColumn(column, 'test');
    const partials: number[] = [];
    const single = sums();
    for (const value of column) {
      addToSum(partials, value);
      addSquare(single, value);
    }
    expect(exactSumOf(column, scan)).toEqual(partials);
    expect(sumColumn(column, scan.largest)).toEqual(partials);
    const whole = sums();
    addSquares(whole, column, scan);
    expect(whole).toEqual(single);
  });

  test('the squares are exact', () => {
    const column = values.subarray(0, 60);
    const [left, right] = [sums(), sums()];
    for (const value of column.subarray(0, 20)) addSquare(left, value);
    for (const value of column.subarray(20)) addSquare(right, value);
    mergeSquares(left, right);
    const exact = column.reduce((sum, value) => sum + unitsOf(value) ** 2n, 0n);
    expect(squaresOf(left)).toBe(exact << 252n);
  });
});

describe('where the squares of numbers are kept', () => {
  test.each([
    [3, 'ordinary'],
    [0.1, 'ordinary'],
    [2 ** 450, 'ordinary'],
    [2 ** 450 * 1.001, 'large'],
    [-(2 ** 1000), 'large'],
    [2 ** -450, 'ordinary'],
    [2 ** -450 * 0.999, 'small'],
    [-(2 ** -1074), 'small'],
  ] as const)('of %d: %s', (value, kept) => {
    const own = sums();
    addSquare(own, value);
    expect(Object.entries(own).flatMap(([name, list]) => (list.length > 0 ? [name] : []))).toEqual([kept]);
    expect(squaresOf(own)).toBe((unitsOf(value) ** 2n) << 252n);
    const column = sums();
    addSquares(column, Float64Array.of(value), scanColumn(Float64Array.of(value), 'test'));
    expect(column).toEqual(own);
  });
});

describe('one pass over a column', () => {
  test.each([
    [[3, -7, 5], { min: -7, max: 5, largest: 7, wholeSum: 1 }],
    [[-3, 7, -5], { min: -5, max: 7, largest: 7, wholeSum: -1 }],
    [[-0], { min: 0, max: 0, largest: 0, wholeSum: 0 }],
    [[-0, -0], { min: 0, max: 0, largest: 0, wholeSum: 0 }],
    [[5, -5], { min: -5, max: 5, largest: 5, wholeSum: 0 }],
    [[0.5], { min: 0.5, max: 0.5, largest: 0.5, wholeSum: undefined }],
    [[0.5, -0.5], { min: -0.5, max: 0.5, largest: 0.5, wholeSum: undefined }],
    [[-1.25, 3, 2], { min: -1.25, max: 3, largest: 3, wholeSum: undefined }],
    // So large that a plain loop may round.
    [[2 ** 53], { min: 2 ** 53, max: 2 ** 53, largest: 2 ** 53, wholeSum: 2 ** 53 }],
    [[2 ** 52, -(2 ** 52)], { min: -(2 ** 52), max: 2 ** 52, largest: 2 ** 52, wholeSum: 0 }],
    [[1, 2 ** 52 + 1], { min: 1, max: 2 ** 52 + 1, largest: 2 ** 52 + 1, wholeSum: undefined }],
    [[2 ** 54], { min: 2 ** 54, max: 2 ** 54, largest: 2 ** 54, wholeSum: undefined }],
    [[1e308, 1e308], { min: 1e308, max: 1e308, largest: 1e308, wholeSum: undefined }],
  ])('of %j learns its ends, and its sum where that is exact', (values, expected) => {
    expect(scanColumn(Float64Array.from(values), 'test')).toEqual(expected);
  });

  test('refuses what is not finite, or takes infinity', () => {
    const refusal = (code: string, index: number): unknown =>
      expect.objectContaining({ code, path: `test: values[${index}]` });
    expect(() => scanColumn(Float64Array.of(1, Infinity), 'test')).toThrow(refusal('non_finite', 1));
    expect(() => scanColumn(Float64Array.of(-Infinity, Infinity), 'test')).toThrow(refusal('non_finite', 0));
    expect(() => scanColumn(Float64Array.of(1, 2, Number.NaN), 'test', true)).toThrow(refusal('not_a_number', 2));
    const { min, max, wholeSum } = scanColumn(Float64Array.of(1, -Infinity, 5), 'test', true);
    expect([min, max, wholeSum]).toEqual([-Infinity, 5, undefined]);
  });
});

describe('the exact spread', () => {
  test('of two numbers s and −s is √2 s, at every size', () => {
    for (let power = -1074; power <= 1022; power += 4) {
      const size = 2 ** power;
      expect(exactSpreadOf(exactVarianceOfColumn(Float64Array.of(size, -size)))).toEqual({
        variance: size * 2 * size,
        standardDeviation: size * Math.SQRT2,
      });
    }
  });

  test('of equal numbers is 0', () => {
    for (const value of [0, 5, -1e300, 5e-324]) {
      expect(exactSpreadOf(exactVarianceOfColumn(Float64Array.of(value, value, value)))).toEqual({
        ...{ variance: 0, standardDeviation: 0 },
      });
    }
  });
});

describe('the spread of a column', () => {
  test.each(kinds.filter(([name]) => !name.startsWith('huge')))('of %s agrees with exact arithmetic', (_, kind) => {
    const values = Float64Array.from(uniform(5000, 23), kind);
    for (const length of [2, 3, 50, 4097]) {
      const column = values.subarray(0, length);
      const scan = scanColumn(column, 'test');
      const partials = exactSumOf(column, scan);
      const { variance, standardDeviation } = spreadOf(column, scan, partials);
      const exact = oracleVariance(column);
      expect(Math.abs(variance - exact)).toBeLessThanOrEqual(exact * 2e-15);
      if (exact > 1e-300) expect(Math.abs(standardDeviation / Math.sqrt(exact) - 1)).toBeLessThan(1e-15);
      const squares = sums();
      addSquares(squares, column, scan);
      if (exact > 1e-300) {
        expect(Math.abs(spreadOfSums(length, partials, squares) / Math.sqrt(exact) - 1)).toBeLessThan(4e-16);
      }
    }
  });

  test('keeps its digits beside an offset that is no whole number', () => {
    const values = Float64Array.from(uniform(60, 29), (u) => 0.4 + Math.floor(u * 2 ** 8) * 2 ** -44);
    const { variance } = spreadOf(values, scanColumn(values, 'test'), exactSumOf(values, scanColumn(values, 'test')));
    expect(variance / oracleVariance(values)).toBeCloseTo(1, 14);
  });

  test('A13: of a few values far above all the others is the same in both orders', () => {
    for (const tail of [1e3, 1e6, 1e9, 1e12]) {
      const values = Float64Array.from(uniform(4096, 31), (u, index) => (index % 1365 === 7 ? u * tail : u));
      const orders = [values, values.toReversed(), values.toSorted()];
      const found = orders.map((column) => {
        const scan = scanColumn(column, 'test');
        return spreadOf(column, scan, exactSumOf(column, scan));
      });
      expect(found[1]).toEqual(found[0]);
      expect(found[2]).toEqual(found[0]);
      expect((found[0]?.variance ?? 0) / oracleVariance(values)).toBeCloseTo(1, 14);
    }
  });

  test.each([
    ['ordinary ones', 1],
    ['huge ones', 2 ** 900],
    ['the largest', 2 ** 1023],
    ['tiny ones', 2 ** -900],
  ])('of %s is that of smaller numbers, scaled', (_, scale) => {
    const values = Float64Array.from(uniform(40, 37), (u) => u * 2 - 1);
    const deviation = (column: Float64Array): number => {
      const scan = scanColumn(column, 'test');
      return spreadOf(column, scan, exactSumOf(column, scan)).standardDeviation;
    };
    expect(deviation(values.map((value) => value * scale)) / scale / deviation(values)).toBeCloseTo(1, 14);
  });

  test('is that of smaller numbers, scaled, at every size', () => {
    const base = [3, 1, 4, 1, 5, 9, 2, 6];
    const plain = moments(base);
    for (let power = -530; power <= 505; power += 5) {
      const scale = 2 ** power;
      const { standardDeviation, mean, skewness, kurtosis } = moments(base.map((value) => value * scale));
      expect((standardDeviation ?? 0) / scale / (plain.standardDeviation ?? 0)).toBeCloseTo(1, 13);
      expect((mean ?? 0) / scale / (plain.mean ?? 0)).toBeCloseTo(1, 13);
      expect(skewness).toBeCloseTo(plain.skewness ?? 0, 12);
      expect(kurtosis).toBeCloseTo(plain.kurtosis ?? 0, 12);
    }
  });
});
