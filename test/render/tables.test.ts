import { describe, expect, it } from 'vitest';
import { handleTime, nps, speedOfAnswer } from '../../src/index.ts';
import { backlogSeries } from '../../src/kpis/backlog/backlogSeries.ts';
import { ticketVolume } from '../../src/kpis/backlog/ticketVolume.ts';
import { reopenRate } from '../../src/kpis/resolution/reopenRate.ts';
import { firstResponseTime } from '../../src/kpis/response/firstResponseTime.ts';
import { csat } from '../../src/kpis/satisfaction/csat.ts';
import { groupTables, ungrouped } from '../../src/render/groupTables.ts';
import { overviewTables } from '../../src/render/overviewTables.ts';
import { periodTables } from '../../src/render/periodTables.ts';
import { renderCsv } from '../../src/render/renderCsv.ts';
import { report } from '../../src/report/report.ts';

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5);
const tickets = [
  {
    id: '1',
    createdAt: monday,
    status: 'solved',
    channel: 'email',
    firstRespondedAt: monday + 60_000,
    solvedAt: monday + day,
  },
  { id: '2', createdAt: monday + 2 * day, status: 'open', channel: 'chat' },
  {
    id: '3',
    createdAt: monday + 2 * day,
    status: 'solved',
    solvedAt: monday + 2 * day,
    channel: 'email',
    excluded: 'spam',
  },
] as const;
const surveys = [{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }] as const;

describe('overviewTables', () => {
  it('stand in the order of the questions, whatever the order of the KPIs', () => {
    const tables = overviewTables(report({ tickets, surveys }, { csat, ticketVolume, firstResponseTime, reopenRate }));
    expect(tables.map(({ title }) => title.split(':')[0])).toEqual([
      'Response',
      'Resolution',
      'Backlog',
      'Satisfaction',
    ]);
    expect(tables[0]?.rows).toEqual([['First response time', '1m', 'median 1m, p90 1m', '1', '1', '1 spam']]);
    expect(tables[2]?.rows).toEqual([['Ticket volume', '2', '', '2', '0', '1 spam']]);
    expect(tables[3]?.rows[0]?.slice(0, 3)).toEqual(['Customer satisfaction (CSAT)', '100.0 %', '1 of 1, mean 5.00']);
  });
});

