import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseBounds } from '../../../src/analysis/nonResponse/responseBounds.ts';
import { ces, csat, nps } from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { codeOf, surveys, surveysOf } from '../../kpis/records.ts';
import { asked, onFive } from './records.ts';

describe('responseBounds', () => {
  test('D16: CSAT of 96 % from 3 % of customers can be anything from 3 % to 99.875 %', () => {
    // 24 of 25 satisfied, 775 silent: 24 ÷ 800 and (24 + 775) ÷ 800.
    expect(responseBounds(onFive, asked('email', 24, 1, 775))).toEqual({
      ...{ kpi: 'csat', value: 0.96, lower: 0.03, upper: 799 / 800, answered: 25, silent: 775, responseRate: 25 / 800 },
      excluded: {},
    });
  });

  test('NPS: the silent are detractors or promoters', () => {
    const rows = surveys('nps', [10, 9, 7, 2, null, null, null, null]);
    // 2 − 1 of 4; 2 − 5 and 6 − 1 of 8.
    expect(responseBounds(nps.with({ scale: { min: 0, max: 10 } }), rows)).toMatchObject({
      ...{ value: 25, lower: -37.5, upper: 62.5 },
    });
  });

  test('means: the lowest and the highest answer of the scale, whichever end is easy', () => {
    const rows = surveys('ces', [6, 4, null, null]);
    for (const direction of ['high_is_easy', 'low_is_easy'] as const) {
      const kpi = ces.with({ direction, scale: { min: 1, max: 7 } });
      expect(responseBounds(kpi, rows)).toMatchObject({ value: 5, lower: 3, upper: 6 });
    }
  });

  test('without an answer everything is possible, without a survey nothing is known', () => {
    expect(responseBounds(onFive, asked('chat', 0, 0, 2))).toMatchObject({
      value: null,
      lower: 0,
      upper: 1,
      answered: 0,
    });
    expect(responseBounds(onFive, [])).toMatchObject({ value: null, lower: null, upper: null, responseRate: null });
  });

  test('D14: a ticket that was answered about is not silent, and one without an answer is silent once', () => {
    const row = (id: string, ticketId: string, score: number | null): Survey => ({ id, kind: 'csat', ticketId, score });
    const rows = [row('S-1', 'A-1', 5), row('S-2', 'A-1', null), row('S-3', 'A-2', null), row('S-4', 'A-2', null)];
    expect(responseBounds(onFive, rows)).toMatchObject({ answered: 1, silent: 1, lower: 0.5, upper: 1 });
    const all = csat.with({ scale: { min: 1, max: 5 }, answers: 'all' });
    expect(responseBounds(all, rows)).toMatchObject({ answered: 1, silent: 3, lower: 0.25, upper: 1 });
  });

  test('each survey by its own scale, or by the one of all answers', () => {
    const five: Survey = { id: 'S-1', kind: 'csat', score: 5, scale: { min: 1, max: 5 } };
    const silent: Survey = { id: 'S-2', kind: 'csat' };
    expect(responseBounds(csat, [five, silent])).toMatchObject({ lower: 0.5, upper: 1 });
    const ten: Survey = { id: 'S-3', kind: 'csat', score: 5, scale: { min: 1, max: 10 } };
    expect(codeOf(() => responseBounds(csat, [five, ten, silent]))).toBe('missing_option');
    expect(codeOf(() => responseBounds(csat, [silent]))).toBe('missing_option');
    expect(responseBounds(csat, [five, ten, { ...silent, scale: { min: 1, max: 10 } }])).toMatchObject({
      lower: 1 / 3,
    });
  });

  test('other kinds and invalid answers are counted beside the bounds', () => {
    const rows = [...surveys('csat', [5, 99, null]), ...surveysOf('nps', { 9: 2 })];
    expect(responseBounds(onFive, rows)).toMatchObject({ silent: 1, excluded: { invalid_score: 1, other_kind: 2 } });
    expect(codeOf(() => responseBounds(onFive, 5 as never))).toBe('not_iterable');
  });

  test('whatever the silent think, the score is within the bounds; the order of the rows does not matter', () => {
    const score = fc.integer({ min: 1, max: 5 });
    const survey = fc.record({
      answer: score,
      heard: fc.boolean(),
      ticketId: fc.option(fc.constantFrom('A', 'B', 'C')),
    });
    fc.assert(
      fc.property(fc.array(survey, { minLength: 1 }), (rows) => {
        const truth = rows.map(({ answer, ticketId }, index): Survey => {
          return { id: `S-${index}`, kind: 'csat', score: answer, ticketId: index < 3 ? ticketId : null };
        });
        const seen = truth.map((row, index) => (rows[index]?.heard === true ? row : { ...row, score: null }));
        const whole = onFive(truth.map((row) => ({ ...row, ticketId: null }))).value ?? -1;
        const loose = responseBounds(
          onFive,
          seen.map((row) => ({ ...row, ticketId: null })),
        );
        expect(loose.lower).toBeLessThanOrEqual(whole);
        expect(loose.upper).toBeGreaterThanOrEqual(whole);
        expect(responseBounds(onFive, [...seen].reverse())).toEqual(responseBounds(onFive, seen));
      }),
      { seed: 7 },
    );
  });
});
