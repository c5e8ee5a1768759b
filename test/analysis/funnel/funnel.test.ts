import { describe, expect, test } from 'vitest';
import {
  ces,
  costPerContact,
  csat,
  firstResponseTime,
  funnel,
  handleTime,
  nps,
  reopenRate,
  ticketVolume,
} from '../../../src/index.ts';
import type { Survey, SurveyKind } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const solved = (agentId: string, count: number, reopened: number): TicketRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${agentId}-${index}`, createdAt: 0, status: 'solved', agentId, reopens: index < reopened ? 1 : 0 },
  }));
const answers = (agentId: string, kind: SurveyKind, counts: Readonly<Record<number, number>>): Survey[] =>
  Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${agentId}-${score}-${index}`,
      kind,
      agentId,
      score: Number(score),
    })),
  );

describe('funnel', () => {
  test('G22: rates have exact limits for the size of each group', () => {
    // All together 20 %: limits of 10 and of 1,000 trials as they stand in the test of funnelLimits, mirrored.
    const rows = [...solved('few', 10, 2), ...solved('high', 1000, 243), ...solved('low', 1000, 157)];
    const found = funnel(reopenRate, deepFreeze(rows), 'agentId');
    expect(found).toMatchObject({
      kpi: 'reopen_rate',
      value: 402 / 2010,
      method: 'binomial',
      dispersion: 1,
      reason: null,
    });
    const [few, high, low] = found.groups;
    expect(few).toMatchObject({ key: 'few', n: 10, outside: null, verdict: 'no_evidence' });
    expect(few?.limits[0]?.level).toBe(0.95);
    expect(high).toMatchObject({ key: 'high', outside: 0.998, verdict: 'worse' });
    expect(low).toMatchObject({ key: 'low', outside: 0.998, verdict: 'better' });
    expect(funnel(reopenRate, rows.toReversed(), ({ agentId }) => agentId)).toEqual(found);
  });

  test('a group outside the first limits only names the first level', () => {
    const rows = [...solved('a', 1000, 200), ...solved('b', 1000, 228), ...solved('c', 1000, 172)];
    expect(funnel(reopenRate, rows, 'agentId').groups.map(({ outside }) => outside)).toEqual([null, 0.95, 0.95]);
  });

  test('means have limits by the spread of all rows: middle ± 1.96 s ÷ √n', () => {
    const waits = (agentId: string, list: readonly number[]): TicketRow[] =>
      list.map((wait, index) => ({
        id: `${agentId}-${index}`,
        createdAt: 0,
        agentId,
        firstRespondedAt: minutes(wait),
      }));
    const found = funnel(
      firstResponseTime,
      [...waits('a', [10, 20, 30, 40]), ...waits('b', [10, 20, 30, 40])],
      'agentId',
      { levels: [0.95] },
    );
    // s² = 1000 ÷ 7 square minutes.
    const reach = minutes(1.959963985 * Math.sqrt(1000 / 7 / 4));
    expect(found).toMatchObject({ value: minutes(25), method: 'normal' });
    expect(found.groups[0]?.limits[0]?.lower).toBeCloseTo(minutes(25) - reach, 0);
    expect(found.groups[1]?.limits[0]?.upper).toBeCloseTo(minutes(25) + reach, 0);
  });

  test('net scores, satisfaction and effort', () => {
    const net = [...answers('a', 'nps', { 10: 50, 0: 50 }), ...answers('b', 'nps', { 10: 90, 0: 10 })];
    const found = funnel(nps.with({ scale: { min: 0, max: 10 } }), net, 'agentId');
    expect(found).toMatchObject({ value: 40, method: 'normal' });
    expect(found.groups.map(({ verdict }) => verdict)).toEqual(['worse', 'better']);
    const scale = { min: 1, max: 5 };
    expect(funnel(csat.with({ scale }), answers('a', 'csat', { 5: 9, 1: 1 }), 'agentId').method).toBe('binomial');
    expect(
      funnel(ces.with({ scale, direction: 'low_is_easy' }), answers('a', 'ces', { 5: 9, 1: 1 }), 'agentId').method,
    ).toBe('normal');
  });

  test('where more is neither better nor worse, it is different', () => {
    const calls = (agentId: string, length: number) =>
      Array.from({ length: 50 }, (_, index) => ({
        ...({
          kind: 'call',
          id: `${agentId}-${index}`,
          direction: 'inbound',
          queuedAt: 0,
          answeredAt: 0,
          outcome: 'answered',
        } as const),
        ...{ endedAt: minutes(length + (index % 3)), agentId },
      }));
    const rows = [...calls('a', 5), ...calls('b', 5), ...calls('c', 9)];
    expect(funnel(handleTime.with({}), rows, 'agentId').groups.map(({ verdict }) => verdict)).toEqual([
      'different',
      'different',
      'different',
    ]);
  });

  test('overdispersion widens the limits by as much as the groups differ', () => {
    const rows = Array.from({ length: 20 }, (_, agent) => solved(`a-${agent + 10}`, 400, 40 + 4 * agent)).flat();
    const plain = funnel(reopenRate, rows, 'agentId');
    const wide = funnel(reopenRate, rows, 'agentId', { overdispersion: true });
    expect(plain.groups.filter(({ outside }) => outside !== null).length).toBeGreaterThan(8);
    expect(wide.groups.filter(({ outside }) => outside !== null)).toEqual([]);
    expect(wide.method).toBe('normal');
    expect(wide.dispersion).toBeGreaterThan(5);
    const same = Array.from({ length: 20 }, (_, agent) => solved(`a-${agent}`, 400, 40)).flat();
    expect(funnel(reopenRate, same, 'agentId', { overdispersion: true }).dispersion).toBe(1);
  });

  test('G1, G15: groups that all are alike, or have no figure, do not differ by more than chance', () => {
    const wide = { overdispersion: true };
    expect(funnel(reopenRate, solved('a', 9, 0), 'agentId', wide)).toMatchObject({ dispersion: 1, method: 'binomial' });
    const open: TicketRow = { id: 'open', createdAt: 0, status: 'open', agentId: 'idle' };
    const rows = [...solved('a', 50, 10), ...solved('b', 50, 10), open];
    const found = funnel(reopenRate, rows, 'agentId', wide);
    expect(found).toMatchObject({ dispersion: 1, value: 0.2 });
    expect(found.groups[2]).toMatchObject({ key: 'idle', value: null, n: 0, limits: [], outside: null });
  });

  test('a KPI of the caller that does not tell its rows apart is taken whole', () => {
    const bare = Object.assign(() => reopenRate([]), reopenRate, { outcomes: () => undefined });
    const rows = [...solved('a', 9, 2), ...solved('b', 9, 1)];
    expect(funnel(bare as never, rows, 'agentId')).toEqual(funnel(reopenRate, rows, 'agentId'));
  });

  test('medians, counts and costs have no funnel; without rows there is none', () => {
    expect(funnel(firstResponseTime.with({ statistic: 'median' }), solved('a', 3, 0), 'agentId')).toMatchObject({
      method: null,
      reason: 'no_method',
    });
    expect(funnel(ticketVolume, solved('a', 3, 0), 'agentId')).toMatchObject({
      value: 3,
      reason: 'no_method',
      groups: [{ limits: [] }],
    });
    expect(funnel(costPerContact, [], 'channel')).toMatchObject({ reason: 'no_data', groups: [] });
    expect(funnel(reopenRate, [], 'agentId')).toMatchObject({ value: null, reason: 'no_data', groups: [] });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => funnel(reopenRate, 5 as never, () => 1))).toBe('not_iterable');
    expect(codeOf(() => funnel(reopenRate, [], 'agentId', { levels: [95] }))).toBe('out_of_range');
    expect(codeOf(() => funnel(reopenRate, [], 'agentId', { levels: 0.95 as never }))).toBe('invalid_option');
    expect(codeOf(() => funnel(reopenRate, [], 'agentId', { level: 0.95 } as never))).toBe('unknown_option');
  });
});
