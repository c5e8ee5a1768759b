import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);

describe('--csv', () => {
  it('is one long table of raw figures, as a foreign reader reads it', async () => {
    const { out } = await run(['report', tickets, '--csv', '--by', 'channel', '--every', 'day', '--time-zone', 'UTC']);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const own = rows.filter(({ kpi }) => kpi === 'first_response_time');
    expect(own.map(({ scope, group, period, value, rows: size }) => [scope, group, period, value, size])).toEqual([
      ['total', '', '', '600000', '3'],
      ['group', 'email', '', '900000', '2'],
      ['group', 'chat', '', '300000', '1'],
      ['period', '', '2026-01-05', '600000', ''],
      ['period', '', '2026-01-06', '', ''],
    ]);
    expect(own[0]).toMatchObject({ unit: 'duration', better: 'lower', counted: '2', pending: '1', excluded: '0' });
    expect(own[4]).toMatchObject({
      start: '2026-01-06T00:00:00.000Z',
      end: '2026-01-07T00:00:00.000Z',
      complete: 'false',
    });
  });

  it('H1: text that a spreadsheet would run is defused, negative numbers are left alone', async () => {
    const keys = ['=1+1', '+49', '-x', '@now', '\tx', '＝1', '"=1'];
    const rows = keys.map((channel, index) => ({ ...deskRows[2], id: `T-${index}`, channel }));
    const surveys = write(
      'low-surveys.ndjson',
      ndjson([{ id: 'S', kind: 'nps', score: 0, scale: { min: 0, max: 10 } }]),
    );
    const { out } = await run([
      'report',
      write('run-tickets.ndjson', ndjson(rows)),
      surveys,
      '--csv',
      '--by',
      'channel',
    ]);
    const read = parse(out, { columns: true }) as Record<string, string>[];
    const groups = read
      .filter(({ kpi, scope }) => kpi === 'ticket_volume' && scope === 'group')
      .map(({ group }) => group);
    expect(groups.sort()).toEqual(keys.map((key) => `'${key}`).sort());
    expect(read.find(({ kpi, scope }) => kpi === 'nps' && scope === 'total')?.['value']).toBe('-100');
  });

  it('H2: quotes, delimiters and line breaks come back as they were', async () => {
    const keys = ['a"b', 'a,b', 'a;b', 'a\r\nb', 'a\u0000b', ' a '];
    const rows = keys.map((channel, index) => ({ ...deskRows[2], id: `T-${index}`, channel }));
    const { out } = await run([
      'report',
      write('odd-tickets.ndjson', ndjson(rows)),
      '--csv',
      '--by',
      'channel',
      '--kpis',
      'ticket_volume',
    ]);
    const read = parse(out, { columns: true }) as Record<string, string>[];
    expect(
      read
        .filter(({ scope }) => scope === 'group')
        .map(({ group }) => group)
        .sort(),
    ).toEqual([...keys].sort());
  });
});
