import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
describe('bad rows', () => {
  const rows = [
    JSON.stringify(deskRows[0]),
    '{"id": "B-1", "createdAt": "yesterday", "status": "nope"}',
    '[]',
    'not json',
    JSON.stringify(deskRows[2]),
    '{"id": "B-2", "createdAt": "2026-01-05T09:0',
  ];
  const file = write('tickets.ndjson', `${rows.join('\n')}\n`);

  it('are left out, counted by code and told once on standard error; the code is 0', async () => {
    const { code, err, out } = await run(['report', file]);
    expect(code).toBe(0);
    expect(err).toBe(
      `support-kpis: ${file}: 4 of 6 rows are bad and left out (2 invalid_json, 1 invalid_date, 1 unknown_status, 1 not_an_object). ` +
        `First: row 2: createdAt: expected a real date and time in ISO 8601, such as '2024-01-31T09:00:00Z', got "yesterday". Unknown words: status: "nope" ×1.\n`,
    );
    expect(out).toContain(`${file}: 6 tickets; 4 bad rows left out.`);
  });

  it('--bad-rows writes each fault with file, row, path, code and message', async () => {
    const target = join(folder, 'out.ndjson');
    await report([file, '--bad-rows', target]);
    const written = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(written.map(({ row, path, code }) => [row, path, code])).toEqual([
      [2, 'createdAt', 'invalid_date'],
      [2, 'status', 'unknown_status'],
      [3, '', 'not_an_object'],
      [4, '', 'invalid_json'],
      [6, '', 'invalid_json'],
    ]);
    expect(Object.keys(written[0] ?? {})).toEqual(['file', 'row', 'path', 'code', 'message']);
    expect(written[0]).toMatchObject({
      file,
      message: expect.stringMatching(/^createdAt: expected .*, got "yesterday"$/),
    });
  });

  it('--bad-rows is written once, also when the files are read twice, and never over a file that is read', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, err } = await run(['report', file, '--bad-rows', file]);
    expect([code, err]).toEqual([2, expect.stringContaining('--bad-rows: expected another file')]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const nowhere = await run(['report', file, '--bad-rows', join(folder, 'no', 'out.ndjson')]);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('expected a file that can be written')]);
  });

  it.each([
    ['NDJSON', 'cut-tickets.ndjson', rows.join('\n')],
    ['NDJSON of one line', 'one-tickets.ndjson', '{"id":"A-1","cre'],
    ['NDJSON with a word at its end', 'word-tickets.ndjson', `${ndjson(deskRows)}nothing`],
    ['CSV', 'cut-tickets.csv', 'id,createdAt,channel\nA-1,2026-01-05T09:00:00Z,email\nA-2,2026-01-'],
  ])('a last line that is cut off ends the report, without a figure: %s', async (_, name, content) => {
    const cut = write(name, content);
    const line = `support-kpis: ${cut}: expected a whole last line, got "one that ends too early" (was the file cut off, or is it still being written?)\n`;
    expect(await run(['report', cut])).toEqual({ code: 2, out: '', err: line });
    expect(await run(['report', cut, '--as-of', '2026-02-01T00:00:00Z'])).toEqual({ code: 2, out: '', err: line });
  });

  it('a last line without an end that is whole counts, also a CSV row with a cell too many or too few that has one', async () => {
    const { sources } = await report([write('whole-tickets.ndjson', ndjson(deskRows).trimEnd())]);
    expect(sources[0]).toMatchObject({ rows: 3, bad: 0 });
    const good = 'id,createdAt\nA-1,2026-01-05T09:00:00Z\n';
    for (const last of ['A-2,2026-01-05T10:00:00Z', 'A-2\n', 'A-2\r', 'A-2,2026-01-05T10:00:00Z,x']) {
      const own = await report([write('end-tickets.csv', good + last)]);
      expect(own.sources[0]).toMatchObject({ rows: 2, bad: last.includes('Z') && !last.includes('x') ? 0 : 1 });
    }
  });

  it('--strict stops at the first', async () => {
    const { code, out, err } = await run(['report', file, '--strict']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^support-kpis: .*tickets\.ndjson: row 2: createdAt: expected .*, got "yesterday"\n$/);
  });

  it('--bad-rows is written also when the rows end the work', async () => {
    const target = join(folder, 'end.ndjson');
    const linesOf = (): number => readFileSync(target, 'utf8').split('\n').length - 1;
    expect((await run(['report', file, '--strict', '--bad-rows', target])).code).toBe(2);
    expect(linesOf()).toBe(1);
    const none = write('none-tickets.ndjson', '{}\n{}\n');
    const { code, err } = await run(['report', none, '--bad-rows', target]);
    expect([code, err]).toEqual([2, expect.stringContaining('expected rows that can be read, got "2 bad rows"')]);
    expect(linesOf()).toBe(4);
  });

  it('--strict also stops at what only a KPI can see', async () => {
    const row = { ...deskRows[0], solvedAt: '2026-01-05T08:00:00Z' };
    const backwards = write('backwards-tickets.ndjson', ndjson([row]));
    const { kpis } = await report([backwards]);
    expect(kpis['resolutionTime']?.accounting.excluded).toEqual({ negative_duration: 1 });
    const { code, err } = await run(['report', backwards, '--strict']);
    expect([code, err]).toEqual([2, expect.stringMatching(/ticket "A-1": solvedAt: expected/)]);
  });

  it('CSV rows are numbered as a spreadsheet does, and name their column', async () => {
    const text = 'id,Created\n1,2026-01-05T09:00:00Z\n2,soon\n\n3,later,much\n';
    const csv = write('rows-tickets.csv', text);
    const target = join(folder, 'csv.ndjson');
    await report([csv, '--map', 'createdAt=Created', '--bad-rows', target]);
    const lines = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ row, path, code }) => [row, path, code])).toEqual([
      [3, 'createdAt', 'invalid_date'],
      [5, '', 'cell_count'],
    ]);
    expect(lines[0]?.['message']).toMatch(/^column "Created" \(createdAt\): expected .*, got "soon"$/);
    expect(lines[1]?.['message']).toBe('expected 2 cells, as in the header, got 3');
  });
});
