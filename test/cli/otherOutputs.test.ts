import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/cli/output/textTable.ts';
import { figures, text } from '../../src/render/reportTable.ts';
import { deskCsv, deskRows, ndjson, refusing, report, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 0, day, hour)).toISOString();
const tickets = write(
  'tickets.ndjson',
  ndjson(Array.from({ length: 42 }, (_, index) => ({ id: `T-${index}`, createdAt: at(5 + index), status: 'open' }))),
);
const desk = write('desk-tickets.ndjson', ndjson(deskRows));
const daily = ['--every', 'day', '--time-zone', 'UTC', '--as-of', at(47, 0)];
const surveys = write(
  'surveys.ndjson',
  ndjson(
    Array.from({ length: 40 }, (_, index) => ({
      ...{ id: `S-${index}`, kind: 'csat', score: index % 4 === 0 ? 1 : 5, scale: { min: 1, max: 5 } },
      ...{ respondedAt: at(5 + index), ticketId: `A-${(index % 3) + 1}` },
    })),
  ),
);

describe('the same figures as Markdown', () => {
  it.each([
    ['forecast', [tickets, ...daily], /^# Support forecast\n\n## Ticket volume\n\n\| Period/],
    ['scorecard', [surveys, '--kpis', 'csat'], /^# Support scorecard\n\n## Scorecard of the whole files\n\n\| KPI/],
    [
      'staff',
      [tickets, ...daily, '--work', 'tickets', '--handle-time', '12h', '--deadline', '24h'],
      /^# Support staffing\n\n## Agents for tickets, day by day\n\n\| Day/,
    ],
  ])('of %s', async (command, args, head) => {
    const { code, out } = await run([command, ...args, '--markdown']);
    expect(code).toBe(0);
    expect(out).toMatch(head);
    // Lines below a table are a list, and no two empty lines follow each other.
    expect(out).toMatch(/\n\n## About these figures\n\n- /);
    expect(out).not.toMatch(/\n\n\n/);
  });
});

describe('what is not there', () => {
  it('a plan that there is none of has only its head in CSV, and the reason beside it', async () => {
    const short = ['--every', 'day', '--time-zone', 'UTC', '--as-of', at(8, 0)];
    const work = ['--work', 'tickets', '--handle-time', '12h', '--deadline', '24h'];
    const { code, out, err } = await run(['staff', tickets, ...short, ...work, '--csv']);
    expect(code).toBe(0);
    expect(out).toMatch(/^interval,start,end,[^\n]*\n$/);
    expect(err).toMatch(/^support-kpis: No forecast: there are 3 periods/m);
  });
  it('a scorecard of whole files has no periods', async () => {
    const { out } = await run(['scorecard', surveys, '--kpis', 'csat', '--json']);
    expect(JSON.parse(out)).toMatchObject({ every: null, period: null, previous: null });
  });
  it('KPIs that do not run are named beside a trend, as text and as CSV', async () => {
    const args = ['trend', surveys, '--every', 'week', '--time-zone', 'UTC', '--as-of', at(47, 0)];
    const shown = await run(args);
    expect(shown.out).toMatch(/\nNot computed\n(?:.*\n)* {2}.*\(service_level\): no interactions given\n/);
    const csv = await run([...args, '--csv']);
    expect(csv.err).toMatch(/^support-kpis: not computed: .*\(service_level\): no interactions given$/m);
    expect(csv.out).not.toContain('service_level');
  });
  it('a figure of no moment has none in parts either', async () => {
    const { asOf, asOfSource } = await report([surveys, '--kpis', 'csat', '--workers', '2']);
    expect([asOf, asOfSource]).toEqual([null, null]);
  });
  it('an option that is none is refused by its letter too', async () => {
    await refusing(['report', tickets])(['-x'], /options: expected an option of this command.*got "-x"/);
  });
});

describe('what else is told', () => {
  it('columns that nothing reads, below the text', async () => {
    const rows = deskCsv.replace('status,', 'status,Mood,').replace(/(solved|open),/g, '$1,fine,');
    const { out } = await run(['report', write('moody-tickets.csv', rows)]);
    expect(out).toContain('columns not read: Mood');
  });
  it('a table of more than a hundred rows, with its titles once', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`agent ${index}`, String(index)]);
    const columns = [text('Agent'), figures('Tickets')];
    const lines = textTable({ title: '', columns, rows, notes: [] }, 80).split('\n');
    expect(lines[0]).toBe('Agent      Tickets');
    expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual(rows);
  });
  it('records that are pending, by their ids', async () => {
    const args = ['explain', 'first_response_time', desk, '--as-of', at(7)];
    const { out } = await run(args);
    expect(out).toContain('  Pending    1 (A-3)\n');
  });
  it('a page on business hours', async () => {
    const office = write('office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } }));
    const file = join(folder, 'page.html');
    const { code } = await run(['report', desk, '--by', 'open_hours', '--calendar', office, '--html', file]);
    expect([code, readFileSync(file, 'utf8').startsWith('<!doctype html>')]).toEqual([0, true]);
  });
});

describe('targets of a file', () => {
  const target = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 };
  const reached = async (rule: object) => {
    const file = write('rules.json', JSON.stringify([{ kpi: 'csat', target, ...rule }]));
    const { out } = await run(['scorecard', surveys, '--kpis', 'csat', '--targets', file, '--as-of', at(20), '--json']);
    return JSON.parse(out).rows[0].targetReason;
  };

  it('hold from one moment and to another, which are dates or milliseconds', async () => {
    expect(await reached({ to: '2999-01-01T00:00:00Z' })).toBeNull();
    expect(await reached({ from: Date.UTC(2020, 0, 1), to: Date.UTC(2999, 0, 1) })).toBeNull();
  });
  it('that are no rules are refused', async () => {
    const refused = refusing(['scorecard', surveys]);
    await refused(['--targets', write('five.json', '[5]')], /five\.json: targets/);
    await refused(['--targets', write('null.json', '[null]')], /null\.json: targets/);
  });
});

