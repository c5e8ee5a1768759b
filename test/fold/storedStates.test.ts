import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/fold/fold.ts';
import { hasOddNumber } from '../../src/fold/oddNumber.ts';
import { storedStates } from '../../src/fold/storedStates.ts';
import { codeOf } from '../kpis/records.ts';

/** A mean that says NaN of nothing. */
const mean: Fold<number, { readonly mean: number }, { sum: number; count: number }> = {
  init: () => ({ sum: 0, count: 0 }),
  add: ({ sum, count }, value) => ({ sum: sum + value, count: count + 1 }),
  merge: (left, right) => ({ sum: left.sum + right.sum, count: left.count + right.count }),
  result: ({ sum, count }) => ({ mean: sum / count }),
  account: ({ count }) => ({ counted: Math.abs(count), pending: 0, excluded: {} }),
};
/** The same, that says 0 of nothing. */
const careful: typeof mean = { ...mean, result: ({ sum, count }) => ({ mean: sum === 0 ? 0 : sum / count }) };

describe('H11: a stored state', () => {
  test('comes back as a copy', () => {
    const { store, read } = storedStates(careful, 'x', 'incompatible');
    const state = { sum: 5, count: 2 };
    const back = read(JSON.parse(JSON.stringify(store(state))));
    expect(back).toEqual(state);
    expect(back).not.toBe(state);
  });

  test('of which the figure would be no number, though that of nothing is one, is refused', () => {
    expect(codeOf(() => storedStates(careful, 'x', 'incompatible').readBare({ sum: 5, count: 0 }))).toBe(
      'incompatible',
    );
    expect(storedStates(mean, 'x', 'incompatible').readBare({ sum: 0, count: 0 })).toEqual({ sum: 0, count: 0 });
  });
});

describe('the options of a stored state', () => {
  /** Of a name of one letter and a text of that length: eight signs more. */
  const optionsOf = (length: number): string =>
    storedStates({ ...mean, options: { a: 'x'.repeat(length) } } as never, 'x', 'incompatible').store(null).options;

  test('stand in it as they are up to 160 signs, and by their mark above', () => {
    expect(optionsOf(152)).toBe(`{"a":"${'x'.repeat(152)}"}`);
    expect(optionsOf(153)).toMatch(/^#161:[0-9a-f]{16}$/);
  });
});

describe('H11: what is no stored state', () => {
  test.each([null, undefined, 5, 'text', [], {}])('%j is refused', (stored) => {
    expect(codeOf(() => storedStates(mean, 'x', 'incompatible').read(stored))).toBe('incompatible');
  });
});

describe('an odd number of a result', () => {
  test('is found at any depth', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(hasOddNumber({ rows: [{ value: 1 }, { value: [odd] }] })).toBe(true);
    }
    expect(hasOddNumber({ rows: [{ value: 1 }], name: 'NaN', nothing: null })).toBe(false);
  });

  test('is looked for once in a result that holds itself', () => {
    const result: { again?: object; value: number } = { value: 1 };
    result.again = result;
    expect(hasOddNumber(result)).toBe(false);
  });

  test('is looked for in the begin of a result without end', () => {
    expect(hasOddNumber(new Array<number>(30_000).fill(1))).toBe(false);
    expect(hasOddNumber([Number.NaN, ...new Array<number>(30_000).fill(1)])).toBe(true);
  });
});
