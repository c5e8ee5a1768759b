import { describe, expect, test } from 'vitest';
import {
  csat,
  days,
  firstContactResolution,
  firstResponseTime,
  groupBy,
  hours,
  joinSources,
  minutes,
  prepare,
  report,
} from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { message } from '../../kpis/records.ts';

const scale = { min: 1, max: 5 } as const;
const zendesk = {
  customers: [
    { id: '10', since: 0, email: 'Ada@x.de', tier: 'gold' },
    { id: '11', since: 0, email: 'bo@x.de' },
  ],
  tickets: [
    {
      id: '1',
      createdAt: 0,
      channel: 'email',
      status: 'solved',
      solvedAt: hours(2),
      customerId: '10',
      interactions: [message(15, 'agent', { id: 'm1', ticketId: '1' })],
    },
    {
      id: '2',
      createdAt: hours(24),
      channel: 'email',
      status: 'solved',
      solvedAt: hours(26),
      customerId: '11',
      interactions: [message(24 * 60 + 30, 'agent', { id: 'm2', ticketId: '2' })],
    },
  ],
  surveys: [
    { id: 'S1', kind: 'csat', score: 5, scale, ticketId: '1' },
    { id: 'S2', kind: 'csat', score: 2, scale, ticketId: '2' },
  ],
} as const;
deepFreeze(zendesk);
const freshdesk = {
  customers: [{ id: '7', since: hours(1), email: 'ada@x.de ' }],
  tickets: [{ id: '1', createdAt: hours(30), channel: 'chat', status: 'solved', solvedAt: hours(31), customerId: '7' }],
  interactions: [message(30 * 60 + 5, 'agent', { id: 'm1', ticketId: '1' })],
  surveys: [{ id: 'S1', kind: 'csat', score: 4, scale, ticketId: '1' }],
} as const;
deepFreeze(freshdesk);
const sources = [
  { name: 'zendesk', prefix: 'zd-', dataset: zendesk },
  { name: 'freshdesk', prefix: 'fd-', dataset: freshdesk },
];
const customerKey = ({ email }: Readonly<Record<string, unknown>>): string | null =>
  typeof email === 'string' ? email.trim().toLowerCase() : null;

describe('a desk of two systems', () => {
  const joined = joinSources(sources, { customerKey });

  test('gives ids of their system to all records', () => {
    expect(joined.dataset.tickets?.map(({ id }) => id)).toEqual(['zd-1', 'zd-2', 'fd-1']);
    expect(joined.dataset.surveys?.map(({ id, ticketId }) => [id, ticketId])).toEqual([
      ['zd-S1', 'zd-1'],
      ['zd-S2', 'zd-2'],
      ['fd-S1', 'fd-1'],
    ]);
    expect(joined.report.sources.map(({ name, rows }) => [name, rows])).toEqual([
      ['zendesk', { tickets: 2, surveys: 2, customers: 2 }],
      ['freshdesk', { tickets: 1, interactions: 1, surveys: 1, customers: 1 }],
    ]);
  });

  test('D19: knows a customer of both, in one row', () => {
    expect(joined.dataset.customers).toEqual([
      { id: 'ada@x.de', since: 0, email: 'Ada@x.de', tier: 'gold' },
      { id: 'bo@x.de', since: 0, email: 'bo@x.de' },
    ]);
    expect(joined.report.mergedCustomers).toEqual([
      {
        id: 'ada@x.de',
        from: [
          { source: 'freshdesk', id: '7' },
          { source: 'zendesk', id: '10' },
        ],
      },
    ]);
    expect(joined.report.findings).toEqual([]);
  });

  test('has first responses of 15, 30 and 5 minutes', () => {
    const { kpis } = report(joined.dataset, { firstResponseTime });
    expect(kpis.firstResponseTime.result).toMatchObject({ count: 3, median: minutes(15), value: minutes(50) / 3 });
  });

  test('has a repeat contact only where the customer is known in both', () => {
    const fcr = firstContactResolution.with({ method: 'no_repeat_contact', window: days(7), asOf: days(30) });
    const of = (dataset: typeof joined.dataset): unknown => report(dataset, { fcr }).kpis.fcr.result.value;
    expect(of(joined.dataset)).toBe(2 / 3);
    expect(of(joinSources(sources).dataset)).toBe(1);
  });

  test('has CSAT by channel of the tickets of each', () => {
    const { dataset, joins } = prepare(joined.dataset);
    const byChannel = groupBy(dataset.surveys ?? [], 'channel', csat);
    expect([...byChannel].map(([channel, { value }]) => [channel, value]).sort()).toEqual([
      ['chat', 1],
      ['email', 0.5],
    ]);
    expect(joins.find(({ rows }) => rows === 'surveys')).toMatchObject({ matched: 3, orphans: 0, unattached: 0 });
    expect(dataset.tickets?.map(({ customerTier }) => customerTier)).toEqual(['gold', undefined, 'gold']);
  });

  test('gives a report in plain JSON', () => {
    expect(JSON.parse(JSON.stringify(joined.report))).toEqual(joined.report);
  });
});
