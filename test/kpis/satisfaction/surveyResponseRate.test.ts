import { describe, expect, test } from 'vitest';
import { surveyResponseRate } from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { surveys } from '../records.ts';

describe('surveyResponseRate', () => {
  test('is answered ÷ sent; a score counts as an answer, valid or not', () => {
    expect(surveyResponseRate(surveys('csat', [5, 0, 99, null, undefined]))).toEqual({
      ...{ value: 3 / 5, numerator: 3, denominator: 5, pending: 0, excluded: {} },
    });
  });

  test('kind chooses the surveys', () => {
    const rows = [...surveys('csat', [5, null]), ...surveys('nps', [null])];
    expect(surveyResponseRate(rows, { kind: 'csat' })).toMatchObject({ value: 0.5, excluded: { other_kind: 1 } });
  });

  test('D14: the cohort is what was sent in the period, so that the rate never passes 1', () => {
    const row = (id: string, sentAt: number, respondedAt: number | null): Survey => ({
      ...{ id, kind: 'csat', sentAt, respondedAt, score: respondedAt === null ? null : 5 },
    });
    const rows = [row('a', 5, 15), row('b', 12, 14), row('c', 13, null), row('d', 20, 21)];
    const period = { by: 'sentAt', from: 10, to: 20 };
    expect(surveyResponseRate(rows, { period })).toMatchObject({
      value: 0.5,
      denominator: 2,
      excluded: { outside_period: 2 },
    });
  });

  test('nothing sent gives null', () => {
    expect(surveyResponseRate([]).value).toBeNull();
  });
});
