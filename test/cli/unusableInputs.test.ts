import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
mkdirSync(join(folder, 'tickets.csv'));

/** The one line on standard error, with the folder taken out; nothing may stand on standard output. */
async function refusal(args: readonly string[], stdin = ''): Promise<string> {
  const { code, out, err } = await run(args, { stdin });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.endsWith('\n') && err.indexOf('\n') === err.length - 1).toBe(true);
  return err.trimEnd().replace('support-kpis: ', '').replaceAll(`${folder}/`, '');
}

const file = (name: string, content: string | Uint8Array): readonly string[] => ['report', write(name, content)];

describe('files that cannot be used end with code 2 and one line that says why', () => {
  const cases: readonly [why: string, args: readonly string[], line: string | RegExp][] = [
    [
      'missing',
      ['report', join(folder, 'no-tickets.csv')],
      'no-tickets.csv: expected a file that can be read, got nothing',
    ],
    [
      'a directory',
      ['report', join(folder, 'tickets.csv')],
      'tickets.csv: expected a file that can be read, got "a directory"',
    ],
    ['empty', file('empty-tickets.csv', ''), 'empty-tickets.csv: expected a file that can be read, got "an empty one"'],
    ['empty within gzip', file('empty-tickets.ndjson.gz', gzipSync('')), /empty-tickets.ndjson.gz: .*"an empty one"/],
    [
      'of unknown format',
      file('tickets.xlsx', 'PK'),
      /^tickets.xlsx: expected a name that ends in .csv, .json or .ndjson .*, got ".xlsx" \(--format says what it is\)$/,
    ],
    [
      'of unknown content',
      file('export.csv', deskCsv),
      /^export.csv: expected to be told what it holds: --as tickets, or --tickets <file>/,
    ],
    [
      'named after two collections',
      file('tickets-surveys.csv', deskCsv),
      /^tickets-surveys.csv: expected a name with one collection in it, got "tickets and surveys"/,
    ],
    [
      'no gzip',
      file('tickets.ndjson.gz', ndjson(deskRows)),
      'tickets.ndjson.gz: expected a whole gzip file, got "other bytes"',
    ],
    [
      'gzip cut off',
      file('cut-tickets.csv.gz', gzipSync(deskCsv).subarray(0, 60)),
      'cut-tickets.csv.gz: expected a whole gzip file, got "one that ends too early"',
    ],
    [
      'gzip damaged',
      file('bad-tickets.csv.gz', damaged(gzipSync(deskCsv))),
      'bad-tickets.csv.gz: expected a whole gzip file, got "one that is damaged"',
    ],
    [
      'not UTF-8',
      file('latin-tickets.csv', Buffer.from('id,createdAt\nBüro,2026-01-05T09:00:00Z\n', 'latin1')),
      /^latin-tickets.csv: expected text in utf-8, .*--encoding/,
    ],
    [
      'CSV with an open quote',
      file('quote-tickets.csv', `${deskCsv}"A-4,2026`),
      /^quote-tickets.csv: line 5: expected a closing quote, got "the end of the file"$/,
    ],
    [
      'CSV with a quote in a cell',
      file('inner-tickets.csv', 'id,createdAt\nA"1,2026-01-05T09:00:00Z\n'),
      /^inner-tickets.csv: line 2: expected quotes only around whole cells/,
    ],
    [
      'CSV without a needed column',
      file('column-tickets.csv', 'id,created_at\n1,2026-01-05T09:00:00Z\n'),
      'column-tickets.csv: row 1: expected a column for createdAt of tickets, got "columns id, created_at" (name it with --map createdAt="created_at")',
    ],
    [
      'CSV with a column twice',
      file('twice-tickets.csv', 'id,createdAt,id\n1,2026-01-05T09:00:00Z,2\n'),
      'twice-tickets.csv: row 1: expected each column once, got "two columns id"',
    ],
    [
      'JSON cut off',
      file('cut-tickets.json', '[{"id": 1,'),
      /^cut-tickets.json: row 1, column 11: expected JSON, got "its end"$/,
    ],
    [
      'JSON with a stray word',
      file('stray-tickets.json', '[\n  {"id": oops}]'),
      /^stray-tickets.json(: row 2, column 10)?: expected JSON, got "(an unexpected o|oops}\])"$/,
    ],
    [
      'JSON with more behind it',
      file('more-tickets.json', '[] [1]'),
      'more-tickets.json: row 1, column 4: expected JSON, got "[1]"',
    ],
    [
      'JSON of another shape',
      file('shape-tickets.json', '{"data": []}'),
      /^shape-tickets.json: expected an array of rows, or an object such as \{ tickets: \[\], surveys: \[\] \}, got "?an object/,
    ],
    [
      'JSON whose collection is no array',
      file('odd.json', '{"tickets": 5}'),
      'odd.json: tickets: expected an array, got 5',
    ],
    [
      'a JSON array called NDJSON',
      file('array-tickets.ndjson', '[{"id":1}]'),
      /^array-tickets.ndjson: expected NDJSON, one object a line, got "a JSON array" \(read it with --format json\)$/,
    ],
    [
      'all rows bad',
      file('zone-tickets.csv', 'id,createdAt\n1,2026-01-05 09:00\n2,2026-01-05 10:00\n'),
      /^zone-tickets.csv: expected rows that can be read, got "2 bad rows" \(the first: zone-tickets.csv: row 2: createdAt: expected an instant with 'Z' or an offset, or the option timeZone, got "2026-01-05 09:00"\)$/,
    ],
    ['standard input without a format', ['report', '-'], /^-: expected the format of standard input/],
    [
      'standard input of unknown content',
      ['report', '-', '--format', 'csv'],
      /^standard input: expected to be told what it holds/,
    ],
    [
      'standard input twice',
      ['report', '-', '--surveys', '-', '--format', 'csv'],
      /^files: expected standard input once/,
    ],
    ['none at all', ['report'], 'report: expected at least one file, or - for standard input, got nothing'],
  ];
  it.each(cases)('%s', async (_, args, line) => {
    const told = await refusal(args);
    if (typeof line === 'string') expect(told).toBe(line);
    else expect(told).toMatch(line);
  });

  it('a CSV of empty lines alone', async () => {
    const { code, err } = await run(['report', write('blank-tickets.csv', '\n\n\r\n')]);
    expect([code, err]).toEqual([2, expect.stringMatching(/blank-tickets\.csv: expected .*, got "an empty one"\n$/)]);
  });

  it('a file whose name does not say what it holds, and standard input of which nothing is said', async () => {
    const asked = 'expected to be told what it holds: --as tickets, or --tickets <file>, got';
    const named = await run(['report', write('export.csv', 'id\n1\n')]);
    expect(named.err).toMatch(/^support-kpis: \S*export\.csv: /);
    expect(named.err).toContain(`${asked} "a name without a collection in it"\n`);
    const piped = await run(['report', '-', '--format', 'csv'], { stdin: 'id\n1\n' });
    expect(piped).toEqual({ code: 2, out: '', err: `support-kpis: standard input: ${asked} "nothing"\n` });
  });

  it('H5, H6: a message shows a value escaped and cut, and never a row', async () => {
    const value = `\u001b[31m${'x'.repeat(200)}`;
    const row = JSON.stringify({ id: 'T-1', createdAt: value, customerId: 'secret@example.com' });
    const told = await refusal(file('ansi-tickets.ndjson', `${row}\n`));
    expect(told).toContain('\\u001b[31mxxx');
    expect(told).not.toContain('\u001b');
    expect(told).not.toContain('x'.repeat(90));
    expect(told).not.toContain('secret');
  });
});

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index > 30 && index < 50 ? byte ^ 0xff : byte));
}
