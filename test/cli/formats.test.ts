import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, report, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const minutes = 60_000;

/** By hand: replies after 15 and 5 minutes, solutions after 150 and 30 minutes, two of three solved. */
function expectDesk({ kpis, rows }: Awaited<ReturnType<typeof report>>): void {
  expect(rows).toEqual({ tickets: 3 });
  expect(kpis['firstResponseTime']?.result).toMatchObject({ value: 10 * minutes, count: 2, pending: 1 });
  expect(kpis['resolutionTime']?.result).toMatchObject({ value: 90 * minutes, count: 2, pending: 1 });
  expect(kpis['resolutionRate']?.result).toMatchObject({ numerator: 2, denominator: 3 });
  expect(kpis['ticketVolume']?.result['value']).toBe(3);
}

describe('a file is read the same in every format', () => {
  const inputs: readonly [name: string, content: string | Uint8Array][] = [
    ['tickets.csv', deskCsv],
    ['crlf-tickets.csv', deskCsv.replaceAll('\n', '\r\n')],
    ['mixed-tickets.csv', deskCsv.replace('\n', '\r\n')],
    ['no-last-newline-tickets.csv', deskCsv.trimEnd()],
    ['bom-tickets.csv', `\ufeff${deskCsv}`],
    ['semicolon-tickets.csv', deskCsv.replaceAll(',', ';')],
    ['pipe-tickets.csv', deskCsv.replaceAll(',', '|')],
    ['tickets.tsv', deskCsv.replaceAll(',', '\t')],
    ['quoted-tickets.csv', deskCsv.replaceAll(/[^,\n]+/g, '"$&"')],
    ['utf16-tickets.csv', Buffer.from(`\ufeff${deskCsv}`, 'utf16le')],
    ['tickets.csv.gz', gzipSync(deskCsv)],
    ['two-members-tickets.csv.gz', Buffer.concat([gzipSync(deskCsv.slice(0, 100)), gzipSync(deskCsv.slice(100))])],
    ['gzip-without-its-ending-tickets.csv', gzipSync(deskCsv)],
    ['tickets.ndjson', ndjson(deskRows)],
    ['tickets.jsonl', ndjson(deskRows)],
    ['crlf-tickets.ndjson', `\ufeff${ndjson(deskRows).replaceAll('\n', '\r\n')}`],
    ['blank-lines-tickets.ndjson', ndjson(deskRows).replaceAll('\n', '\n\n')],
    ['open-end-tickets.ndjson', ndjson(deskRows).trimEnd()],
    ['tickets.ndjson.gz', gzipSync(ndjson(deskRows))],
    ['tickets.json', JSON.stringify(deskRows)],
    ['bom-tickets.json', `\ufeff${JSON.stringify(deskRows, null, 2)}`],
    ['tickets.json.gz', gzipSync(JSON.stringify(deskRows))],
    ['desk.json', JSON.stringify({ tickets: deskRows })],
  ];
  it.each(inputs)('%s', async (name, content) => {
    expectDesk(await report([write(name, content)]));
  });

  it('standard input, with its format and what it holds', async () => {
    expectDesk(
      await report(['-', '--format', 'csv', '--as', 'tickets', '--as-of', '2026-01-06T08:00:00Z'], { stdin: deskCsv }),
    );
    expectDesk(await report(['--tickets', '-', '--format', 'ndjson'], { stdin: ndjson(deskRows) }));
    expectDesk(await report(['--tickets', '-', '--format', 'ndjson'], { stdin: gzipSync(ndjson(deskRows)) }));
    expectDesk(await report(['-', '--format', 'json'], { stdin: JSON.stringify({ tickets: deskRows }) }));
  });

  it('--format says what a name does not, --as and --tickets what it holds', async () => {
    const plain = write('export.txt', deskCsv);
    expectDesk(await report([plain, '--format', 'csv', '--as', 'tickets']));
    expectDesk(await report(['--tickets', plain, '--format', 'csv']));
  });

  it('--format leaves files alone whose names say it, when there are several', async () => {
    const first = write('a-tickets.csv', deskCsv.split('\n').slice(0, 3).join('\n'));
    const second = write('b-tickets.export', ndjson(deskRows.slice(2)));
    expectDesk(await report([first, second, '--format', 'ndjson']));
  });

  it('--delimiter overrules what the header suggests', async () => {
    const file = write('odd-tickets.csv', deskCsv.replaceAll(',', '#'));
    expectDesk(await report([file, '--delimiter', '#']));
    expectDesk(await report([write('tab-tickets.csv', deskCsv.replaceAll(',', '\t')), '--delimiter', '\\t']));
  });

  it('--encoding reads what is not UTF-8', async () => {
    const rows = deskCsv.replaceAll('email', 'Büro');
    const file = write('latin-tickets.csv', Buffer.from(rows, 'latin1'));
    const { kpis } = await report([file, '--encoding', 'windows-1252', '--by', 'channel']);
    expect(kpis['ticketVolume']?.groups?.map(({ key, rows: size }) => [key, size])).toEqual([
      ['Büro', 2],
      ['chat', 1],
    ]);
  });

  it('characters that pieces of a file cut in two come out whole', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => ({
      ...deskRows[2],
      id: `A-${index}`,
      channel: 'größe 🙂',
    }));
    const { kpis } = await report([
      ...[write('wide-tickets.ndjson', ndjson(rows)), '--by', 'channel', '--kpis', 'ticket_volume'],
    ]);
    expect(kpis['ticketVolume']?.groups?.map(({ key, rows: size }) => [key, size])).toEqual([['größe 🙂', 9000]]);
  });

  it('a CSV of many pieces is read to its end', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `A-${index},2026-01-06T08:00:00Z,open,email,,\n`);
    const text = `${deskCsv.slice(0, deskCsv.indexOf('\n') + 1)}${rows.join('')}`;
    const { sources, kpis } = await report([write('many-tickets.csv', text), '--kpis', 'ticket_volume']);
    expect([sources[0]?.rows, kpis['ticketVolume']?.accounting.counted]).toEqual([3000, 3000]);
  });

  it('a CSV of a foreign writer with commas, quotes and line breaks in its cells', async () => {
    const { stringify } = await import('csv-stringify/sync');
    const records = deskRows.map((row) => ({ ...row, channel: 'a "b", c\r\nd' }));
    const text = stringify(records, {
      header: true,
      columns: ['id', 'createdAt', 'status', 'channel', 'firstRespondedAt', 'solvedAt'],
    });
    const { kpis } = await report([write('foreign-tickets.csv', text), '--by', 'channel']);
    expect(kpis['ticketVolume']?.groups?.map(({ key }) => key)).toEqual(['a "b", c\r\nd']);
  });
});

