import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postStratify } from '../../../src/analysis/nonResponse/postStratify.ts';
import { ces, csat, interval, nps } from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { codeOf, surveysOf } from '../../kpis/records.ts';
import { asked, onFive } from './records.ts';

// Chat: 18 of 20 satisfied, 40 asked; e-mail: 2 of 5 satisfied, 60 asked.
const surveys = [...asked('chat', 18, 2, 20), ...asked('email', 2, 3, 55)];

describe('postStratify', () => {
  test('segments count by the surveys sent: 0.4 × 90 % + 0.6 × 40 % = 60 %, where the answers alone say 80 %', () => {
    const found = postStratify(onFive, surveys, { by: 'channel' });
    expect(found.value).toBeCloseTo(0.6, 14);
    expect(found).toMatchObject({ kpi: 'csat', raw: 0.8, n: 25, sent: 100, reason: null, empty: [], emptyShare: 0 });
    expect(found.segments).toEqual([
      { key: 'email', sent: 60, answered: 5, weight: 0.6, score: 0.4 },
      { key: 'chat', sent: 40, answered: 20, weight: 0.4, score: 0.9 },
    ]);
  });

  test('the interval puts the Wilson intervals of the segments together', () => {
    // Wilson's formula as he gave it; 18 of 20 and 2 of 5.
    const wilson = (p: number, n: number, sign: number): number => {
      const z = 1.959963984540054;
      return (
        (p + z ** 2 / (2 * n) + sign * z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
      );
    };
    const found = postStratify(onFive, surveys, { by: 'channel' });
    const reach = (sign: number): number =>
      Math.hypot(0.4 * (wilson(0.9, 20, sign) - 0.9), 0.6 * (wilson(0.4, 5, sign) - 0.4));
    expect(found.lower).toBeCloseTo(0.6 - reach(-1), 12);
    expect(found.upper).toBeCloseTo(0.6 + reach(1), 12);
  });

  test('with one segment it is the score and the interval themselves', () => {
    const one = postStratify(onFive, surveys, { by: () => 'all' });
    const whole = interval(onFive(surveys));
    expect(one.value).toBe(0.8);
    expect(one.lower).toBeCloseTo(whole.lower ?? 0, 14);
    expect(one.upper).toBeCloseTo(whole.upper ?? 0, 14);
  });

  test('G3: all satisfied leaves doubt, and no end passes 1', () => {
    const found = postStratify(onFive, [...asked('chat', 3, 0, 3), ...asked('email', 3, 0, 9)], { by: 'channel' });
    expect(found).toMatchObject({ value: 1, upper: 1 });
    expect(found.lower).toBeLessThan(0.8);
  });

  test('a population of its own, such as tickets per channel', () => {
    for (const population of [
      { chat: 300, email: 100 },
      new Map([
        ['chat', 3],
        ['email', 1],
      ]),
    ]) {
      expect(postStratify(onFive, surveys, { by: 'channel', population }).value).toBeCloseTo(
        0.75 * 0.9 + 0.25 * 0.4,
        14,
      );
    }
    const partly = postStratify(onFive, surveys, { by: 'channel', population: { chat: 3, phone: 1 } });
    expect(partly).toMatchObject({ value: 0.9, empty: ['phone'], emptyShare: 0.25, unweighted: ['email'] });
  });

  test('segments without an answer give their weight to the others', () => {
    const found = postStratify(onFive, [...surveys, ...asked('phone', 0, 0, 100)], { by: 'channel' });
    expect(found.value).toBeCloseTo(0.6, 14);
    expect(found).toMatchObject({ empty: ['phone'], emptyShare: 0.5, sent: 200 });
    expect(found.segments[2]).toEqual({ key: 'phone', sent: 100, answered: 0, weight: 0, score: null });
  });

  test('NPS in points, and means of scores', () => {
    const net: Survey[] = [
      ...surveysOf('nps', { 10: 2, 3: 2 }).map((own) => ({ ...own, channel: 'chat' as const })),
      ...surveysOf('nps', { 10: 4 }).map((own) => ({ ...own, channel: 'email' as const })),
    ];
    const population = { chat: 3, email: 1 };
    const found = postStratify(nps.with({ scale: { min: 0, max: 10 } }), net, { by: 'channel', population });
    expect(found).toMatchObject({ value: 25, raw: 50, upper: expect.any(Number) });
    const effort = surveysOf('ces', { 7: 2, 1: 2 }).map((own) => ({
      ...own,
      agentId: own.score === 7 ? 'ada' : 'bob',
    }));
    const mean = postStratify(ces.with({ direction: 'high_is_easy', scale: { min: 1, max: 7 } }), effort, {
      by: 'agentId',
      population: { ada: 1, bob: 2 },
    });
    // Within each segment all answers are the same: how much they vary is not known.
    expect(mean).toMatchObject({ value: 3, raw: 4, lower: null, upper: null, reason: 'zero_variance' });
  });

  test('G2: a mean with one answer in a segment has no interval', () => {
    const effort = surveysOf('ces', { 7: 1, 1: 2 }).map((own) => ({
      ...own,
      agentId: own.score === 7 ? 'ada' : 'bob',
    }));
    const kpi = ces.with({ direction: 'high_is_easy', scale: { min: 1, max: 7 } });
    expect(postStratify(kpi, effort, { by: 'agentId' })).toMatchObject({ value: 3, lower: null, reason: 'too_few' });
  });

  test('G1: without an answer there is no score', () => {
    const silent = postStratify(onFive, asked('chat', 0, 0, 2), { by: 'channel' });
    expect(silent).toMatchObject({
      value: null,
      raw: null,
      lower: null,
      reason: 'no_data',
      empty: ['chat'],
      emptyShare: 1,
    });
    expect(postStratify(onFive, [], { by: 'channel' })).toMatchObject({ value: null, segments: [], sent: 0 });
  });

  test('D14: of two answers about a ticket the last counts, once, in its segment', () => {
    const first: Survey = { id: 'S-1', kind: 'csat', channel: 'email', ticketId: 'A-1', respondedAt: 1, score: 1 };
    const last: Survey = { id: 'S-2', kind: 'csat', channel: 'chat', ticketId: 'A-1', respondedAt: 2, score: 5 };
    expect(postStratify(onFive, [first, last], { by: 'channel' })).toMatchObject({ value: 1, n: 1, sent: 1 });
  });

  test('surveys of another kind weigh nothing and are counted', () => {
    const other = surveysOf('nps', { 9: 50 }).map((own) => ({ ...own, channel: 'email' as const }));
    const found = postStratify(onFive, [...surveys, ...other], { by: 'channel' });
    expect(found.value).toBeCloseTo(0.6, 14);
    expect(found.excluded).toEqual({ other_kind: 50 });
  });

  test('faults of the caller', () => {
    const code = (options: unknown, rows: unknown = surveys, kpi = onFive) =>
      codeOf(() => postStratify(kpi as never, rows as never, options as never));
    const by = 'channel';
    expect([code({}), code({ by, population: 5 }), code({ by, population: [1] }), code({ by, lvl: 1 })]).toEqual([
      ...['missing_option', 'invalid_option', 'invalid_option', 'unknown_option'],
    ]);
    expect([code({ by, population: { chat: -1 } }), code({ by, population: {} }), code({ by, level: 0 })]).toEqual([
      ...['out_of_range', 'out_of_range', 'out_of_range'],
    ]);
    expect([code({ by: () => ['a'] }), code({ by }, 'rows')]).toEqual(['overlapping_segments', 'not_iterable']);
    expect(codeOf(() => postStratify(csat, surveys, { by }))).toBe('missing_option');
  });

  const survey = fc.record({
    id: fc.uuid(),
    kind: fc.constant('csat' as const),
    channel: fc.constantFrom('chat' as const, 'email' as const, 'phone' as const, null),
    score: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
  });

  test('the order of the rows does not matter, and the score lies within its interval and those of the segments', () => {
    fc.assert(
      fc.property(fc.array(survey), (rows) => {
        const found = postStratify(onFive, rows, { by: 'channel' });
        expect(postStratify(onFive, [...rows].reverse(), { by: 'channel' })).toEqual(found);
        if (found.value === null) return;
        expect(found.lower).toBeGreaterThanOrEqual(0);
        expect(found.lower).toBeLessThanOrEqual(found.value);
        expect(found.upper).toBeGreaterThanOrEqual(found.value);
        expect(found.upper).toBeLessThanOrEqual(1);
        expect(found.segments.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
      { seed: 7 },
    );
  });

  test('where everyone answers it is the raw score', () => {
    fc.assert(
      fc.property(fc.array(survey, { minLength: 1 }), (rows) => {
        const all = rows.map((row) => ({ ...row, score: row.score ?? 3 }));
        const { value, raw } = postStratify(onFive, all, { by: 'channel' });
        expect(value).toBeCloseTo(raw ?? -1, 12);
      }),
      { seed: 7 },
    );
  });
});
