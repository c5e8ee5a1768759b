import { describe, expect, test } from 'vitest';
import { type BitBuckets, bitBucketsOf } from '../../src/stats/bitBuckets.ts';
import { uniform } from './oracle.ts';

/** As the interface says. */
function bucketOf(value: number, { word, flip, mask, shift, base }: BitBuckets): number {
  const bits = new Uint32Array(Float64Array.of(value).buffer)[word] ?? Number.NaN;
  return Math.max((((bits ^ flip) & mask) >>> shift) - base, 0);
}

const ranges: readonly (readonly [string, number, number])[] = [
  ['from 0', 0, 1e9],
  ['from −0', -0, 1e-300],
  ['positive', 3, 4],
  ['of many octaves', 1e-5, 1e5],
  ['of all octaves', 5e-324, Number.MAX_VALUE],
  ['of the last bits', 1, 1 + 1e6 * 2 ** -52],
  ['of the very last bit', 1, 1 + 2 ** -52],
  ['of low words beyond 2³¹', 1, 1 + 2 ** -20 - 2 ** -52],
  ['negative', -1e9, -1e-9],
  ['up to −0', -7, -0],
  ['of negative last bits', -1 - 1e6 * 2 ** -52, -1],
  ['of all negative octaves', -Number.MAX_VALUE, -5e-324],
];

/** Values of the range, ascending, spread by their bits rather than by their size. */
function valuesBetween(min: number, max: number): number[] {
  const ends = new BigInt64Array(Float64Array.of(Math.abs(min), Math.abs(max)).buffer);
  const [from = 0n, to = 0n] = ends;
  const inner = uniform(300, 3).map((u) => from + ((to - from) * BigInt(Math.floor(u * 2 ** 32))) / 2n ** 32n);
  const sizes = new Float64Array(BigInt64Array.from([from, ...inner, to]).buffer);
  return Array.from(sizes, (size) => (min < 0 ? -size : size)).sort((left, right) => left - right);
}

describe.each(ranges)('buckets for values %s', (_, min, max) => {
  const values = valuesBetween(min, max);

  test.each([97, 1000, 100_000])(
    'of %d are in their order, the smallest in the first, the largest in the last',
    (length) => {
      for (const isSkewed of [true, false]) {
        const buckets = bitBucketsOf(length, min, max, isSkewed);
        const found = values.map((value) => bucketOf(value, buckets));
        expect(found).toEqual(found.toSorted((left, right) => left - right));
        expect([found[0], found.at(-1)]).toEqual([0, buckets.size - 1]);
        expect(buckets.size).toBeGreaterThan(1);
      }
    },
  );

  test('are as many as half of the values, 4096 at most, or a quarter of that', () => {
    for (const [length, most] of [
      [97, 48],
      [1000, 500],
      [100_000, 4096],
      [10_000_000, 4096],
    ] as const) {
      const { size, shift } = bitBucketsOf(length, min, max, false);
      expect(size).toBeLessThanOrEqual(most + 1);
      // Fewer only where each pattern of bits has a bucket of its own.
      if (shift > 0) expect(size).toBeGreaterThanOrEqual(most / 4);
    }
  });
});

test('the lower 2,000 octaves share the first bucket where the upper ones are to be told apart', () => {
  const skewed = bitBucketsOf(100_000, 0, 2 ** 100, true);
  expect([0, 5e-324, 2 ** -900, 2 ** 51].map((value) => bucketOf(value, skewed))).toEqual([0, 0, 0, 0]);
  // 48 octaves in some 4096 buckets: dozens to each.
  for (let octave = 53; octave < 100; octave++) {
    const within = bucketOf(1.999 * 2 ** octave, skewed) - bucketOf(2 ** octave, skewed);
    expect(within).toBeGreaterThanOrEqual(31);
  }
  const plain = bitBucketsOf(100_000, 0, 2 ** 100, false);
  expect(bucketOf(2 ** -900, plain)).toBeGreaterThan(0);
  // Of negative ones all octaves are told apart.
  const negative = bitBucketsOf(100_000, -(2 ** 100), -(2 ** -900), true);
  expect(bucketOf(-(2 ** 100), negative)).toBeLessThan(bucketOf(-(2 ** 95), negative));
  expect(bucketOf(-(2 ** -800), negative)).toBeLessThan(bucketOf(-(2 ** -900), negative));
});
