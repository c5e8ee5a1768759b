import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranks } from '../../../src/stats/correlation/ranks.ts';
import { hardOrders } from '../orders.ts';

const anything = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { maxLength: 30 });

describe('ranks', () => {
  test('equal values share the mean of their ranks', () => {
    expect(ranks([10, 20, 20, 20, 5])).toEqual([2, 4, 4, 4, 1]);
    expect(ranks(Int8Array.of(3, -3))).toEqual([2, 1]);
  });

  test('G1, A2, A8: nothing has no ranks, Infinity has one, 0 and -0 are equal', () => {
    expect(ranks([])).toEqual([]);
    expect(ranks([Number.POSITIVE_INFINITY, 0, -0, Number.NEGATIVE_INFINITY])).toEqual([4, 2.5, 2.5, 1]);
  });

  test('A1, A3: what is no number is refused, with its place', () => {
    expect(() => ranks([1, Number.NaN])).toThrow(
      expect.objectContaining({ code: 'not_a_number', path: 'ranks: values[1]' }),
    );
    expect(() => Reflect.apply(ranks, null, [['1']])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => Reflect.apply(ranks, null, [3])).toThrow(expect.objectContaining({ code: 'not_an_array' }));
  });

  test('is one more than the number of smaller values, and half of the other equal ones', () => {
    fc.assert(
      fc.property(anything, (values) => {
        const frozen = Object.freeze(values.slice());
        const wanted = values.map((value) => {
          const smaller = values.filter((other) => other < value).length;
          return smaller + (values.filter((other) => other === value).length + 1) / 2;
        });
        expect(ranks(frozen)).toEqual(wanted);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('F5: two hundred thousand, in every order', () => {
    for (const [name, values] of hardOrders(200_000)) {
      const got = ranks(values);
      const sum = got.reduce((total, rank) => total + rank, 0);
      expect(sum, name).toBe((200_000 * 200_001) / 2);
    }
  });
});
