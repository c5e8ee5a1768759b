import { describe, expect, it } from 'vitest';
import { deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
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