describe('what stands in cells of CSV', () => {
  it('structures as JSON, lists of names with separators, nested fields as columns', async () => {
    const tickets = [
      'id,createdAt,status,tags,history',
      `T,2026-01-05T09:00:00Z,open,vip; eu,"${JSON.stringify([{ at: '2026-01-05T10:00:00Z', kind: 'escalation', to: 'l2' }]).replaceAll('"', '""')}"`,
    ].join('\n');
    const surveys = 'id,kind,score,scale.min,scale.max\nS,csat,4,1,5\n';
    const { kpis } = await report([
      write('cell-tickets.csv', tickets),
      write('cell-surveys.csv', surveys),
      '--by',
      'tags',
    ]);
    expect(kpis['escalationRate']?.result['value']).toBe(1);
    expect(kpis['ticketVolume']?.groups?.map(({ key }) => key)).toEqual(['eu', 'vip']);
    expect(kpis['csat']?.result['value']).toBe(1);
  });

  it('columns that no record has are named as not read', async () => {
    const file = write('more-tickets.csv', 'id,createdAt,Notes\nT,2026-01-05T09:00:00Z,hello\n');
    expect((await report([file])).sources[0]?.unreadColumns).toEqual(['Notes']);
  });

  it('a header without rows is an empty collection, not a fault', async () => {
    const { rows, kpis } = await report([write('header-tickets.csv', 'id,createdAt\n')]);
    expect(rows).toEqual({});
    expect(kpis['firstResponseTime']?.result['value']).toBeNull();
  });
});