describe('states of parts', () => {
  const dated = ['--as-of', at(47, 0)];

  it('are of the rows that each KPI counts', async () => {
    const { out } = await run(['partial', tickets, surveys, '--kpis', 'ticket_volume,csat', ...dated]);
    const counted = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ kpi, state }) => [kpi, state.counted]);
    expect(Object.fromEntries(counted)).toEqual({ ticket_volume: 42, csat: 40 });
  });
  it('are cut by local days and by business hours', async () => {
    const office = write('hours.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } }));
    const keys = async (...more: string[]) => {
      const { code, out, err } = await run(['partial', desk, '--kpis', 'ticket_volume', ...more]);
      expect([code, err]).toEqual([0, '']);
      return out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line).key);
    };
    expect(await keys('--by', 'day_of_week', '--time-zone', 'UTC')).toEqual(expect.arrayContaining(['mon', 'tue']));
    expect(await keys('--by', 'open_hours', '--calendar', office)).toHaveLength(2);
  });
  it('are none of a file that cannot be read', async () => {
    await refusing(['partial', '--kpis', 'ticket_volume'])(
      [write('cut-tickets.csv', 'id,createdAt,status\n"A')],
      /cut-tickets\.csv/,
    );
  });
  it('are objects', async () => {
    for (const line of ['5', 'null']) {
      const { code, err } = await run(['merge', '--kpis', 'csat'], { stdin: `${line}\n` });
      expect([code, err]).toEqual([2, expect.stringContaining('expected a state as partial and merge write them')]);
    }
  });
});

describe('records that meet others', () => {
  it('are read in parts with the names of columns that a mapping gives', async () => {
    const renamed = write(
      'renamed-tickets.ndjson',
      ndjson(deskRows.map(({ status, ...row }) => ({ ...row, Zustand: status }))),
    );
    const mapping = write('mapping.json', JSON.stringify({ tickets: { columns: { status: 'Zustand' } } }));
    const args = [renamed, '--mapping', mapping, '--kpis', 'ticket_volume'];
    expect((await report([...args, '--workers', '2'])).kpis['ticketVolume']?.result).toMatchObject({ value: 3 });
  });
  it('answers without a scale of their own make customers content by the one that is given', async () => {
    const customers = write('customers.ndjson', ndjson([{ id: 'K-1', since: at(5) }]));
    const answers = [4, 2].map((score) => ({
      ...{ id: `S-${score}`, kind: 'csat', score, respondedAt: at(6), customerId: 'K-1' },
    }));
    const file = write('plain-surveys.ndjson', ndjson(answers));
    const weights = write('weights.json', JSON.stringify({ satisfaction: 1 }));
    const { kpis } = await report([customers, file, '--csat-scale', '1-5', '--weights', weights, '--as-of', at(30)]);
    // One of two is satisfied: 4 and 5 are of a scale from 1 to 5.
    expect(kpis['customerHealth']?.result).toMatchObject({ value: 50 });
  });
  it('solved tickets of the ledger are those of who solved them, where that is asked for', async () => {
    const history = [
      { at: at(5, 10), kind: 'assignment', to: 'ada' },
      { at: at(5, 12), kind: 'assignment', to: 'bo' },
    ];
    const row = { ...deskRows[0], agentId: 'bo', history };
    const costs = write(
      'costs.ndjson',
      ndjson([{ at: at(5), category: 'wages', amount: 60, currency: 'EUR', agentId: 'ada' }]),
    );
    const own = write('ada-tickets.ndjson', ndjson([row]));
    const args = [own, costs, '--kpis', 'cost_per_resolution', '--by', 'agentId', '--as-of', at(30)];
    const solved = async (attribute: string) => {
      const { kpis } = await report([...args, '--attribute', attribute]);
      return kpis['costPerResolution']?.groups?.map(({ key, result }) => [key, result['resolutions']]);
    };
    expect(await solved('solver')).toEqual([['ada', 1]]);
    expect(await solved('assignee_now')).toEqual([['bo', 1]]);
  });
});
