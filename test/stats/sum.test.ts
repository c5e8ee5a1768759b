import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToSum, mean, mergeSums, sum, sumOf } from '../../src/stats/index.ts';
import { oracleSum, uniform } from './oracle.ts';

/** Below 2^1000, so that no sum of a few of them leaves the range. */
const ordinary = fc.double({ noNaN: true, min: -(2 ** 1000), max: 2 ** 1000 });

function partialsOf(values: readonly number[]): number[] {
  const partials: number[] = [];
  for (const value of values) addToSum(partials, value);
  return partials;
}

describe('sum', () => {
  test('of nothing is 0', () => {
    expect(sum([])).toBe(0);
    expect(sumOf([])).toBe(0);
  });

  test('A11: small terms beside large ones are not lost', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
  });

  test('A12: a sum whose intermediate results leave the range is still right', () => {
    expect(sum([1e308, 1e308, -1e308])).toBe(1e308);
    expect(sumOf(partialsOf([1e308, 1e308, -1e308]))).toBe(1e308);
    expect(sumOf(mergeSums(partialsOf([1e308, 1e308, 3]), partialsOf([-1e308, -1e308])))).toBe(3);
  });

  test('A12: a sum that itself lies beyond the range is an error, never Infinity', () => {
    const overflow = expect.objectContaining({ code: 'overflow' });
    expect(() => sum([1e308, 1e308])).toThrow(overflow);
    expect(() => sum([-1e308, -1e308])).toThrow(overflow);
    expect(sum([Number.MAX_VALUE, 9e291])).toBe(Number.MAX_VALUE);
    expect(() => sum([Number.MAX_VALUE, 2 ** 970])).toThrow(overflow);
  });

  test('A13: the same bits in both orders', () => {
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sum([0.3, 0.2, 0.1])).toBe(0.6);
  });

  test('A8: is never −0', () => {
    expect(sum([-0, -0])).toBe(0);
    expect(sum([5, -5])).toBe(0);
    expect(sum([-0.1, 0.1])).toBe(0);
    expect(mean([-0])).toBe(0);
  });

  test('A17: numbers below the normal range are added exactly', () => {
    expect(sum([5e-324, 5e-324])).toBe(1e-323);
    expect(sum([1e-320, 1, -1])).toBe(1e-320);
    expect(mean([1e-320, 3e-320])).toBe(2e-320);
  });

  test('A18: narrow typed arrays are added as doubles', () => {
    expect(sum(new Uint8Array([200, 200]))).toBe(400);
    expect(sum(new Int32Array([2147483647, 1]))).toBe(2147483648);
    expect(mean(new Int32Array([1, 2]))).toBe(1.5);
    expect(sum(new Float32Array([0.5, 0.25]))).toBe(0.75);
  });

  test('A1: NaN is refused by position', () => {
    expect(() => sum([1, Number.NaN, 3])).toThrow('sum: values[1]: expected a number, got NaN');
    expect(() => addToSum([], Number.NaN)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  });

  test('A2: Infinity is refused by position', () => {
    expect(() => sum([1, Number.POSITIVE_INFINITY])).toThrow(expect.objectContaining({ code: 'non_finite' }));
    expect(() => sum([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toThrow('values[0]');
    expect(() => addToSum([1], Number.POSITIVE_INFINITY)).toThrow(expect.objectContaining({ code: 'non_finite' }));
  });

  test.each([
    ['A3', '2'],
    ['A4', null],
    ['A4', true],
    ['A5', undefined],
    ['A6', '1,234'],
    ['A7', '0x10'],
    ['A9', 5n],
  ])('%s: %s is not a number', (_, value) => {
    const values: unknown[] = [1, value];
    expect(() => sum(values as number[])).toThrow(
      expect.objectContaining({ code: 'not_a_number', path: 'sum: values[1]' }),
    );
    expect(() => addToSum([1], values[1] as number)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  });

  test('A5: a hole is not a number', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    expect(() => sum([1, , 3] as number[])).toThrow('values[1]');
  });

  test('what is no array is refused', () => {
    const others: unknown[] = [null, undefined, 5, '12', new Set([1]), {}, { length: -1 }, { length: 1.5 }];
    for (const value of others) {
      expect(() => sum(value as number[])).toThrow(expect.objectContaining({ code: 'not_an_array' }));
    }
  });

  test('is the correctly rounded sum, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { maxLength: 40 }), (values) => {
        expect(sum(values)).toBe(oracleSum(values) + 0);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is the correctly rounded sum of 20,000 values of many sizes', () => {
    const values = uniform(20_000, 3).map((u, index) => (u - 0.5) * 10 ** (index % 12));
    expect(sum(values)).toBe(oracleSum(values));
    expect(sum(values.map((value) => value * 2 ** -990))).toBe(oracleSum(values.map((value) => value * 2 ** -990)));
  });

  test('does not change its input', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(sum(values)).toBe(6);
  });
});
