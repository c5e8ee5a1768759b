import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { fitsState } from '../../src/fold/fitsState.ts';
import { addToLogHistogram, createLogHistogram } from '../../src/stats/logHistogram.ts';

describe('a state fits an empty one', () => {
  test.each([
    ['the same', { yes: 0 }, { yes: 5 }],
    ['lists of one kind', { times: [] }, { times: [1, 2.5] }],
    ['records of one kind by name', {}, { a: { x: 1 }, b: { x: 'other kinds within' } }],
    ['what was null at first', { first: null }, { first: 7 }],
    ['a sketch', createLogHistogram(), JSON.parse(JSON.stringify(addToLogHistogram(createLogHistogram(), 60)))],
  ])('%s', (_, empty, state) => {
    expect(fitsState(empty, state)).toBe(true);
  });

  test('one of another realm', () => {
    const state: unknown = new Script('({ times: [1, 2], names: { a: 1 } })').runInContext(createContext());
    expect(fitsState({ times: [], names: {} }, state)).toBe(true);
  });

  test('one in which a value stands in two places', () => {
    const fact = { at: 1 };
    expect(fitsState([], [fact, fact])).toBe(true);
  });
});

describe('H11: a state does not fit', () => {
  const itself: Record<string, unknown> = { yes: 'no number' };
  itself['again'] = itself;

  test.each([
    ['that lacks a part', { yes: 0, no: 0 }, { yes: 1 }],
    ['with a list in the place of a record', { names: {} }, { names: [] }],
    ['with a record in the place of a list', { times: [] }, { times: { length: 1e9 } }],
    ['with a text in the place of a number', { yes: 0 }, { yes: '1' }],
    ['with a list of several kinds', { times: [] }, { times: [1, '2'] }],
    ['with nothing in a list', { times: [] }, { times: [null] }],
    ['with a hole in a list', { times: [] }, { times: Object.assign(new Array(3), { 0: 1, 2: 1 }) }],
    ['with lists and records by name', {}, { a: [], b: {} }],
    ['with NaN in it', { times: [] }, { times: [1, Number.NaN] }],
    ['with infinity deep in it', {}, { a: { b: { c: Number.POSITIVE_INFINITY } } }],
    ['with a function in it', {}, { a: () => 1 }],
    ['with a big integer in it', {}, { a: 1n }],
    ['with a date in it', {}, { a: new Date(5) }],
    ['with an accessor in it', {}, Object.defineProperty({}, 'a', { get: () => 1, enumerable: true })],
    ['with a sketch of another error', createLogHistogram(), { ...createLogHistogram(), relativeError: 0 }],
    ['with half a sketch', createLogHistogram(), { relativeError: 0.01 }],
    ['that holds itself', { yes: 0 }, itself],
    ['that is nothing', { yes: 0 }, null],
    ['that is nothing, in the place of names', {}, null],
    ['that is a number in the place of names', {}, 5],
    ['that is a text in the place of a list', { times: [] }, { times: 'ab' }],
  ])('%s', (_, empty, state) => {
    expect(fitsState(empty, state)).toBe(false);
  });
});
