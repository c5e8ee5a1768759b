import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseCoverage } from '../../../src/analysis/nonResponse/responseCoverage.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { codeOf } from '../../kpis/records.ts';
import { asked } from './records.ts';

describe('responseCoverage', () => {
  test('D16: 3 of 60 and 20 of 40: e-mail is 60 % of the surveys and 13 % of the answers', () => {
    const found = responseCoverage([...asked('chat', 15, 5, 20), ...asked('email', 2, 1, 57)], { by: 'channel' });
    expect(found).toMatchObject({ value: 0.23, sent: 100, answered: 23, method: 'wilson', level: 0.95, excluded: {} });
    const [email, chat] = found.segments;
    expect(email).toMatchObject({ key: 'email', sent: 60, answered: 3, rate: 0.05, shareOfSent: 0.6 });
    expect(email?.shareOfAnswers).toBe(3 / 23);
    expect(chat).toMatchObject({ key: 'chat', sent: 40, answered: 20, rate: 0.5, shareOfSent: 0.4 });
    // Wilson of 20 of 40: ½ ± (z ÷ 2) ÷ √(40 + z²), z² = 3.841459.
    expect(chat?.upper).toBeCloseTo(0.5 + 1.959964 / 2 / Math.sqrt(43.841459), 6);
  });

  test('only the kind asked for; other kinds are counted as excluded and make no segment', () => {
    const other: Survey = { id: 'N', kind: 'nps', channel: 'phone', score: 9 };
    const found = responseCoverage([other, ...asked('chat', 1, 0, 1)], { by: 'channel', kind: 'csat' });
    expect(found).toMatchObject({ sent: 2, answered: 1, excluded: { other_kind: 1 } });
    expect(found.segments.map(({ key }) => key)).toEqual(['chat']);
  });

  test('G1: without surveys there is no rate, without answers no share of them', () => {
    expect(responseCoverage([], { by: 'channel' })).toMatchObject({ value: null, sent: 0, segments: [] });
    const [silent] = responseCoverage(asked('chat', 0, 0, 3), { by: 'channel' }).segments;
    expect(silent).toMatchObject({ rate: 0, lower: 0, shareOfSent: 1, shareOfAnswers: null });
  });

  test('the faults of the caller', () => {
    const code = (options: unknown, rows: unknown = asked('chat', 1, 1, 1)) =>
      codeOf(() => responseCoverage(rows as never, options as never));
    expect(code({})).toBe('missing_option');
    expect(code({ by: 'channel', kind: 'x' })).toBe('invalid_option');
    expect(code({ by: 'channel', level: 1 })).toBe('out_of_range');
    expect(code({ by: 'channel', lvel: 1 })).toBe('unknown_option');
    expect(code({ by: () => ['a', 'b'] })).toBe('overlapping_segments');
    expect(code({ by: 'channel' }, null)).toBe('not_iterable');
  });

  test('the shares of the segments are wholes, in any order of the rows', () => {
    const survey = fc.record({
      id: fc.uuid(),
      kind: fc.constant('csat' as const),
      channel: fc.constantFrom('chat' as const, 'email' as const, null),
      score: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    fc.assert(
      fc.property(fc.array(survey, { minLength: 1 }), (surveys) => {
        const found = responseCoverage(surveys, { by: 'channel' });
        expect(responseCoverage([...surveys].reverse(), { by: 'channel' })).toEqual(found);
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((total, own) => total + (own ?? 0), 0);
        expect(sum(found.segments.map(({ sent }) => sent))).toBe(surveys.length);
        expect(sum(found.segments.map(({ shareOfSent }) => shareOfSent))).toBeCloseTo(1, 12);
        if (found.answered > 0) expect(sum(found.segments.map((own) => own.shareOfAnswers))).toBeCloseTo(1, 12);
      }),
      { seed: 7 },
    );
  });
});
