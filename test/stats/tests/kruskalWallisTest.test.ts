import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kruskalWallisTest } from '../../../src/stats/tests/kruskalWallisTest.ts';
import { mannWhitneyTest } from '../../../src/stats/tests/mannWhitneyTest.ts';
import { shuffled } from '../oracle.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const group = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
const groups = fc.array(group, { minLength: 2, maxLength: 5 });

describe('kruskalWallisTest', () => {
  test('lungs that clear dust, healthy and ill: 0.77143 and 0.68, as R prints it', () => {
    const test = kruskalWallisTest([
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ]);
    expect(test?.h).toBeCloseTo(0.77143, 5);
    expect(test?.p).toBeCloseTo(0.68, 2);
    expect(test?.degreesOfFreedom).toBe(2);
    expect(test?.groups).toEqual([
      { count: 5, meanRank: 7.2 },
      { count: 4, meanRank: 9 },
      { count: 5, meanRank: 6.6 },
    ]);
  });

  test('a group without values does not count', () => {
    const test = kruskalWallisTest([[1, 2], [], [3, 4]]);
    expect(test).toMatchObject({
      degreesOfFreedom: 1,
      h: kruskalWallisTest([
        [1, 2],
        [3, 4],
      ])?.h,
    });
    expect(test?.groups[1]).toEqual({ count: 0, meanRank: null });
  });

  test('G1, G7: fewer than two groups with values, or all equal: no test', () => {
    expect(kruskalWallisTest([])).toBeNull();
    expect(kruskalWallisTest([[1, 2, 3], []])).toBeNull();
    expect(kruskalWallisTest([[5, 5], [5]])).toBeNull();
    expect(kruskalWallisTest([[0], [-0]])).toBeNull();
  });

  test('A2: Infinity is the largest value', () => {
    expect(
      kruskalWallisTest([
        [1, Number.POSITIVE_INFINITY],
        [2, 3],
      ]),
    ).toEqual(
      kruskalWallisTest([
        [1, 9],
        [2, 3],
      ]),
    );
  });

  test('unusable values are refused, with their place', () => {
    expect(() => kruskalWallisTest([[1], [2, Number.NaN]])).toThrow(
      withCode('not_a_number', 'kruskalWallisTest: groups[1]: values[1]'),
    );
    expect(() => kruskalWallisTest([[1], [Number.NaN, 2]])).toThrow(
      withCode('not_a_number', 'kruskalWallisTest: groups[1]: values[0]'),
    );
    expect(() => Reflect.apply(kruskalWallisTest, null, [[[1], ['2']]])).toThrow(
      withCode('not_a_number', 'kruskalWallisTest: groups[1]: values[0]'),
    );
    expect(() => Reflect.apply(kruskalWallisTest, null, [[[1], 2]])).toThrow(
      withCode('not_an_array', 'kruskalWallisTest: groups[1]'),
    );
    expect(() => Reflect.apply(kruskalWallisTest, null, [{}])).toThrow(
      withCode('not_an_array', 'kruskalWallisTest: groups'),
    );
  });

  test('of two groups it is the test of Mann and Whitney without correction: h = z²', () => {
    fc.assert(
      fc.property(group, group, (left, right) => {
        const pair = mannWhitneyTest(left, right, { method: 'normal', correct: false });
        const test = kruskalWallisTest([left, right]);
        if (pair?.z == null) {
          expect(test).toBeNull();
          return;
        }
        expect(test?.h).toBeCloseTo(pair.z ** 2, 10);
        expect(test?.p).toBeCloseTo(pair.p ?? -1, 10);
      }),
      { seed: 97, numRuns: 200 },
    );
  });

  test('is the same in every order of values and groups, and through every rising transformation', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 2 ** 31 }), (list, seed) => {
        const test = kruskalWallisTest(list.map((values) => Object.freeze(values)));
        const mixed = list.map((values) => shuffled(values, seed).map((value) => Math.exp(value)));
        expect(kruskalWallisTest(mixed)).toEqual(test);
        const reversed = kruskalWallisTest(list.slice().reverse());
        expect(reversed === null).toBe(test === null);
        if (test === null) return;
        expect(reversed?.h).toBeCloseTo(test.h, 11);
        expect(test.h >= 0 && test.p >= 0 && test.p <= 1).toBe(true);
      }),
      { seed: 101, numRuns: 200 },
    );
  });
});
