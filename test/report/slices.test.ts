import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  csat,
  firstResponseTime,
  report,
  speedOfAnswer,
  ticketVolume,
  uptime,
} from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { hours, minutes } from '../../src/time/duration.ts';

const timeZone = 'Europe/Berlin';
/** Monday 2026-01-05, 09:00 in Berlin. */
const monday = Date.UTC(2026, 0, 5, 8);
const ticket = (id: string, createdAt: number | null, own: Partial<TicketRow> = {}): TicketRow => ({
  ...{ id, createdAt: createdAt as number, firstRespondedAt: createdAt === null ? null : createdAt + minutes(5) },
  ...own,
});
const volumesBy = (tickets: readonly TicketRow[], options: object): unknown =>
  report({ tickets }, { ticketVolume }, options).kpis.ticketVolume.groups?.map(({ key, result }) => [
    key,
    result.value,
  ]);

describe('a report sliced by time', () => {
  const tickets = [
    ticket('A', monday),
    ticket('B', monday + hours(25)),
    ticket('C', monday + hours(24)),
    ticket('D', monday + hours(13.9)),
  ];

  test('by hour of day has the hours of the zone in their order', () => {
    expect(volumesBy(tickets, { by: 'hour_of_day', timeZone })).toEqual([
      [9, 2],
      [10, 1],
      [22, 1],
    ]);
  });

  test('by day of week begins on Monday', () => {
    expect(volumesBy(tickets.toReversed(), { by: 'day_of_week', timeZone })).toEqual([
      ['mon', 2],
      ['tue', 2],
    ]);
  });

  test('by open hours tells day from night', () => {
    const calendar = createCalendar({ timeZone, hours: { mon: [['09:00', '17:00']], tue: [['10:00', '17:00']] } });
    expect(volumesBy(tickets, { by: 'open_hours', calendar })).toEqual([
      ['open', 2],
      ['closed', 2],
    ]);
  });

  test('D20: rows without a date are a group of their own, at the end', () => {
    const undated = { ...ticket('E', null), id: 'E' };
    const options = { by: 'day_of_week', timeZone } as const;
    const { groups } = report({ tickets: [undated, ...tickets] }, { firstResponseTime }, options).kpis
      .firstResponseTime;
    expect(groups?.map(({ key, rows }) => [key, rows])).toEqual([
      ['mon', 2],
      ['tue', 2],
      [null, 1],
    ]);
  });

  test('C2: without the zone, or the calendar, the slice means nothing and is refused', () => {
    for (const by of ['hour_of_day', 'day_of_week', 'open_hours']) {
      expect(() => report({ tickets }, { ticketVolume }, { by })).toThrow(
        expect.objectContaining({ code: 'missing_option' }),
      );
    }
  });
});

describe('a report sliced by a field', () => {
  test('puts a row with several tags in several groups', () => {
    const tickets = [ticket('A', 0, { tags: ['vip', 'refund'] }), ticket('B', 0, { tags: ['vip'] }), ticket('C', 0)];
    expect(volumesBy(tickets, { by: 'tags' })).toEqual([
      ['vip', 2],
      ['refund', 1],
      [null, 1],
    ]);
  });

  test.each(['type', 'severity', 'priority', 'customerTier', 'teamId', 'channel'])(
    'by %s takes the surveys of a ticket with it',
    (by) => {
      const tickets = [ticket('A', 0, { [by]: 'this' }), ticket('B', 0, { [by]: 'that' })];
      const survey = { kind: 'csat', scale: { min: 1, max: 5 } } as const;
      const surveys = [
        { ...survey, id: '1', score: 5, ticketId: 'A' },
        { ...survey, id: '2', score: 1, ticketId: 'B' },
        { ...survey, id: '3', score: 1, ticketId: 'B', [by]: 'this' },
      ];
      const { groups } = report({ tickets, surveys }, { csat: csat.with({ answers: 'all' }) }, { by }).kpis.csat;
      expect(Object.fromEntries(groups?.map(({ key, result }) => [key, result.value]) ?? [])).toEqual({
        this: 0.5,
        that: 0,
      });
    },
  );

  test('a call stands under phone, and a chat under chat', () => {
    const calls = [
      {
        kind: 'call',
        id: 'L',
        direction: 'inbound',
        queuedAt: 0,
        answeredAt: 5,
        endedAt: 9,
        outcome: 'answered',
      } as const,
    ];
    const { groups } = report({ interactions: calls }, { speedOfAnswer }, { by: 'channel' }).kpis.speedOfAnswer;
    expect(groups?.map(({ key, result }) => [key, result.value])).toEqual([['phone', 5]]);
  });
});

describe('a report by period of rows that last', () => {
  test('has no period for one that lies outside the range of its figure, and counts it as such', () => {
    const from = Date.UTC(2026, 0, 1);
    const outages = [
      { start: from - hours(30), end: from - hours(20), system: 'web' },
      { start: from + hours(6), end: from + hours(12), system: 'web' },
    ];
    const bound = uptime.with({ from, to: from + hours(24) });
    const { periods, result } = report({ outages }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(result).toMatchObject({ value: 0.75, excluded: { outside_period: 1 } });
    expect(periods?.map(({ label, result: own }) => [label, own.value])).toEqual([['2026-01-01', 0.75]]);
    expect(periods?.[0]?.result.excluded).toEqual({});
  });

  test('gives each day its part of an outage across midnight', () => {
    const from = Date.UTC(2026, 0, 1);
    const outages = [{ start: from + hours(18), end: from + hours(30), system: 'web' }];
    const bound = uptime.with({ from, to: from + hours(48) });
    const { periods, result } = report({ outages }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(result.value).toBe(0.75);
    expect(periods?.map(({ label, result: own }) => [label, own.value])).toEqual([
      ['2026-01-01', 0.75],
      ['2026-01-02', 0.75],
    ]);
  });

  test('has no periods beyond the range of its figure, before it or after it', () => {
    const from = Date.UTC(2026, 0, 1);
    const outages = [{ start: from - hours(50), end: from + hours(90), system: 'web' }];
    const bound = uptime.with({ from, to: from + hours(48) });
    const { periods } = report({ outages }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(periods?.map(({ label, result: own }) => [label, own.value])).toEqual([
      ['2026-01-01', 0],
      ['2026-01-02', 0],
    ]);
  });

  test('gives each day its part of many outages', () => {
    const from = Date.UTC(2026, 0, 1);
    const outages = Array.from({ length: 100 }, (_, index) => ({
      ...{ start: from + hours(index), end: from + hours(index) + minutes(30), system: 'web' },
    }));
    const bound = uptime.with({ from, to: from + hours(96) });
    const { periods } = report({ outages }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(periods?.map(({ result: own }) => own.value)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});
