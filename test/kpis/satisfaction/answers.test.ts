import { describe, expect, test } from 'vitest';
import { ces, csat, explain, nps } from '../../../src/index.ts';
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

describe('a scale that a figure has no meaning for', () => {
  test('is named as it was given', () => {
    expect(messageOf(() => nps([], { scale: { min: 1, max: 5 } }))).toMatch(/got "1–5"/);
    expect(messageOf(() => nps([], { scale: 'thumbs' }))).toMatch(/got "thumbs"/);
    const easy = { direction: 'high_is_easy' } as const;
    expect(messageOf(() => ces([], { ...easy, scale: { min: 0, max: 10 } }))).toMatch(/got "0–10"/);
  });
});
