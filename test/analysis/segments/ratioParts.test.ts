import { describe, expect, test } from 'vitest';
import { ratioParts } from '../../../src/analysis/segments/ratioParts.ts';
import { ces, csat, firstResponseTime, nps } from '../../../src/index.ts';
import { surveys } from '../../kpis/records.ts';

const easy = ces.with({ direction: 'high_is_easy', scale: { min: 1, max: 7 } });

describe('the parts of a ratio', () => {
  test('are what it counts and how many', () => {
    expect(ratioParts(csat(surveys('csat', [5, 5, 1]), { scale: { min: 1, max: 5 } }))).toEqual({
      ...{ numerator: 2, denominator: 3 },
    });
    expect(ratioParts(nps(surveys('nps', [10, 9, 7, 0]), { scale: { min: 0, max: 10 } }))).toEqual({
      ...{ numerator: 100, denominator: 4 },
    });
    expect(ratioParts(easy(surveys('ces', [7, 4])))).toEqual({ numerator: 11, denominator: 2 });
    expect(ratioParts(firstResponseTime([{ id: 'A', createdAt: 0, firstRespondedAt: 9 }]))).toEqual({
      ...{ numerator: 9, denominator: 1 },
    });
  });

  test('G1: of nothing are nothing', () => {
    for (const result of [easy([]), firstResponseTime([]), { value: null, numerator: 3, denominator: 0 }]) {
      expect(ratioParts(result)).toEqual({ numerator: 0, denominator: 0 });
    }
  });

  test.each([
    ['a numerator that is none', { value: 1, numerator: Number.NaN, denominator: 1 }],
    ['no denominator', { value: 1, numerator: 1 }],
    ['a denominator below 0', { value: -1, numerator: 1, denominator: -1 }],
    ['a denominator without end', { value: 0, numerator: 1, denominator: Number.POSITIVE_INFINITY }],
    ['a figure out of nothing', { value: 5, numerator: 5, denominator: 0 }],
    ['a figure that is not their ratio', { value: 1, numerator: 3, denominator: 2 }],
    ['no figure', { value: null, numerator: 3, denominator: 2 }],
  ])('H11: a result with %s has none', (_, result) => {
    expect(ratioParts(result)).toBeNull();
  });
});
