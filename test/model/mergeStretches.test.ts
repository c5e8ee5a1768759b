import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeStretches } from '../../src/model/mergeStretches.ts';
import { overlapOf } from '../../src/model/overlap.ts';
import { deepFreeze } from '../../src/testing/index.ts';

const of = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({ start, end }));

describe('mergeStretches', () => {
  test('joins what overlaps or touches, in time order', () => {
    expect(mergeStretches(of([5, 7], [0, 2], [2, 3], [6, 9], [6, 7]))).toEqual(of([0, 3], [5, 9]));
  });

  test('leaves out what has no length', () => {
    expect(mergeStretches(of([4, 4], [1, 2], [9, 8]))).toEqual(of([1, 2]));
    expect(mergeStretches([])).toEqual([]);
  });

  test('changes nothing that it was given', () => {
    expect(mergeStretches(deepFreeze(of([0, 2], [1, 5])))).toEqual(of([0, 5]));
  });

  test('covers as much time as the sweep of overlapOf says', () => {
    const stretch = record({ start: integer({ min: 0, max: 50 }), length: integer({ min: 0, max: 20 }) });
    const check = property(array(stretch), (drawn) => {
      const stretches = drawn.map(({ start, length }) => ({ start, end: start + length }));
      const total = mergeStretches(stretches).reduce((sum, { start, end }) => sum + end - start, 0);
      expect(total).toBe(overlapOf(stretches).union);
    });
    assert(check, { numRuns: 200, seed: 8 });
  });
});
