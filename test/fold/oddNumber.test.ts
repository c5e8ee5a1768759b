import { describe, expect, test } from 'vitest';
import { hasOddNumber } from '../../src/fold/oddNumber.ts';

describe('hasOddNumber', () => {
  test.each([0, -1.5, 'NaN', null, undefined, true, {}, [], { value: 5, parts: [{ share: 0.25, name: null }] }])(
    'finds none in %j',
    (result) => {
      expect(hasOddNumber(result)).toBe(false);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('finds %d, however deep', (odd) => {
    expect(hasOddNumber(odd)).toBe(true);
    expect(hasOddNumber({ value: odd })).toBe(true);
    expect(hasOddNumber([null, 1, [{ parts: { a: [1, odd] } }, 'text']])).toBe(true);
  });

  test('of a result whose parts stand in many places, no more is looked at than of any other', () => {
    let parts: unknown = Number.NaN;
    for (let level = 0; level < 10; level++) parts = [parts, parts];
    expect(hasOddNumber(parts)).toBe(true);
    let sound: unknown = 1;
    for (let level = 0; level < 60; level++) sound = [sound, sound];
    expect(hasOddNumber(sound)).toBe(false);
  });

  test('of a large result the first ten thousand values are looked at', () => {
    const values = new Array<number>(20_000).fill(1);
    expect(hasOddNumber(values.with(9_998, Number.NaN))).toBe(true);
    expect(hasOddNumber(values.with(15_000, Number.NaN))).toBe(false);
  });
});
