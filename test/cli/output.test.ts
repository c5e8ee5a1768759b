import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { report as libraryReport } from '../../src/report/report.ts';
import { parseTickets } from '../../src/schema/parseTickets.ts';
import { deskCsv, deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);

describe('the table', () => {
  it('has a heading per question, and each figure in its unit with what it was made from', async () => {
    const { code, out, err } = await run(['report', tickets]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Response: how long did they wait?');
    expect(out).toContain('Resolution: was it solved?');
    expect(out).toContain('Backlog: is the pile growing?');
    expect(out).toMatch(/^First response time +10m +median 10m, p90 14m +2 +1$/m);
    expect(out).toMatch(/^Resolution time +1h 30m +median 1h 30m, p90 2h 18m +2 +1$/m);
    expect(out).toMatch(/^Resolution rate +66\.7 % +2 of 3 +3 +0$/m);
    expect(out).toMatch(/^Reopen rate +0\.0 % +0 of 2 +2 +0 +1 never solved$/m);
    expect(out).toMatch(/^Touches +0 +0 without.* +0 +1 +2 no interactions recorded$/m);
    expect(out).toContain('Durations are elapsed time (24×7).');
  });

  it('is at most as wide as the terminal, and 120 characters in a pipe', async () => {
    const widest = (text: string): number =>
      Math.max(
        ...text
          .split('\n')
          .filter((line) => !line.startsWith('  '))
          .map(({ length }) => length),
      );
    const sample = write(
      'wide-tickets.ndjson',
      ndjson(deskRows.map((row, index) => ({ ...row, excluded: ['spam', 'merged', 'test'][index] }))),
    );
    expect(widest((await run(['report', sample])).out)).toBeLessThanOrEqual(120);
    for (const columns of [100, 80]) {
      const terminal = { isTTY: true, columns, env: { NO_COLOR: '1' } };
      for (const by of [[], ['--by', 'channel', '--every', 'month', '--time-zone', 'UTC']]) {
        expect(widest((await run(['report', sample, ...by], terminal)).out)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('is in colour only on a terminal that wants it', async () => {
    const bold = '\u001b[1m';
    expect((await run(['report', tickets])).out).not.toContain('\u001b');
    expect((await run(['report', tickets], { isTTY: true })).out).toContain(bold);
    expect((await run(['report', tickets], { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await run(['report', tickets], { isTTY: true, env: { TERM: 'dumb' } })).out).not.toContain('\u001b');
  });

  it('H5: shows the characters of a group that a terminal would obey', async () => {
    const file = write('evil-tickets.ndjson', ndjson([{ ...deskRows[0], channel: '\u001b[2J<b>\u202e' }]));
    const { out } = await run(['report', file, '--by', 'channel']);
    expect(out).toContain('\\u001b[2J<b>\\u202e');
    expect(out).not.toContain('\u001b');
  });
});

describe('--json', () => {
  it('is the report of the library, with where the records came from', async () => {
    const { kpis, asOf, sources } = await report([tickets]);
    const { asOf: _, ...all } = { ...catalogue, asOf };
    const { records } = parseTickets(deskRows);
    const ready = {
      firstResponseTime: all.firstResponseTime,
      resolutionRate: all.resolutionRate,
      reopenRate: all.reopenRate,
      ticketVolume: all.ticketVolume,
    };
    const expected = JSON.parse(JSON.stringify(libraryReport({ tickets: records }, ready))) as {
      kpis: Record<string, object>;
    };
    for (const [name, kpi] of Object.entries(expected.kpis)) expect(kpis[name]).toMatchObject({ ...kpi, options: {} });
    expect(sources).toEqual([
      {
        file: tickets,
        collection: 'tickets',
        holds: 'tickets',
        format: 'csv',
        rows: 3,
        bad: 0,
        repeated: 0,
        faults: {},
        firstFault: null,
        unknownWords: {},
        unreadColumns: [],
      },
    ]);
  });
});

describe('--markdown', () => {
  it('is tables that Markdown shows as they are', async () => {
    const file = write('pipe-tickets.ndjson', ndjson([{ ...deskRows[0], channel: 'a|b <i>*c*' }]));
    const { out } = await run(['report', file, '--markdown', '--by', 'channel']);
    expect(out).toMatch(/^# Support report\n/);
    expect(out).toContain('## Response: how long did they wait?');
    expect(out).toContain('| KPI | All | a\\|b &lt;i&gt;\\*c\\* |');
    expect(out).toMatch(/^# Support report\n\n## Channels side by side\n\n\| channel \| Tickets \| First response \|/);
    expect(out).toContain('| First response time | 15m | 15m |');
    const tables = out.split('\n').filter((line) => line.startsWith('| First response time'));
    expect(tables).toHaveLength(2);
  });
});

describe('the output', () => {
  it('H7: the same bytes whatever the zone of the process', async () => {
    const { out } = await run(['report', tickets, '--every', 'day', '--time-zone', 'America/St_Johns']);
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Apia';
    const other = await run(['report', tickets, '--every', 'day', '--time-zone', 'America/St_Johns']);
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(other.out).toBe(out);
  });
});
