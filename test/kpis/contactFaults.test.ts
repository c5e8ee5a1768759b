import { describe, expect, test } from 'vitest';
import {
  casesPerAgent,
  channelEscalationRate,
  chatAbandonmentRate,
  chatAcceptanceRate,
  handleTime,
  publicResolutionRate,
  serviceLevel,
} from '../../src/index.ts';
import { seconds } from '../../src/time/duration.ts';
import { codeOf, ticket } from './records.ts';

const message = (visibility: string) =>
  ({ kind: 'message', id: 'm', ticketId: 'A-1', at: 5, author: { role: 'agent' }, visibility }) as never;
const social = (...words: readonly string[]) =>
  ticket({ channel: 'social', status: 'solved', solvedAt: 9, interactions: words.map(message) });
const chat = { kind: 'chat', id: '1', requestedAt: 0, endedAt: 5, outcome: 'abandoned' } as const;
const call = {
  ...({
    kind: 'call',
    id: '1',
    direction: 'inbound',
    queuedAt: 0,
    answeredAt: 0,
    endedAt: 1,
    outcome: 'answered',
  } as const),
};

describe('words and dates that nobody knows', () => {
  test('D10: an unknown visibility is neither public nor private', () => {
    const rows = [social('public', 'dm'), social('public')];
    expect(publicResolutionRate(rows)).toMatchObject({ denominator: 1, excluded: { unknown_visibility: 1 } });
    expect(channelEscalationRate(rows, { from: 'social', to: 'private' }).excluded).toEqual({ unknown_visibility: 1 });
    expect(codeOf(() => publicResolutionRate(rows, { strict: true }))).toBe('unknown_visibility');
  });

  test.each([Number.NaN, 'never', {}])('B4: %s is no date of acceptance or offer', (value) => {
    const rows = [
      { ...chat, acceptedAt: value },
      { ...chat, offeredAt: value },
    ] as never;
    expect(chatAcceptanceRate(rows)).toMatchObject({ value: null, excluded: { invalid_instant: 2 } });
    expect(chatAbandonmentRate(rows)).toMatchObject({ value: null, excluded: { invalid_instant: 2 } });
  });

  test('A2: durations beyond what milliseconds can tell apart are faults, and end nothing', () => {
    const rows = [{ ...call, talk: 1e308, hold: 1e308 }, { ...call, talk: 2 ** 53 }, call];
    expect(handleTime(rows)).toMatchObject({ value: 1, count: 1, excluded: { invalid_duration: 2 } });
  });

  test('D10: an unknown solver is nobody', () => {
    const rows = [ticket({ status: 'solved', solvedAt: 9, agentId: 'ada', resolvedBy: 'robot' as never })];
    expect(casesPerAgent(rows)).toMatchObject({ value: null, excluded: { unknown_resolver: 1 } });
  });
});

describe('every call of a service level is accounted for', () => {
  const day = [
    ...[call, { ...call, id: '2', answeredAt: seconds(50), endedAt: seconds(60) }],
    { ...call, id: '3', outcome: 'abandoned' as const, answeredAt: null, endedAt: seconds(9) },
    { ...call, id: '4', outcome: 'abandoned' as const, answeredAt: null, endedAt: seconds(90) },
  ];
  const threshold = seconds(20);

  test.each([
    ['negative', 4, {}],
    ['positive', 4, {}],
    ['late_only', 3, { abandoned_in_time: 1 }],
    ['ignore', 2, { abandoned_in_time: 1, abandoned_late: 1 }],
  ] as const)('%s', (abandoned, denominator, excluded) => {
    const level = serviceLevel(day, { threshold, abandoned });
    expect(level).toMatchObject({
      denominator,
      excluded,
      abandonedInTime: 1,
      abandonedLate: 1,
      threshold,
      shortAbandon: null,
    });
  });
});
