import { array, assert, constant, double, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, type GroupKey, groupKeysOf } from '../../src/fold/index.ts';
import { codeOf } from '../kpis/records.ts';

describe('groupKeysOf', () => {
  test.each([
    ['email', ['email']],
    [5, [5]],
    [-0, [0]],
    [true, [true]],
    [5n, [5n]],
    [null, [null]],
    [undefined, [null]],
    [[], [null]],
    [
      ['b', 'a', 'b'],
      ['b', 'a'],
    ],
    [[0, -0], [0]],
    [[Number.NaN, Number.NaN], [Number.NaN]],
    [
      [1, '1'],
      [1, '1'],
    ],
    [[undefined, null], [null]],
  ])('E5, E6: of %s', (value, expected) => {
    expect(groupKeysOf(value, 'key')).toEqual(expected);
  });

  test('A5: a hole in a list is nothing', () => {
    expect(groupKeysOf(Object.assign(new Array(2), { 1: 'a' }), 'key')).toEqual([null, 'a']);
  });

  test.each([
    ['an object', {}],
    ['a date', new Date(0)],
    ['a symbol', Symbol('x')],
    ['a function', () => 5],
    ['a list in a list', [['nested']]],
    ['a map', new Map()],
  ])('E6: %s is refused', (_, value) => {
    expect(codeOf(() => groupKeysOf(value, 'key'))).toBe('invalid_group_key');
  });
});

describe('compareKeys', () => {
  test('nothing last, numbers by value, texts by code unit', () => {
    const keys: GroupKey[] = ['b', null, 10, 'B', 9, true, '10', false];
    expect([...keys].sort(compareKeys)).toEqual([false, true, 9, 10, '10', 'B', 'b', null]);
  });

  test('is one order whatever the order it starts from', () => {
    const key = oneof(
      string({ maxLength: 2 }),
      integer({ min: -3, max: 3 }),
      constant(null),
      constant(true),
      // −0 and 0 are one group, and no order between them could be wrong.
      double({ noNaN: true }).map((value) => value + 0),
      constant(Number.NaN),
    );
    assert(
      property(array(key, { maxLength: 8 }), (keys) => {
        const sorted = [...keys].sort(compareKeys);
        expect([...keys].reverse().sort(compareKeys)).toEqual(sorted);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
