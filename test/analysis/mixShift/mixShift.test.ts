import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixShift } from '../../../src/analysis/mixShift/mixShift.ts';
import {
  ces,
  csat,
  days,
  firstContactResolution,
  firstResponseTime,
  minutes,
  nps,
  reopenRate,
  ticketVolume,
} from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { codeOf } from '../../kpis/records.ts';

const onFive = csat.with({ scale: { min: 1, max: 5 } });

function answers(kind: Survey['kind'], channel: Survey['channel'], counts: Readonly<Record<number, number>>): Survey[] {
  return Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${channel}-${score}-${index}`,
      kind,
      channel,
      score: Number(score),
    })),
  );
}

const spring = [...answers('csat', 'phone', { 5: 900, 1: 100 }), ...answers('csat', 'email', { 5: 70, 1: 30 })];
const autumn = [...answers('csat', 'phone', { 5: 186, 1: 14 }), ...answers('csat', 'email', { 5: 660, 1: 240 })];
const points = (value: number | null): string | undefined => (value === null ? undefined : (value * 100).toFixed(2));

describe('mixShift', () => {
  test('worked example, G23: CSAT falls from 88.18 % to 76.91 % though both channels rose: rate +3.15 points, mix −14.42', () => {
    const shift = mixShift(onFive, spring, autumn, 'channel');
    expect([shift.before, shift.after].map(points)).toEqual(['88.18', '76.91']);
    expect([shift.rateEffect, shift.mixEffect, shift.value].map(points)).toEqual(['3.15', '-14.42', '-11.27']);
    expect(shift).toMatchObject({ kpi: 'csat', reason: null, reversed: true, interactionEffect: 0 });
    expect(shift.drivers.map(({ key, cause, verdict }) => [key, cause, verdict])).toEqual([
      ['email', 'mix', 'worse'],
      ['phone', 'mix', 'worse'],
    ]);
    expect(shift.drivers[1]).toMatchObject({ before: { n: 1000, rate: 0.9 }, after: { n: 200, rate: 0.93 } });
  });

  test('NPS changes in points', () => {
    const before = [...answers('nps', 'email', { 10: 6, 8: 2, 3: 2 }), ...answers('nps', 'chat', { 10: 2, 1: 8 })];
    const after = [...answers('nps', 'email', { 10: 8, 3: 2 }), ...answers('nps', 'chat', { 10: 2, 1: 8 })];
    const shift = mixShift(nps.with({ scale: { min: 0, max: 10 } }), before, after, 'channel');
    // 40 and −60 are −10 together, 60 and −60 are 0; the shares stay a half each.
    expect(shift).toMatchObject({ before: -10, after: 0, value: 10, rateEffect: 10, mixEffect: 0, reversed: false });
    expect(shift.drivers.map(({ key, effect, cause }) => [key, effect, cause])).toEqual([
      ['email', 10, 'rate'],
      ['chat', 0, null],
    ]);
  });

  test('a mean duration changes in milliseconds, and a longer wait is worse', () => {
    const waits = (team: string, count: number, wait: number): TicketRow[] =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: `${team}-${index}`, createdAt: 0, teamId: team, firstRespondedAt: minutes(wait) },
      }));
    const before = [...waits('fast', 3, 10), ...waits('slow', 1, 50)];
    const after = [...waits('fast', 1, 10), ...waits('slow', 3, 50)];
    // 20 and 40 minutes; both teams as before.
    const shift = mixShift(firstResponseTime, before, after, 'teamId');
    expect(shift).toMatchObject({ value: minutes(20), mixEffect: minutes(20), rateEffect: 0, reversed: false });
    expect(shift.drivers.map(({ verdict }) => verdict)).toEqual(['worse', 'worse']);
    expect(codeOf(() => mixShift(firstResponseTime.with({ statistic: 'median' }), before, after, 'teamId'))).toBe(
      'not_a_ratio',
    );
  });

  test('a mean of scores', () => {
    const easy = ces.with({ direction: 'high_is_easy', scale: { min: 1, max: 7 } });
    const before = [...answers('ces', 'email', { 7: 1, 6: 1 }), ...answers('ces', 'chat', { 2: 2 })];
    const after = [...answers('ces', 'email', { 7: 2 }), ...answers('ces', 'chat', { 2: 2 })];
    // (7 + 6 + 2 + 2) ÷ 4 = 4.25, (7 + 7 + 2 + 2) ÷ 4 = 4.5.
    expect(mixShift(easy, before, after, 'channel')).toMatchObject({ before: 4.25, after: 4.5, rateEffect: 0.25 });
  });

  test('a segment that comes or goes has a mix effect alone', () => {
    const shift = mixShift(onFive, answers('csat', 'phone', { 5: 8, 1: 2 }), spring, 'channel');
    expect(shift.drivers.find(({ key }) => key === 'email')).toMatchObject({
      rateEffect: 0,
      cause: 'mix',
      before: { n: 0, rate: null, share: 0 },
    });
  });

  test('E: rows without the field are the segment null, and keys keep their type', () => {
    const rows = answers('csat', undefined, { 5: 3, 1: 1 });
    expect(mixShift(onFive, rows, rows, 'channel').drivers.map(({ key }) => key)).toEqual([null]);
    const byScore = mixShift(onFive, rows, rows, (survey) => survey.score === 5);
    expect(byScore.drivers.map(({ key }) => key).sort()).toEqual([false, true]);
  });

  test('D14: an earlier answer about a ticket counts in no segment', () => {
    const first: Survey = { id: 'S-1', kind: 'csat', channel: 'email', ticketId: 'A-1', respondedAt: 1, score: 1 };
    const last: Survey = { id: 'S-2', kind: 'csat', channel: 'chat', ticketId: 'A-1', respondedAt: 2, score: 5 };
    const shift = mixShift(onFive, [first, last], [first, last], 'channel');
    expect(shift).toMatchObject({ before: 1, after: 1, value: 0 });
    expect(shift.drivers.find(({ key }) => key === 'email')?.after.n ?? 0).toBe(0);
  });

  test('G1: nothing on one side is no change', () => {
    expect(mixShift(onFive, [], autumn, 'channel')).toEqual({
      ...{ kpi: 'csat', value: null, reason: 'no_data', before: null, after: null, rateEffect: null },
      ...{ mixEffect: null, interactionEffect: null, reversed: false, drivers: [] },
    });
  });

  test('segments that decide about each other do not add up, and are refused', () => {
    const contact = (id: string, teamId: string, day: number): TicketRow => ({
      ...{ id, teamId, customerId: 'C-1', createdAt: days(day), status: 'solved' },
    });
    const stayedAway = firstContactResolution.with({ method: 'no_repeat_contact', window: days(7), asOf: days(60) });
    // The customer came back, but to the other team: seen alone, each team resolved its contact.
    const rows = [contact('A-1', 'billing', 0), contact('A-2', 'shipping', 1)];
    expect(codeOf(() => mixShift(stayedAway, rows, rows, 'teamId'))).toBe('not_additive');
    expect(mixShift(stayedAway, rows, rows, 'customerId')).toMatchObject({ before: 0.5, value: 0 });
  });

  test('what cannot be split is refused', () => {
    const tickets: TicketRow[] = [{ id: 'A-1', createdAt: 0, status: 'solved', tags: ['billing'] }];
    expect(codeOf(() => mixShift(ticketVolume, tickets, tickets, 'channel'))).toBe('not_a_ratio');
    expect(codeOf(() => mixShift(reopenRate, tickets, tickets, 'tags'))).toBe('overlapping_segments');
    expect(codeOf(() => mixShift(reopenRate, tickets, 'x' as never, 'channel'))).toBe('not_iterable');
    expect(codeOf(() => mixShift(reopenRate, tickets, tickets, 'channel', { interacton: 1 } as never))).toBe(
      'unknown_option',
    );
    expect(codeOf(() => mixShift(reopenRate, tickets, tickets, () => ({}) as never))).toBe('invalid_group_key');
  });

  const survey = fc.record({
    id: fc.uuid(),
    kind: fc.constant('csat' as const),
    channel: fc.constantFrom('email' as const, 'chat' as const, 'phone' as const, undefined),
    score: fc.option(fc.integer({ min: 1, max: 5 })),
    ticketId: fc.option(fc.constantFrom('A-1', 'A-2', 'A-3')),
    respondedAt: fc.option(fc.nat(5)),
  });
  const sides = fc.tuple(fc.array(survey), fc.array(survey));

  test('the drivers add up to the change of the KPI, exactly', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom('shared' as const, 'separate' as const), ([before, after], interaction) => {
        const shift = mixShift(onFive, before, after, 'channel', { interaction });
        const values = [onFive(before).value, onFive(after).value];
        if (shift.value === null) expect(values).toContain(null);
        else {
          expect([shift.before, shift.after]).toEqual(values);
          const total = shift.drivers.reduce((sum, { effect }) => sum + effect, 0);
          expect(total).toBe(shift.value);
          expect((shift.rateEffect ?? 0) + (shift.mixEffect ?? 0) + (shift.interactionEffect ?? 0)).toBe(shift.value);
        }
      }),
      { seed: 7 },
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const shift = mixShift(onFive, before, after, 'channel');
        expect(mixShift(onFive, [...before].reverse(), new Set([...after].reverse()), 'channel')).toEqual(shift);
      }),
      { seed: 7 },
    );
  });
});
