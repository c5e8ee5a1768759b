import { describe, expect, test } from 'vitest';
import { resultShape } from '../../../src/analysis/interval/resultShape.ts';

/** Results of each kind, with no field but those that make the kind. */
const kinds = [
  ['nps', { promoters: 3, passives: 2, detractors: 1 }, { counts: { promoters: 3, passives: 2, detractors: 1 } }],
  ['share', { positive: 3, responses: 4, netSatisfaction: 0.5 }, { successes: 3, trials: 4 }],
  ['scores', { responses: 4, topBox: 0.5, distribution: { 5: 4 } }, { distribution: { 5: 4 } }],
  ['distribution', { count: 3, pending: 0, standardDeviation: 1, p90: 9 }, {}],
  ['share', { hit: 5, missed: 1, overdue: 2, running: 3, bounds: [] }, { successes: 5, trials: 8 }],
  ['share', { value: 0.75, numerator: 3, denominator: 4 }, { successes: 3, trials: 4 }],
  ['share', { value: null, numerator: 0, denominator: 0 }, { successes: 0, trials: 0 }],
  ['share', { value: 1, numerator: 4, denominator: 4 }, { successes: 4, trials: 4 }],
  ['count', { value: 5, breakdown: [] }, { count: 5 }],
] as const;

describe('the kind of a result', () => {
  test.each(kinds)('%s: %j', (kind, result, more) => {
    expect(resultShape(result)).toMatchObject({ kind, ...more });
  });

  test.each(kinds)('%s is another one without any of its fields: %j', (kind, result) => {
    for (const field of Object.keys(result)) {
      const rest = Object.fromEntries(Object.entries(result).filter(([own]) => own !== field));
      expect([field, resultShape(rest)]).toEqual([field, { kind: 'other' }]);
    }
    expect(kind).not.toBe('other');
  });

  test.each(kinds)('%s has counts that are none below 0, and no parts of one: %j', (_, result) => {
    const counts = Object.entries(result).filter(
      ([field, own]) => Number.isInteger(own) && field !== 'p90' && field !== 'standardDeviation',
    );
    for (const [field] of counts) {
      if (field === 'value' && 'numerator' in result) continue;
      for (const wrong of [-1, 0.5, '3', null, Number.NaN]) {
        expect([field, wrong, resultShape({ ...result, [field]: wrong })]).toEqual([field, wrong, { kind: 'other' }]);
      }
    }
  });

  test('a distribution that is no object is none of scores', () => {
    expect(resultShape({ responses: 4, topBox: 0.5, distribution: 5 })).toEqual({ kind: 'other' });
  });

  test('a ratio above 1, or one that is not its parts, is no share; nor is one of what is said to be apart', () => {
    expect(resultShape({ value: 1.25, numerator: 5, denominator: 4 })).toEqual({ kind: 'other' });
    expect(resultShape({ value: 0.5, numerator: 3, denominator: 4 })).toEqual({ kind: 'other' });
    expect(resultShape({ value: 0, numerator: 0, denominator: 0 })).toEqual({ kind: 'other' });
    expect(resultShape({ value: 0.75, numerator: 3, denominator: 4, independent: true })).toEqual({ kind: 'other' });
    expect(resultShape({ value: 0.75, numerator: 3, denominator: 4, independent: false })).toMatchObject({
      kind: 'share',
    });
  });

  test('a breakdown that is no list makes no count', () => {
    expect(resultShape({ value: 5, breakdown: {} })).toEqual({ kind: 'other' });
  });
});
