import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const good = 'T-0,2026-01-05T09:00:00Z,1';

/** What became of one row of CSV beside a good one: its fault's code, or nothing when it was taken. */
async function codeOf(
  header: string,
  row: string,
  goodRow: string,
  options: readonly string[] = [],
): Promise<string[]> {
  const name = header.includes('kind') ? 'surveys.csv' : 'tickets.csv';
  const { sources } = await report([write(name, `${header}\n${goodRow}\n${row}\n`), ...options]);
  return Object.keys(sources[0]?.faults ?? {});
}
const scoreCode = (score: string): Promise<string[]> =>
  codeOf('id,kind,score,scale.min,scale.max', `S-1,csat,${score},1,5`, 'S-0,csat,5,1,5');
const reopensCode = (reopens: string): Promise<string[]> =>
  codeOf('id,createdAt,reopens', `T-1,2026-01-05T09:00:00Z,${reopens}`, good);
const dateCode = (date: string, options?: readonly string[]): Promise<string[]> =>
  codeOf('id,createdAt,reopens', `T-1,${date},1`, good, options);

describe('numbers in cells', () => {
  it('A3: decimal text is a number in CSV', async () => {
    for (const score of ['4', '4.0', '4e0', '+4']) expect(await scoreCode(score)).toEqual([]);
  });
  it('A3: in JSON only with --coerce', async () => {
    const rows = [
      { id: 'S-0', kind: 'csat', score: 4 },
      { id: 'S-1', kind: 'csat', score: '4' },
    ];
    const file = write('coerced-surveys.ndjson', ndjson(rows));
    expect((await report([file])).sources[0]?.faults).toEqual({ not_a_number: 1 });
    expect((await report([file, '--coerce', '--csat-scale', '1-5'])).kpis['csat']?.result['responses']).toBe(2);
  });
  it('A4: an empty cell is not there, never 0; a blank or a word is no number', async () => {
    const { kpis } = await report([
      write('gap-surveys.csv', 'id,kind,score,scale.min,scale.max\nS-0,csat,5,1,5\nS-1,csat,,1,5\n'),
    ]);
    expect(kpis['csat']).toMatchObject({
      result: { responses: 1, mean: 5 },
      accounting: { excluded: { no_answer: 1 } },
    });
    for (const score of ['" "', 'true', 'null']) expect(await scoreCode(score)).toEqual(['not_a_number']);
  });
  it('A5: a field that is missing leaves the row out of the mean', async () => {
    const rows = [{ ...deskRows[0] }, { id: 'A-9', createdAt: '2026-01-05T09:00:00Z', status: 'solved' }];
    const { kpis } = await report([write('holes-tickets.ndjson', ndjson(rows))]);
    expect(kpis['resolutionTime']).toMatchObject({
      result: { count: 1 },
      accounting: { excluded: { no_solved_at: 1 } },
    });
  });
  it('A6: no locale is guessed', async () => {
    for (const count of ['"1,234"', '"1.234,5"', '12 345', '１２'])
      expect(await reopensCode(count)).toEqual(['not_a_number']);
  });
  it('A7: no hexadecimal, no Infinity, no trailing letters', async () => {
    for (const count of ['0x10', 'Infinity', '12abc']) expect(await reopensCode(count)).toEqual(['not_a_number']);
    expect(await reopensCode('1e3')).toEqual([]);
  });
});

describe('dates and words in cells', () => {
  it('B2: timestamps without a zone are refused, unless --time-zone says whose wall time they are', async () => {
    expect(await dateCode('2026-01-05 10:00')).toEqual(['ambiguous_date']);
    const options = ['--time-zone', 'Europe/Berlin'];
    const { asOf } = await report([write('wall-tickets.csv', 'id,createdAt\n1,2026-07-01 10:00\n'), ...options]);
    expect(asOf).toBe(Date.UTC(2026, 6, 1, 8));
  });
  it('dates that do not exist and epoch seconds are bad rows', async () => {
    expect(await dateCode('2026-02-30T10:00:00Z')).toEqual(['invalid_date']);
    expect(await dateCode('1767600000')).toEqual(['suspicious_epoch']);
    expect(await dateCode('1767600000000')).toEqual([]);
  });
  it('D10: words that are in no list are counted, with a way to bring them in order', async () => {
    const rows = ['SOLVED', 'Gelöst', 'Gelöst', 'open'].map((status, id) => ({
      id,
      createdAt: '2026-01-05T09:00:00Z',
      status,
    }));
    const file = write('word-tickets.ndjson', ndjson(rows));
    const { sources } = await report([file]);
    expect(sources[0]).toMatchObject({
      rows: 4,
      bad: 3,
      unknownWords: { 'status: "Gelöst"': 2, 'status: "SOLVED"': 1 },
    });
    expect((await report([file, '--normalize'])).sources[0]).toMatchObject({ bad: 2 });
    const { err } = await run(['report', file]);
    expect(err).toContain('word-tickets.ndjson: 3 of 4 rows are bad and left out (3 unknown_status).');
    expect(err).toContain('Unknown words: status: "Gelöst" ×2, status: "SOLVED" ×1.');
  });
  it('D11: a channel of your own keeps its name', async () => {
    const rows = [{ ...deskRows[0], channel: 'Fax 2.0' }];
    const { kpis, sources } = await report([write('fax-tickets.ndjson', ndjson(rows)), '--by', 'channel']);
    expect(sources[0]?.bad).toBe(0);
    expect(kpis['ticketVolume']?.groups?.[0]?.key).toBe('Fax 2.0');
  });
  it('E3: __proto__ in a row, a column or a mapping reaches no prototype', async () => {
    const row = '{"id":"T","createdAt":"2026-01-05T09:00:00Z","__proto__":{"polluted":1}}';
    await report([
      write('proto-tickets.ndjson', `${row}\n`),
      '--map',
      'type=__proto__.polluted',
      '--as-of',
      '2026-01-06T00:00:00Z',
    ]);
    await report([write('proto-tickets.csv', 'id,createdAt,__proto__\nT,2026-01-05T09:00:00Z,x\n')]);
    const mapping = write('proto.json', '{"tickets":{"columns":{"__proto__":"id"}}}');
    expect((await run(['report', write('proto-tickets.ndjson', `${row}\n`), '--mapping', mapping])).code).toBe(2);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('bad rows', () => {
  const rows = [
    JSON.stringify(deskRows[0]),
    '{"id": "B-1", "createdAt": "yesterday", "status": "nope"}',
    '[]',
    'not json',
    JSON.stringify(deskRows[2]),
    '{"id": "B-2", "createdAt": "2026-01-05T09:0',
  ];
  const file = write('tickets.ndjson', rows.join('\n'));

  it('are left out, counted by code and told once on standard error; the code is 0', async () => {
    const { code, err, out } = await run(['report', file]);
    expect(code).toBe(0);
    expect(err).toBe(
      `support-kpis: ${file}: 4 of 6 rows are bad and left out (1 invalid_date, 1 unknown_status, 1 not_an_object, 1 invalid_json, 1 truncated_line). ` +
        `First: row 2: createdAt: expected a real date and time in ISO 8601, such as '2024-01-31T09:00:00Z', got "yesterday". Unknown words: status: "nope" ×1.\n`,
    );
    expect(out).toContain(`${file}: 6 tickets; 4 bad ones left out.`);
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
      [6, '', 'truncated_line'],
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

  it('--strict stops at the first', async () => {
    const { code, out, err } = await run(['report', file, '--strict']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^support-kpis: .*tickets\.ndjson: row 2: createdAt: expected .*, got "yesterday"\n$/);
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
