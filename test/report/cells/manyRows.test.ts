import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  csat,
  days,
  firstResponseTime,
  hours,
  minutes,
  type ReportOptions,
  report,
  runningReport,
  ticketVolume,
} from '../../../src/index.ts';

const from = Date.UTC(2026, 0, 5);
const timeZone = 'Europe/Berlin';
const calendar = createCalendar({ timeZone, hours: { mon: [['09:00', '17:00']], wed: [['09:00', '12:00']] } });

/** Not in the order of time; one in ten without a date, one in nine of them without tags, one in seven without a reply. */
const tickets = Array.from({ length: 200 }, (_, index) => {
  const createdAt = from + ((index * 37) % 200) * hours(7);
  return {
    id: `T-${index}`,
    createdAt: index % 10 === 3 ? (undefined as never) : createdAt,
    channel: ['email', 'chat', 'phone'][index % 3] as string,
    tags: index % 9 === 0 ? [] : ['a', 'b', 'c', 'd'].slice(0, 1 + (index % 4)),
    ...(index % 7 === 0 ? {} : { firstRespondedAt: createdAt + minutes(index) }),
  };
});
const surveys = Array.from({ length: 130 }, (_, index) => ({
  ...{ id: `S-${index}`, kind: 'csat' as const, scale: { min: 1, max: 5 }, channel: 'web', tags: ['web'] },
  ...(index % 4 === 0 ? {} : { respondedAt: from + days(index % 40), score: 1 + (index % 5) }),
  sentAt: from + days(index % 40),
}));
const kpis = { ticketVolume, firstResponseTime, csat };

const cuts: readonly ReportOptions[] = [
  { by: 'channel' },
  { by: 'tags', every: 'month', timeZone },
  { by: 'channel', every: 'week', timeZone, dates: { tickets: 'firstRespondedAt', surveys: 'sentAt' } },
  { by: 'channel', every: 'week', timeZone, dates: { tickets: 'nowhere' } },
  { by: 'day_of_week', timeZone },
  { by: 'open_hours', calendar, every: 'day', timeZone },
  { every: 'quarter', timeZone },
  {},
];

describe.each(cuts)('a report cut by %j', (cut) => {
  test('of many rows is that of rows that come one by one', () => {
    const found = report({ tickets, surveys }, kpis, cut);
    const single = runningReport(kpis, cut);
    for (const row of tickets) single.add('tickets', row);
    for (const row of surveys) single.add('surveys', row);
    const { duplicates: _, joined: __, ...expected } = single.result();
    expect(found).toMatchObject(expected);
  });
});

describe('a report of many rows', () => {
  test('counts the rows without a date, and the rows and figures of each period', () => {
    const { asOf, kpis: own } = report({ tickets }, { ticketVolume }, { every: 'month', timeZone: 'UTC' });
    const dated = tickets.flatMap(({ createdAt }) => createdAt ?? []);
    const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);
    expect(own.ticketVolume.undated).toBe(20);
    expect(asOf).toBe(Math.max(...dated));
    expect(own.ticketVolume.periods?.map(({ label, result }) => [label, result.value])).toEqual(
      ['2026-01', '2026-02', '2026-03'].map((month) => [month, dated.filter((at) => monthOf(at) === month).length]),
    );
  });

  test('has its rows and its figures by each tag, and those without any at the end of their size', () => {
    const { groups } = report({ tickets }, { firstResponseTime }, { by: 'tags' }).kpis.firstResponseTime;
    const keys = ['a', 'b', 'c', 'd', null];
    const ofKey = (key: string | null) =>
      tickets.filter(({ tags }) => (key === null ? tags.length === 0 : tags.includes(key)));
    const expected = keys
      .map((key) => ({
        ...{ key, rows: ofKey(key).length },
        count: ofKey(key).filter((row) => row.createdAt !== undefined && row.firstRespondedAt !== undefined).length,
      }))
      .sort((left, right) => right.rows - left.rows);
    expect(groups?.map(({ key, rows, result }) => ({ key, rows, count: result.count }))).toEqual(expected);
  });
});
