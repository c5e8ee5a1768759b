import { describe, expect, test } from 'vitest';
import { stateWeight } from '../../src/fold/stateWeight.ts';

describe('stateWeight', () => {
  test.each([
    [5, 1],
    ['abc', 1],
    [null, 1],
    [undefined, 1],
    [[], 1],
    [['a', 'b'], 3],
    [[1, 2, 3], 4],
    [{ 0: 1, 1: 2, length: 5 }, 4],
    [[{ a: 1 }], 3],
    [{ a: 1, b: { c: null, d: 'x' } }, 5],
    [[['a'], [1, 2]], 6],
  ])('%j holds %d values', (state, values) => {
    expect(stateWeight(state, 100)).toBe(values);
  });

  test('counts up to the limit', () => {
    expect(stateWeight(['a', 'b', 'c'], 2)).toBe(2);
    expect(stateWeight([1, 2, 3, 4, 5], 3)).toBe(3);
    expect(stateWeight(['a', 'b', 'c'], 4)).toBe(4);
  });
});