describe('groupTables', () => {
  it('are none without groups', () => {
    expect(groupTables(report({ tickets }, { ticketVolume }))).toEqual([]);
  });
  it('put groups side by side, largest first, with their sizes', () => {
    const [table] = groupTables(report({ tickets }, { ticketVolume }, { by: 'channel' }));
    expect(table?.title).toBe('Backlog by channel');
    expect(table?.columns.map(({ title }) => title)).toEqual(['KPI', 'All', 'email', 'chat']);
    expect(table?.rows).toEqual([
      ['Number of tickets', '3', '2', '1'],
      ['Ticket volume', '2', '1', '1'],
    ]);
  });
  it('leave out collections that do not have the field, and name them', () => {
    const desk = report({ tickets, surveys }, { ticketVolume, csat }, { by: 'channel' });
    expect(groupTables(desk).map(({ title }) => title)).toEqual(['Backlog by channel']);
    expect(ungrouped(desk)).toEqual(['surveys']);
    expect(ungrouped(report({ tickets }, { ticketVolume }))).toEqual([]);
  });
  it('of calls have no group that no call is in, and a sign where a figure has no group of that name', () => {
    const calls = [
      { kind: 'call', id: 'L', direction: 'inbound', queuedAt: 0, answeredAt: 5, endedAt: 9, outcome: 'answered' },
      { kind: 'chat', id: 'H', requestedAt: 0, acceptedAt: 5, endedAt: 9, outcome: 'completed' },
    ] as const;
    const desk = report({ interactions: calls }, { speedOfAnswer, handleTime }, { by: 'channel' });
    const columns = groupTables(desk).map(({ title, columns: own }) => [
      title,
      ...own.slice(2).map((one) => one.title),
    ]);
    expect(columns).toEqual([
      ['Efficiency by channel', 'chat', 'phone'],
      ['Phone by channel', 'phone'],
    ]);
    const answers = [
      { id: '1', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, channel: 'email' },
      { id: '2', kind: 'nps', score: 9, scale: { min: 0, max: 10 }, channel: 'chat' },
    ] as const;
    const { kpis, ...rest } = report({ surveys: answers }, { csat, nps }, { by: 'channel' });
    const groups = kpis.csat.groups?.filter(({ key }) => key === 'email') ?? [];
    const [table] = groupTables({ ...rest, kpis: { ...kpis, csat: { ...kpis.csat, groups } } } as never);
    const cells = table?.rows.find(([name]) => name === 'Customer satisfaction (CSAT)');
    expect(cells?.slice(2).sort()).toEqual(['100.0 %', '–']);
  });
  it('are none of figures whose rows are in no group', () => {
    expect(groupTables(report({ tickets: [] }, { ticketVolume }, { by: 'channel' }))).toEqual([]);
    const lost = report({ tickets: [{ id: '1', createdAt: 0 }] }, { ticketVolume }, { by: 'channel' });
    expect(groupTables(lost)).toEqual([]);
  });
  it('go on in further tables, and say how many groups they do not show', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      createdAt: 0,
      agentId: `agent-${index}`,
    }));
    const tables = groupTables(report({ tickets: many }, { ticketVolume }, { by: 'agentId' }));
    expect(tables.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((part) => `Backlog by agentId (${part} of 4)`));
    expect(tables.map(({ columns }) => columns.length)).toEqual([9, 9, 9, 9]);
    expect(tables.map(({ notes }) => notes.length)).toEqual([0, 0, 0, 1]);
    expect(tables[3]?.notes[0]).toBe('12 smaller groups are not shown here; JSON and CSV have all of them.');
  });
  it('H11: have 0 where a damaged report lost the number of rows, and no group where it lost them', () => {
    const made = report({ tickets, surveys }, { ticketVolume, csat }, { by: 'channel' });
    const { groups: _, ...alone } = made.kpis.csat;
    const damaged = { ...made, rows: {}, kpis: { ...made.kpis, csat: alone } };
    expect(groupTables(damaged as never)[0]?.rows[0]).toEqual(['Number of tickets', '0', '2', '1']);
    expect(ungrouped(damaged as never)).toEqual([]);
    expect(renderCsv(damaged as never).split('\r\n')[1]).toContain(',total,,,,,,2,0,');
  });
  it('E5: tell groups of different types apart', () => {
    const mixed = [
      { id: '1', createdAt: 0, type: '1' },
      { id: '2', createdAt: 0, type: null },
      { id: '3', createdAt: 0, type: 'null' },
    ];
    const [table] = groupTables(report({ tickets: mixed }, { ticketVolume }, { by: 'type' }));
    expect(
      table?.columns
        .slice(2)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['(none)', '1', 'null']);
  });
});

describe('periodTables', () => {
  const options = { every: 'day', timeZone: 'UTC', asOf: monday + 2.5 * day } as const;
  it('D23, D24: have a row for every period, also empty ones, and a star on what is not over', () => {
    const [table] = periodTables(report({ tickets }, { ticketVolume, reopenRate }, options));
    expect(table?.rows).toEqual([
      ['2026-01-05', '0.0 %'],
      ['2026-01-06', '–'],
      ['2026-01-07 *', '–'],
    ]);
    expect(table?.notes).toEqual(['* not complete: compare with care.']);
  });
  it('show the backlog as it stood at the end of each period', () => {
    const kpis = { backlog: backlogSeries.with({ every: 'day', timeZone: 'UTC', asOf: monday + 3 * day }) };
    const [table] = periodTables(report({ tickets }, kpis, { ...options, asOf: monday + 3 * day }));
    expect(table?.rows).toEqual([
      ['2026-01-05', '1'],
      ['2026-01-06', '0'],
      ['2026-01-07', '1'],
    ]);
  });
  it('leave out questions whose records have no period', () => {
    const made = report({ tickets, surveys: [] }, { ticketVolume, csat }, options);
    expect(periodTables(made).map(({ title }) => title)).toEqual(['Backlog by day']);
  });
  it('are none without periods', () => {
    expect(periodTables(report({ tickets }, { ticketVolume }))).toEqual([]);
  });
});

describe('renderCsv', () => {
  it('has the same number of cells in every row', () => {
    const text = renderCsv(
      report({ tickets, surveys }, { ticketVolume, csat }, { by: 'channel', every: 'day', timeZone: 'UTC' }),
    );
    const widths = new Set(
      text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').length),
    );
    expect(widths).toEqual(new Set([18]));
  });
});
