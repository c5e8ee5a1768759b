import { describe, expect, test } from 'vitest';
import {
  compare,
  compareChanges,
  compareGroups,
  costPerContact,
  firstResponseTime,
  reopenRate,
} from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const solved = (agentId: string | undefined, count: number, reopened: number): TicketRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${agentId}-${index}`, createdAt: 0, status: 'solved', reopens: index < reopened ? 1 : 0 },
    ...(agentId === undefined ? {} : { agentId }),
  }));
/** Forty agents of the same kind, by a fixed sequence. */
const alike = Array.from({ length: 40 }, (_, agent) => solved(`agent-${agent}`, 60, 4 + ((agent * 7) % 6))).flat();

describe('compareGroups', () => {
  test('each group against the rows of all others', () => {
    const rows = [...solved('ann', 200, 12), ...solved('bob', 200, 14), ...solved('eve', 200, 40)];
    const found = compareGroups(reopenRate, deepFreeze(rows), 'agentId');
    const eve = found.groups.find(({ key }) => key === 'eve');
    const others = compare(reopenRate, [...solved('ann', 200, 12), ...solved('bob', 200, 14)], solved('eve', 200, 40));
    expect(found).toMatchObject({ kpi: 'reopen_rate', value: 66 / 600, tests: 3, adjustment: 'holm', level: 0.95 });
    expect(eve).toMatchObject({
      ...{ value: 0.2, others: 26 / 400, verdict: 'worse', n: { group: 200, others: 400 }, test: 'two_proportion' },
      ...{ p: others.p, lower: others.lower, upper: others.upper },
    });
  });

  test('G22: p is made up for as many tests as were made, by Holm and by Benjamini and Hochberg', () => {
    const rows = [...solved('ann', 200, 12), ...solved('bob', 200, 14), ...solved('eve', 200, 40)];
    const { groups } = compareGroups(reopenRate, rows, 'agentId');
    const [first, second, third] = groups.map(({ p, adjustedP }) => ({ p: p ?? 2, ...adjustedP }));
    expect(first?.holm).toBeCloseTo(3 * (first?.p ?? 0), 12);
    expect(second?.holm).toBeCloseTo(2 * (second?.p ?? 0), 12);
    expect(third?.holm).toBeCloseTo(Math.max(2 * (second?.p ?? 0), third?.p ?? 0), 12);
    expect(second?.benjaminiHochberg).toBeCloseTo(Math.min(1.5 * (second?.p ?? 0), third?.p ?? 0), 12);
  });

  test('G22: of forty agents that are alike none stands out, though one does so by itself', () => {
    const found = compareGroups(reopenRate, [...alike, ...solved('odd', 60, 13)], 'agentId');
    expect(found.tests).toBe(41);
    const odd = found.groups[0];
    expect(odd).toMatchObject({ key: 'odd', verdict: 'no_evidence' });
    expect(odd?.p).toBeLessThan(0.05);
    expect(odd?.adjustedP.holm).toBeGreaterThan(0.05);
    expect(found.groups.every(({ verdict }) => verdict === 'no_evidence')).toBe(true);
  });

  test('who really differs is found among forty', () => {
    const found = compareGroups(reopenRate, [...alike, ...solved('bad', 60, 30)], 'agentId', {
      adjust: 'benjamini_hochberg',
    });
    expect(found.groups.filter(({ verdict }) => verdict !== 'no_evidence').map(({ key }) => key)).toEqual(['bad']);
  });

  test('rows without the field are a group of their own; one group alone has nobody beside it', () => {
    const { groups } = compareGroups(reopenRate, [...solved(undefined, 30, 3), ...solved('ann', 30, 3)], 'agentId');
    expect(groups.map(({ key, others }) => [key, others])).toEqual([
      ['ann', 0.1],
      [null, 0.1],
    ]);
    expect(compareGroups(reopenRate, solved('ann', 30, 3), 'agentId').groups).toMatchObject([
      { key: 'ann', value: 0.1, others: null, difference: null, p: null, reason: 'no_data', verdict: 'no_evidence' },
    ]);
    expect(compareGroups(reopenRate, [], 'agentId')).toMatchObject({ value: null, tests: 0, groups: [] });
  });

  test('the order of the rows leaves no trace', () => {
    const rows = Array.from(
      { length: 60 },
      (_, index): TicketRow => ({
        ...{ id: `${index}`, createdAt: 0, firstRespondedAt: minutes((index * 37) % 61), agentId: `a-${index % 4}` },
      }),
    );
    const found = compareGroups(firstResponseTime, rows, ({ agentId }) => agentId);
    expect(compareGroups(firstResponseTime, rows.toReversed(), 'agentId')).toEqual(found);
    expect(found.groups.map(({ test: name }) => name)).toEqual(Array(4).fill('mann_whitney'));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('faults of the caller', () => {
    expect(codeOf(() => compareGroups(reopenRate, 5 as never, () => 1))).toBe('not_iterable');
    expect(codeOf(() => compareGroups(reopenRate, [], 'agentId', { level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => compareGroups(reopenRate, [], 'agentId', { adjust: 'bonferroni' as never }))).toBe(
      'invalid_option',
    );
    expect(codeOf(() => compareGroups(reopenRate, [], 'agentId', { alpha: 1 } as never))).toBe('unknown_option');
    expect(codeOf(() => compareGroups(reopenRate, [{ id: '1', createdAt: 0, tags: ['a'] } as TicketRow], 'tags'))).toBe(
      'overlapping_segments',
    );
  });
});

describe('compareChanges', () => {
  test('each group against itself, adjusted for their number', () => {
    const [june, july] = [
      [...solved('email', 300, 30), ...solved('chat', 300, 30)],
      [...solved('email', 300, 66), ...solved('chat', 300, 25), ...solved('phone', 10, 1)],
    ];
    const found = compareChanges(reopenRate, june, july, 'agentId');
    const alone = compare(reopenRate, solved('email', 300, 30), solved('email', 300, 66));
    expect(found.tests).toBe(2);
    expect(found.groups.map(({ key, verdict, reason }) => [key, verdict, reason])).toEqual([
      ['email', 'worse', null],
      ['chat', 'no_evidence', null],
      ['phone', 'no_evidence', 'no_data'],
    ]);
    expect(found.groups[0]).toMatchObject({ p: alone.p, change: alone.change, lower: alone.lower, before: 0.1 });
    expect(found.groups[0]?.adjustedP.holm).toBeCloseTo(2 * (alone.p ?? 9), 12);
    expect(found.groups[2]).toMatchObject({
      before: null,
      after: 0.1,
      adjustedP: { holm: null, benjaminiHochberg: null },
    });
  });

  test('what has no test says so for every group', () => {
    expect(compareChanges(costPerContact, [], [], 'channel')).toMatchObject({ tests: 0, groups: [] });
    expect(codeOf(() => compareChanges(reopenRate, [], 5 as never, 'agentId'))).toBe('not_iterable');
  });
});
