import { describe, expect, test } from 'vitest';
import { testNps, testScores } from '../../../src/analysis/comparison/testScores.ts';

describe('two net promoter scores', () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  const some = { promoters: 30, passives: 20, detractors: 10 };
  test('without answers on a side are not compared', () => {
    expect(testNps(none, some, 0.95)).toEqual({ reason: 'no_data', n: { before: 0, after: 60 } });
    expect(testNps(some, none, 0.95)).toEqual({ reason: 'no_data', n: { before: 60, after: 0 } });
    expect(testNps(none, none, 0.95)).toEqual({ reason: 'no_data', n: { before: 0, after: 0 } });
  });
  test('are compared by the adjusted method where a side has few answers at one end', () => {
    const few = { promoters: 30, passives: 20, detractors: 0 };
    const methodOf = (before: typeof some, after: typeof some) =>
      (testNps(before, after, 0.95) as { method: string }).method;
    expect(methodOf(some, some)).toBe('multinomial');
    expect([methodOf(few, some), methodOf(some, few), methodOf(few, few)]).toEqual(Array(3).fill('adjusted_wald'));
  });
});

describe('two means of scores', () => {
  test.each([
    ['no answers before', {}, { 5: 3 }, 'no_data', [0, 3]],
    ['no answers after', { 5: 3 }, {}, 'no_data', [3, 0]],
    ['one answer before', { 5: 1 }, { 5: 2, 4: 1 }, 'too_few', [1, 3]],
    ['one answer after', { 5: 2, 4: 1 }, { 5: 1 }, 'too_few', [3, 1]],
    ['no spread', { 5: 2 }, { 4: 2 }, 'zero_variance', [2, 2]],
  ])('of %s are not compared', (_, before, after, reason, [old, now]) => {
    expect(testScores(before, after, 0.95)).toEqual({ reason, n: { before: old, after: now } });
  });
  test('of two answers on a side are compared', () => {
    expect(testScores({ 4: 1, 5: 1 }, { 1: 1, 2: 1 }, 0.95)).toMatchObject({ test: 'welch', direction: -1 });
  });
});
