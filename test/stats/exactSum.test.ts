import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToSum, mergeSums, sumOf } from '../../src/stats/index.ts';
import { oracleSum, shuffled } from './oracle.ts';

const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Below 2^1000, so that no sum of a few of them leaves the range. */
const ordinary = fc.double({ noNaN: true, min: -(2 ** 1000), max: 2 ** 1000 });
const tame = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(0.1, 0.2, 0.3, -0.1, 1e16, -1e16, 1, -1, 2 ** 53, 2 ** -53, -0),
);

function partialsOf(values: readonly number[]): number[] {
  const partials: number[] = [];
  for (const value of values) addToSum(partials, value);
  return partials;
}

describe('a running sum', () => {
  test('is a plain list that shows the rounded total first', () => {
    expect(partialsOf([1, 2, 3])).toEqual([6]);
    expect(partialsOf([1e16, 1])).toEqual([1e16, 1]);
    expect(partialsOf([5, -5])).toEqual([]);
    expect(partialsOf([1e308, 1e308])[0]).toBe(0);
  });

  test('A12: beyond the range of numbers keeps its sign, and says so when it is asked for', () => {
    const below = partialsOf([-1e308, -1e308]);
    expect(below).toEqual(partialsOf([1e308, 1e308]).map((part) => -part + 0));
    expect(() => sumOf(below)).toThrow('got -Infinity');
    expect(sumOf(mergeSums(below, [1e308]))).toBe(-1e308);
    // As far below as no sum of single numbers comes.
    expect(() => sumOf(mergeSums([0, -(2 ** 60)], [1]))).toThrow('got -Infinity');
  });

  test('takes a zero that was written by hand for nothing', () => {
    expect(addToSum([0], 0)).toEqual([]);
    expect(mergeSums([0], [1])).toEqual([1]);
  });

  test('A3: refuses a text, however much it holds already', () => {
    for (const partials of [[], [1], [1e16, 1], [1e16, 1, 1e-16]]) {
      const before = partials.slice();
      expect(() => Reflect.apply(addToSum, null, [partials, '5'])).toThrow(
        expect.objectContaining({ code: 'not_a_number' }),
      );
      expect(partials).toEqual(before);
    }
  });

  test('rounds ties by what lies below them', () => {
    expect(sumOf(partialsOf([1e16, 1, 1e-16]))).toBe(10000000000000002);
    expect(sumOf(partialsOf([1e16, 1, -1e-16]))).toBe(1e16);
  });

  test('equals the exact sum', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tame, ordinary), { maxLength: 30 }), (values) => {
        expect(sumOf(partialsOf(values))).toBe(oracleSum(values) + 0);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('is the same list for every order, grouping and detour through JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tame, anyFinite), { maxLength: 30 }), fc.nat(), fc.nat(), (values, seed, cut) => {
        const whole = partialsOf(values);
        const mixed = shuffled(values, seed);
        const at = values.length === 0 ? 0 : cut % values.length;
        const left: number[] = JSON.parse(JSON.stringify(partialsOf(mixed.slice(0, at))));
        const right = Object.freeze(partialsOf(mixed.slice(at)));
        expect(partialsOf(mixed)).toEqual(whole);
        expect(mergeSums(left, right)).toEqual(whole);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('undoes what it added, down to nothing', () => {
    fc.assert(
      fc.property(fc.array(anyFinite, { maxLength: 20 }), fc.nat(), (values, seed) => {
        const opposite = shuffled(values, seed).map((value) => -value);
        expect(partialsOf([...values, ...opposite])).toEqual([]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('merged with itself doubles', () => {
    const partials = partialsOf([0.1, 0.2, 1e-30]);
    const twice = partials.map((part) => part * 2);
    expect(mergeSums(partials, partials)).toEqual(twice);
  });
});
