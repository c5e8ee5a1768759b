import { describe, expect, test } from 'vitest';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { run } from '../../../src/fold/run.ts';
import { ces, csat, explain, groupBy, nps, type Survey } from '../../../src/index.ts';
import { isLater } from '../../../src/kpis/satisfaction/answerSummary.ts';
import { messageOf } from '../records.ts';

const answer = { scale: '1-5', score: 3, ticket: 'T-1', at: 5, id: 'S-5' };

describe('of several answers about one ticket', () => {
  test.each<[string, object, object?]>([
    ['a later one', { at: 6, id: 'S-1', score: 1 }],
    ['a dated one over an undated one', { at: -9, id: 'S-1' }, { at: null, id: 'S-9' }],
    ['of one date the greater id', { id: 'S-6', score: 1 }],
    ['of one id the greater score', { score: 4, scale: '0-5' }],
    ['of one score the greater scale', { scale: '1-6' }],
  ])('%s counts', (_, winner: object, loser: object = {}) => {
    expect(isLater({ ...answer, ...winner }, { ...answer, ...loser })).toBe(true);
    expect(isLater({ ...answer, ...loser }, { ...answer, ...winner })).toBe(false);
  });

  test('none replaces itself', () => {
    expect(isLater(answer, { ...answer })).toBe(false);
  });

  test('explain tells counted and superseded ones; those about no ticket all count', () => {
    const survey = (id: string, score: number, ticketId: string | null, respondedAt: number) => ({
      ...{ id, kind: 'csat' as const, score, scale: { min: 1, max: 5 }, ticketId, respondedAt },
    });
    const rows = [survey('a', 5, 'T', 2), survey('b', 1, 'T', 1), survey('c', 2, null, 0), survey('d', 2, null, 0)];
    const { counted, excluded } = explain(csat, rows);
    expect(counted).toEqual(['a', 'c', 'd']);
    expect(Object.entries(excluded).map(([reason, own]) => [reason, own.length])).toEqual([['superseded', 1]]);
    expect(csat(rows)).toMatchObject({ value: 1 / 3, excluded: { superseded: 1 } });
  });
});

describe('many answers at once make the figure of answers one by one', () => {
  const scales = [
    { min: 1, max: 5 },
    { min: 1, max: 7 },
    // Too far from 0 for a class: each row is asked itself.
    { min: 5_000_001, max: 5_000_005 },
  ] as const;
  /** Several answers about each of a few tickets: of all dates, or none, of few ids, on near and far scales. */
  const rows = Array.from({ length: 300 }, (_, place): Survey => {
    const drawn = (place * 7919 + (place % 13) * 104_729) % 9973;
    const scale = scales[drawn % 3] as (typeof scales)[number];
    return {
      ...{ id: `S-${drawn % 4}`, kind: 'csat', scale, score: scale.min + (Math.floor(drawn / 3) % 5) },
      ...{ ticketId: drawn % 11 === 0 ? null : `T-${drawn % 17}`, channel: drawn % 2 === 0 ? 'email' : 'chat' },
      ...{ respondedAt: [null, 0, 5, 9][Math.floor(drawn / 7) % 4] ?? null },
    };
  });
  const kpi = csat.with({ positive: 4 });

  test('whatever their order', () => {
    for (const order of [rows, rows.toReversed(), rows.slice(100, 170)]) {
      expect(runAll(kpi, order, 'here').result).toEqual(run(kpi, order));
    }
  });

  test('in groups too', () => {
    const groups = groupBy(rows, 'channel', kpi);
    for (const [channel, result] of groups) {
      expect(result).toEqual(
        run(
          kpi,
          rows.filter((own) => own.channel === channel),
        ),
      );
    }
    expect(groups.size).toBe(2);
  });

  test.each([
    ['on a scale of classes', scales[0]],
    ['on a scale that no class holds', scales[2]],
  ])('two about each ticket, %s: the later one, of one date the one with the greater id', (_, scale) => {
    const about = (ticketId: string, id: string, respondedAt: number | null, points: number): Survey => ({
      ...{ kind: 'csat', scale, ticketId, id, respondedAt, score: scale.min - 1 + points },
    });
    const pairs = Array.from({ length: 40 }, (_, place) => [
      ...[about(`A-${place}`, 'a', 5, 5), about(`A-${place}`, 'b', 4, 1)],
      ...[about(`B-${place}`, 'b', 5, 5), about(`B-${place}`, 'a', 5, 1)],
      ...[about(`C-${place}`, 'a', 0, 5), about(`C-${place}`, 'b', null, 1)],
    ]).flat();
    for (const order of [pairs, pairs.toReversed()]) {
      expect(runAll(csat.with({ positive: scale.max }), order, 'here').result).toMatchObject({
        ...{ value: 1, responses: 120, excluded: { superseded: 120 } },
      });
    }
  });
});

describe('a scale that a figure has no meaning for', () => {
  test('is named as it was given', () => {
    expect(messageOf(() => nps([], { scale: { min: 1, max: 5 } }))).toMatch(/got "1–5"/);
    expect(messageOf(() => nps([], { scale: 'thumbs' }))).toMatch(/got "thumbs"/);
    const easy = { direction: 'high_is_easy' } as const;
    expect(messageOf(() => ces([], { ...easy, scale: { min: 0, max: 10 } }))).toMatch(/got "0–10"/);
  });
});
