import { describe, expect, it } from 'vitest';
import { ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const hours = 3_600_000;

/** One file of each collection, once as CSV and once as NDJSON, and what comes out by hand. */
interface Case {
  readonly name: string;
  readonly csv: string;
  readonly rows: readonly object[];
  readonly options?: readonly string[];
  readonly expected: Readonly<Record<string, object>>;
}

const cases: readonly Case[] = [
  {
    name: 'activities',
    csv: 'agentId,start,end,kind,channel\na,2026-01-05T08:00:00Z,2026-01-05T11:00:00Z,handling,phone\na,2026-01-05T11:00:00Z,2026-01-05T12:00:00Z,available,phone\na,2026-01-05T12:00:00Z,2026-01-05T13:00:00Z,break,\n',
    rows: [
      ...[{ agentId: 'a', start: '2026-01-05T08:00:00Z', end: '2026-01-05T11:00:00Z', kind: 'handling' }],
      ...[{ agentId: 'a', start: '2026-01-05T11:00:00Z', end: '2026-01-05T12:00:00Z', kind: 'available' }],
      ...[{ agentId: 'a', start: '2026-01-05T12:00:00Z', end: '2026-01-05T13:00:00Z', kind: 'break' }],
    ],
    expected: { utilization: { value: 0.75, paid: 5 * hours }, shrinkage: { value: 0.2 } },
  },
  {
    name: 'sessions',
    csv: 'id,startedAt,articles,outcome\n1,2026-01-05T08:00:00Z,"reset, login",resolved\n2,2026-01-05T09:00:00Z,login,contacted\n3,2026-01-05T10:00:00Z,,abandoned\n4,2026-01-05T11:00:00Z,,resolved\n',
    rows: [
      { id: '1', startedAt: '2026-01-05T08:00:00Z', articles: ['reset', 'login'], outcome: 'resolved' },
      { id: '2', startedAt: '2026-01-05T09:00:00Z', articles: ['login'], outcome: 'contacted' },
      { id: '3', startedAt: '2026-01-05T10:00:00Z', articles: [], outcome: 'abandoned' },
      { id: '4', startedAt: '2026-01-05T11:00:00Z', articles: [], outcome: 'resolved' },
    ],
    expected: {
      selfServiceRate: { numerator: 2, denominator: 4 },
      articleUsage: {
        value: 0.5,
        articles: [
          { articleId: 'login', views: 2, contacts: 1, contactShare: 0.5 },
          { articleId: 'reset', views: 1, contacts: 0, contactShare: 0 },
        ],
      },
    },
  },
  {
    name: 'customers',
    csv: 'id,since,churnedAt,satisfaction,lifetimeValue\n1,2025-01-05T08:00:00Z,,1,300\n2,2025-01-05T08:00:00Z,,0,100\n',
    rows: [
      { id: '1', since: '2025-01-05T08:00:00Z', satisfaction: 1, lifetimeValue: 300 },
      { id: '2', since: '2025-01-05T08:00:00Z', satisfaction: 0, lifetimeValue: 100 },
    ],
    expected: { lifetimeValueImpact: { value: 3, difference: 200 } },
  },
  {
    name: 'outages',
    csv: 'start,end,system\n2026-01-05T00:00:00Z,2026-01-05T06:00:00Z,shop\n',
    rows: [{ start: '2026-01-05T00:00:00Z', end: '2026-01-05T06:00:00Z', system: 'shop' }],
    options: ['--period-from', '2026-01-05T00:00:00Z', '--period-to', '2026-01-06T00:00:00Z'],
    expected: { uptime: { value: 0.75, downtime: 6 * hours, outages: 1 } },
  },
  {
    name: 'automation-runs',
    csv: 'at,process,succeeded\n2026-01-05T08:00:00Z,reset,true\n2026-01-05T09:00:00Z,reset,false\n',
    rows: [
      { at: '2026-01-05T08:00:00Z', process: 'reset', succeeded: true },
      { at: '2026-01-05T09:00:00Z', process: 'reset', succeeded: false },
    ],
    expected: { automationSuccessRate: { numerator: 1, denominator: 2 } },
  },
  {
    name: 'reviews',
    csv: `id,agentId,reviewerId,at,criteria\nQ-1,a,k,2026-01-05T08:00:00Z,"[{""criterion"":""tone"",""score"":2,""max"":4,""weight"":3},{""criterion"":""end"",""score"":1,""max"":1}]"\n`,
    rows: [
      {
        ...{ id: 'Q-1', agentId: 'a', reviewerId: 'k', at: '2026-01-05T08:00:00Z' },
        criteria: [
          { criterion: 'tone', score: 2, max: 4, weight: 3 },
          { criterion: 'end', score: 1, max: 1 },
        ],
      },
    ],
    // (3 × 2/4 + 1 × 1/1) ÷ (3 + 1)
    expected: { qaScore: { value: 0.625, reviews: 1 } },
  },
  {
    name: 'ledger',
    csv: 'kind,at,category,amount,currency,contact\ncost,2026-01-05T08:00:00Z,wages,30,EUR,\ncontact,2026-01-05T08:00:00Z,,,,ticket\ncontact,2026-01-05T09:00:00Z,,,,ticket\n',
    rows: [
      { kind: 'cost', at: '2026-01-05T08:00:00Z', category: 'wages', amount: 30, currency: 'EUR' },
      { kind: 'contact', at: '2026-01-05T08:00:00Z', contact: 'ticket' },
      { kind: 'contact', at: '2026-01-05T09:00:00Z', contact: 'ticket' },
    ],
    expected: { costPerContact: { value: 15, currency: 'EUR' } },
  },
];

describe('a file of each collection gives its figures', () => {
  it.each(cases)(
    '$name, in CSV and NDJSON, by its name and by its option',
    async ({ name, csv, rows, options = [], expected }) => {
      const table = write(`${name}.csv`, csv);
      for (const args of [[table], [write(`${name}.ndjson`, ndjson(rows))], [`--${name}`, table]]) {
        const { kpis, sources } = await report([...args, ...options]);
        expect(sources[0]).toMatchObject({ bad: 0, rows: rows.length });
        for (const [kpi, result] of Object.entries(expected)) expect(kpis[kpi]?.result).toMatchObject(result);
      }
    },
  );
});

describe('reviews with one row per criterion', () => {
  const head = 'id,agentId,reviewerId,at,criterion,score,max,weight,critical';
  const rowsOf = (...rows: string[]): string => `${[head, ...rows].join('\n')}\n`;
  const review = (id: string, rest: string): string => `${id},a,k,2026-01-05T08:00:00Z,${rest}`;

  it('are put together by their id, wherever the rows stand', async () => {
    const csv = rowsOf(review('Q-1', 'tone,2,4,3,'), review('Q-2', 'tone,4,4,,'), review('Q-1', 'end,1,1,,true'));
    const { kpis, sources } = await report([write('reviews.csv', csv)]);
    expect(sources[0]).toMatchObject({ rows: 2, bad: 0, repeated: 0 });
    expect(kpis['qaScore']?.result).toMatchObject({ value: (0.625 + 1) / 2, reviews: 2 });
    const paths = csv.replace(
      head,
      'id,agentId,reviewerId,at,criteria.criterion,criteria.score,criteria.max,criteria.weight,criteria.critical',
    );
    expect((await report([write('path-reviews.csv', paths)])).kpis['qaScore']?.result['value']).toBe((0.625 + 1) / 2);
  });
  it('a row that contradicts the first of its id is a bad row', async () => {
    const csv = rowsOf(review('Q-1', 'tone,4,4,,'), 'Q-1,b,k,2026-01-05T08:00:00Z,end,0,1,,');
    const { kpis, sources } = await report([write('odd-reviews.csv', csv)]);
    expect(sources[0]).toMatchObject({ bad: 1, faults: { conflicting_row: 1 } });
    expect(kpis['qaScore']?.result['value']).toBe(1);
    expect((await run(['report', write('odd-reviews.csv', csv)])).err).toContain(
      'row 3: agentId: expected what row 2 says of the same id',
    );
  });
  it('a review without criteria, and a row without an id, are told', async () => {
    const csv = rowsOf(review('Q-1', ',,,,'), review('', 'tone,4,4,,'), review('Q-2', 'tone,four,4,,'));
    const { kpis, sources } = await report([write('empty-reviews.csv', csv)]);
    expect(sources[0]?.faults).toEqual({ missing: 1, not_a_number: 1 });
    expect(kpis['qaScore']?.accounting.excluded).toEqual({ no_criteria: 1 });
  });
});
