import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isPlain } from '../../src/fold/isPlain.ts';

describe('isPlain', () => {
  test.each([
    [true],
    [false],
    [null],
    ['text'],
    [-5.5],
    [[]],
    [{}],
    [{ a: [1, 'x', { b: [null, true, [2]] }] }],
    [Object.create(null)],
    [runInNewContext('({ a: [1, {}] })')],
  ])('takes %j', (value) => {
    expect(isPlain(value)).toBe(true);
  });

  test.each([
    [undefined],
    [() => 5],
    [5n],
    [Symbol('x')],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [[1, Number.NaN]],
    [[1, undefined]],
    [new Array(1)],
    [new Date(0)],
    [new Map()],
    [{ a: { b: [{ c: new Set() }] } }],
    [
      {
        get a() {
          return 5;
        },
      },
    ],
    [new Float64Array(1)],
  ])('refuses what JSON could not have given: value %#', (value) => {
    expect(isPlain(value)).toBe(false);
  });

  test('a value in several places, or in itself, is looked at once', () => {
    const shared = { a: [1] };
    const round: unknown[] = [shared, shared];
    round.push(round);
    expect(isPlain(round)).toBe(true);
  });
});
