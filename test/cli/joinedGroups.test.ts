import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { report as libraryReport } from '../../src/report/report.ts';
import { parseRecords } from '../../src/schema/parseRecords.ts';
import { parseTickets } from '../../src/schema/parseTickets.ts';
import { deskCsv, ndjson, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const day = '2026-01-05T';
const assignment = (at: string, to: string): object => ({ at: `${day}${at}Z`, kind: 'assignment', to });
const reply = (id: string, ticketId: string, at: string, agent: string): object => ({
  ...{ kind: 'message', id, ticketId, at: `${day}${at}Z`, author: { role: 'agent', id: agent }, visibility: 'public' },
});

/** Ada answers first, Bo solves, Cy holds the first ticket when it is rated, Di has it now. */
const ticketRows = [
  {
    ...{ id: 'T-1', createdAt: `${day}08:00:00Z`, status: 'solved', channel: 'email', type: 'billing' },
    ...{ agentId: 'di', customerId: 'K-1', solvedAt: `${day}10:00:00Z` },
    history: [
      ...[assignment('08:05:00', 'ada'), assignment('09:00:00', 'bo')],
      ...[assignment('11:00:00', 'cy'), assignment('15:00:00', 'di')],
    ],
  },
  {
    ...{ id: 'T-2', createdAt: `${day}08:00:00Z`, status: 'solved', channel: 'chat', type: 'login' },
    ...{ agentId: 'eve', customerId: 'K-2', solvedAt: `${day}08:30:00Z` },
  },
];
const messageRows = [reply('M-1', 'T-1', '08:10:00', 'ada'), reply('M-2', 'T-2', '08:20:00', 'eve')];
const scale = { min: 1, max: 5 };
const surveyRows = [
  { id: 'S-1', kind: 'csat', score: 1, scale, ticketId: 'T-1', respondedAt: `${day}12:00:00Z` },
  { id: 'S-2', kind: 'csat', score: 5, scale, ticketId: 'T-2', respondedAt: `${day}12:00:00Z` },
  { id: 'S-3', kind: 'csat', score: 5, scale, ticketId: 'T-9' },
];
const tickets = write('tickets.ndjson', ndjson(ticketRows));
const messages = write('messages.ndjson', ndjson(messageRows));
const surveys = write('surveys.ndjson', ndjson(surveyRows));

type Read = Awaited<ReturnType<typeof report>>;
const groupsOf = ({ kpis }: Read, name: string): unknown[][] =>
  (kpis[name]?.groups ?? []).map(({ key, result }) => [key, result['value']]);

describe('records that belong to a ticket', () => {
  it('are grouped by what it says: surveys of billing and of login', async () => {
    const read = await report([surveys, tickets, '--by', 'type']);
    expect(groupsOf(read, 'csat')).toEqual([
      ['billing', 0],
      ['login', 1],
      [null, 1],
    ]);
    expect(read.joined).toEqual([
      { rows: 'surveys', key: 'ticketId', to: 'tickets', matched: 2, orphans: 1, unattached: 0 },
    ]);
    const { out } = await run(['report', surveys, tickets, '--by', 'type']);
    expect(out).toContain('Surveys: 2 belong to a ticket, 1 to a ticket that is not there, 0 name none.');
  });

  it('calls, chats, messages and reviews too, whether their tickets are counted or not', async () => {
    const calls = write(
      'calls.csv',
      `id,direction,queuedAt,answeredAt,endedAt,outcome,ticketId\nC,inbound,${day}08:00:00Z,${day}08:00:09Z,${day}08:09:00Z,answered,T-1\n`,
    );
    const reviews = write(
      'reviews.csv',
      `id,agentId,reviewerId,at,ticketId,criterion,score,max\nQ,bo,k,${day}13:00:00Z,T-2,tone,1,1\n`,
    );
    const all = await report([calls, reviews, messages, tickets, '--by', 'type']);
    expect(groupsOf(all, 'speedOfAnswer')).toContainEqual(['billing', 9000]);
    expect(groupsOf(all, 'qaScore')).toEqual([['login', 1]]);
    const few = await report([calls, tickets, '--by', 'type', '--kpis', 'speed_of_answer']);
    expect(groupsOf(few, 'speedOfAnswer')).toEqual([['billing', 9000]]);
    expect(few.rows).toEqual({ interactions: 1 });
  });

  it('keep what they say themselves', async () => {
    const rows = [{ ...surveyRows[0], channel: 'web' }, surveyRows[1]];
    const read = await report([write('own-surveys.ndjson', ndjson(rows)), tickets, '--by', 'channel']);
    expect(groupsOf(read, 'csat')).toEqual([
      ['chat', 1],
      ['web', 0],
    ]);
  });
});

describe('--attribute', () => {
  const holders = { first_responder: 'ada', solver: 'bo', assignee_at: 'cy', assignee_now: 'di' } as const;
  const dataset = {
    tickets: parseTickets(ticketRows).records,
    interactions: parseRecords('interactions', messageRows).records,
    surveys: parseRecords('surveys', surveyRows).records,
  };
  it.each(Object.entries(holders))('%s gives the bad rating to %s, as the library does', async (rule, agent) => {
    const read = await report([surveys, messages, tickets, '--by', 'agentId', '--attribute', rule]);
    expect(groupsOf(read, 'csat')).toContainEqual([agent, 0]);
    const library = libraryReport(
      dataset,
      { csat: catalogue.csat, casesPerAgent: catalogue.casesPerAgent, firstResponseTime: catalogue.firstResponseTime },
      { by: 'agentId', attribute: rule as keyof typeof holders },
    );
    for (const name of ['csat', 'casesPerAgent', 'firstResponseTime'] as const) {
      const expected = JSON.parse(JSON.stringify(library.kpis[name].groups)) as unknown;
      expect(read.kpis[name]?.groups).toEqual(expected);
    }
  });
  it('refuses other rules', async () => {
    await refusing(['report', tickets])(['--attribute', 'solvers'], /--attribute: .*did you mean 'solver'\?/);
  });
});

describe('visits and customers', () => {
  it('visits learn the next request of the same customer', async () => {
    const rows = [
      { id: 'V-1', startedAt: `${day}07:30:00Z`, customerId: 'K-1', articles: ['a'], outcome: 'resolved' },
      { id: 'V-2', startedAt: `${day}07:30:00Z`, customerId: 'K-3', articles: ['a'], outcome: 'resolved' },
    ];
    const sessions = write('sessions.ndjson', ndjson(rows));
    const asOf = ['--as-of', '2026-01-10T00:00:00Z'];
    for (const files of [
      [sessions, tickets],
      [sessions, tickets, messages],
    ]) {
      const { kpis, joined } = await report([...files, ...asOf]);
      expect(kpis['selfServiceRate']?.result).toMatchObject({ resolved: 1, contacted: 1, contactedAfter: 1 });
      expect(joined).toContainEqual(
        expect.objectContaining({ rows: 'sessions', matched: 1, orphans: 1, unattached: 0 }),
      );
    }
    const { kpis } = await report([sessions, tickets, ...asOf, '--window', '20m']);
    expect(kpis['selfServiceRate']?.result).toMatchObject({ resolved: 2, contacted: 0 });
    const pending = await report([sessions, tickets, '--as-of', `${day}12:00:00Z`]);
    expect(pending.kpis['selfServiceRate']?.accounting.pending).toBe(2);
  });

  it('customers learn contacts, satisfaction and open tickets, also through tickets that name them', async () => {
    const customers = write(
      'customers.csv',
      'id,since,lifetimeValue\nK-1,2025-01-01T00:00:00Z,100\nK-2,2025-01-01T00:00:00Z,300\nK-3,2025-01-01T00:00:00Z,9\n',
    );
    const weights = write('weights.json', '{ "satisfaction": 3, "openTickets": 1 }');
    const args = [
      customers,
      surveys,
      tickets,
      '--weights',
      weights,
      '--window',
      '2d',
      '--as-of',
      '2026-01-10T00:00:00Z',
    ];
    const { kpis } = await report(args);
    expect(kpis['lifetimeValueImpact']?.result).toMatchObject({ value: 3, difference: 200 });
    // K-1: 0 of 3 + 1 of 1; K-2: 4 of 4; K-3 has no answer and no open ticket: 1 of 1.
    expect(kpis['customerHealth']?.result['value']).toBeCloseTo((25 + 100 + 100) / 3, 10);
    expect(kpis['retention']?.result).toMatchObject({ value: 1, denominator: 2 });
    expect(kpis['retention']?.accounting.excluded).toEqual({ not_contacted: 1 });
  });
});

describe('--by a slice of time', () => {
  const desk = write('desk-tickets.csv', deskCsv);
  it('hour_of_day and day_of_week are those of the zone, in their order', async () => {
    const hours = await report([desk, '--by', 'hour_of_day', '--time-zone', 'Europe/Berlin']);
    expect(groupsOf(hours, 'ticketVolume')).toEqual([
      [9, 1],
      [10, 1],
      [11, 1],
    ]);
    const days = await report([desk, '--by', 'day_of_week', '--time-zone', 'Asia/Tokyo']);
    expect(groupsOf(days, 'ticketVolume')).toEqual([
      ['mon', 2],
      ['tue', 1],
    ]);
    const { out } = await run(['report', desk, '--by', 'hour_of_day', '--time-zone', 'Europe/Berlin']);
    expect(out).toMatch(/^Hours of the day side by side\nhour_of_day/);
    expect(out).toMatch(/^KPI +All +9 +10 +11$/m);
    expect(out).toContain('The time of a row, for hour_of_day: tickets by creation.');
  });
  it('open_hours are those of the calendar', async () => {
    const office = write('office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:30', '17:00']] } }));
    const read = await report([desk, '--by', 'open_hours', '--calendar', office]);
    expect(groupsOf(read, 'ticketVolume')).toEqual([
      ['open', 1],
      ['closed', 2],
    ]);
  });
  it('is refused without the zone or the calendar that it is of', async () => {
    const refused = refusing(['report', desk]);
    await refused(['--by', 'hour_of_day'], /--by: expected --time-zone with hour_of_day/);
    await refused(['--by', 'open_hours'], /--by: expected --calendar with open_hours/);
    await refused(['--by', 'hour_of_dey'], /did you mean 'hour_of_day'\?/);
  });
});
