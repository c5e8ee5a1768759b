import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToSum, mergeSums, sumOf } from '../../src/stats/index.ts';
import { oracleSum, shuffled, uniform } from './oracle.ts';

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

/** In units of 2^−1074, with whole numbers of any length. */
function unitsOf(value: number): bigint {
  let [whole, shift] = [value, 0];
  while (Math.abs(whole) < 2 ** 53 && shift < 1074) [whole, shift] = [whole * 2, shift + 1];
  return BigInt(whole) << BigInt(1074 - shift);
}

/** What the list has to be: the rounded total, the rounded rest, the rest of that; the engine's reader of text rounds. */
function listByDefinition(values: readonly number[]): number[] {
  let rest = values.reduce((total, value) => total + unitsOf(value), 0n);
  const rounded = (): number => Number(`${rest * 5n ** 1074n}e-1074`);
  const list: number[] = [];
  if (!Number.isFinite(rounded())) {
    const range = 1n << 2098n;
    const half = rest < 0n ? -range / 2n : range / 2n;
    const ranges = (rest + half) / range;
    list.push(0, Number(ranges));
    rest -= ranges * range;
  }
  while (rest !== 0n) {
    list.push(rounded());
    rest -= unitsOf(rounded());
  }
  return list;
}

/** Sizes at which sums are ties, lose all of a term, cancel, or leave the range. */
const hard = [
  ...[1, 1 + 2 ** -52, 3, 2 ** -52, 2 ** -53, 2 ** -54, 3 * 2 ** -54, 2 ** -105, 2 ** -106, 2 ** -107, 2 ** -160],
  ...[2 ** 53, 2 ** 53 - 1, 2 ** 53 + 2, 2 ** 54 + 4, 1e16, 0.1, 1e-16],
];
const extreme = [Number.MAX_VALUE, 2 ** 1023, 2 ** 1022, 2 ** 970, 2 ** 969, 2 ** -1022, 5e-324, 15e-324, 1, 2 ** -53];

function drawn(sizes: readonly number[], seed: number): number[] {
  const [first = 0, ...draws] = uniform(13, seed);
  return draws.slice(0, 1 + Math.floor(first * 6)).map((draw, index) => {
    const size = sizes[Math.floor(draw * sizes.length)] as number;
    return (draws[index + 6] ?? 0) < 0.5 ? size : -size;
  });
}

describe('a running sum', () => {
  test.each([
    ['ordinary numbers', hard],
    ['numbers at the ends of the range', extreme],
  ])('is the rounded total, the rounded rest, and so on until nothing is left: %s', (_, sizes) => {
    for (let seed = 1; seed <= 600; seed++) {
      const values = drawn(sizes, seed * 7919);
      const list = listByDefinition(values);
      expect(partialsOf(values)).toEqual(list);
      const half = Math.floor(values.length / 2);
      expect(mergeSums(partialsOf(values.slice(0, half)), partialsOf(values.slice(half)))).toEqual(list);
      if (list[0] === 0) expect(() => sumOf(list)).toThrow(expect.objectContaining({ code: 'overflow' }));
      else expect(sumOf(list)).toBe(list[0] ?? 0);
    }
  });

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

  test('A12: that only rounds to one beyond the range of numbers comes back into it', () => {
    // Halfway from the largest number to the next power of two.
    const partials = partialsOf([2 ** 969, Number.MAX_VALUE, 2 ** 969]);
    expect(partials).toEqual([0, 1, -(2 ** 970)]);
    expect(sumOf(addToSum(partials, -1))).toBe(Number.MAX_VALUE);
  });

  test('takes a zero that was written by hand for nothing', () => {
    expect(addToSum([0], 0)).toEqual([]);
    expect(mergeSums([0], [1])).toEqual([1]);
    expect(sumOf([0])).toBe(0);
  });

  test('A3, A9: refuses a text and a bigint, however much it holds already', () => {
    for (const partials of [[], [1], [1e16, 1], [1e16, 1, 1e-16]]) {
      const before = partials.slice();
      for (const value of ['5', 5n, null]) {
        expect(() => Reflect.apply(addToSum, null, [partials, value])).toThrow(
          expect.objectContaining({ code: 'not_a_number' }),
        );
      }
      expect(partials).toEqual(before);
    }
  });

  test('rounds ties by what lies below them', () => {
    expect(sumOf(partialsOf([1e16, 1, 1e-16]))).toBe(10000000000000002);
    expect(sumOf(partialsOf([1e16, 1, -1e-16]))).toBe(1e16);
    // Also when nothing lies right below them.
    expect(partialsOf([1e16, 0.5, 2 ** -60, 0.5])).toEqual([10000000000000002, -1, 2 ** -60]);
    expect(partialsOf([1e16, 0.5, -(2 ** -60), 0.5])).toEqual([1e16, 1, -(2 ** -60)]);
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
    const large = [2 ** 1023];
    expect(mergeSums(large, large)).toEqual([0, 1]);
    expect(mergeSums(large, large)).toEqual([0, 2]);
  });
});
