import { describe, expect, test } from 'vitest';
import { firstResponseTime, resolutionRate } from '../../src/index.ts';
import { deskRows, ndjson, refusing, run, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const kpis = ['--kpis', 'first_response_time,resolution_rate'];
const stdin = ['-', '--as', 'tickets', '--format', 'ndjson'];

async function partial(rows: readonly unknown[], more: readonly string[] = []): Promise<string> {
  const { code, out, err } = await run(['partial', ...stdin, ...kpis, ...more], { stdin: ndjson(rows) });
  expect([code, err]).toEqual([0, '']);
  return out;
}

async function result(lines: string, more: readonly string[] = []): Promise<string> {
  const { code, out } = await run(['result', ...kpis, ...more], { stdin: lines });
  expect(code).toBe(0);
  return out;
}

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const instants = deskRows.map((row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name.endsWith('At') ? Date.parse(value) : value]),
  ),
);

describe('partial, merge and result', () => {
  test('a part is a line for each KPI, with its state', async () => {
    const lines = linesOf(await partial(deskRows.slice(0, 1)));
    expect(lines.map(({ kpi, version, parts, options }) => [kpi, version, parts, options])).toEqual([
      ['first_response_time', 1, 1, '{}'],
      ['resolution_rate', 1, 1, '{}'],
    ]);
    expect(lines[1]?.['state']).toEqual({ kept: { yes: 1 }, counted: 1, pending: 0, excluded: {} });
  });

  test('the figures are those of the library over all rows', async () => {
    const [waits, solved] = linesOf(await result(await partial(deskRows)));
    expect(waits).toEqual({
      kpi: 'first_response_time',
      result: firstResponseTime(instants as never),
      accounting: { counted: 2, pending: 1, excluded: {} },
    });
    expect(solved?.['result']).toEqual(resolutionRate(instants as never));
  });

  test.each([[[]], [['--by', 'channel']], [['--sketch', '0.01', '--by', 'channel']]])(
    'with %j the same bytes however the rows are cut, in any order, merged before or not',
    async (more) => {
      const flags = more.filter((_, index) => more[index] !== '--by' && more[index - 1] !== '--by');
      const whole = await result(await partial(deskRows, more), flags);
      const parts = [
        await partial(deskRows.slice(1), more),
        await partial([], more),
        await partial(deskRows.slice(0, 1), more),
      ];
      expect(await result(parts.join(''), flags)).toBe(whole);
      expect(await result([...parts].reverse().join(''), flags)).toBe(whole);
      const merged = await run([
        'merge',
        folder.write('a.ndjson', parts[0] ?? ''),
        folder.write('b.ndjson', parts[1] ?? ''),
        ...kpis,
        ...flags,
      ]);
      expect(merged.code).toBe(0);
      expect(await result(merged.out + parts[2], flags)).toBe(whole);
    },
  );

  test('groups stand below the whole, nothing known last', async () => {
    const rows = [...deskRows, { id: 'A-4', createdAt: '2026-01-06T08:00:00Z', status: 'open' }];
    const lines = linesOf(await result(await partial(rows, ['--by', 'channel'])));
    expect(lines.map(({ kpi, by, key }) => [kpi, by, key])).toEqual([
      ['first_response_time', undefined, undefined],
      ['first_response_time', 'channel', 'chat'],
      ['first_response_time', 'channel', 'email'],
      ['first_response_time', 'channel', null],
      ['resolution_rate', undefined, undefined],
      ['resolution_rate', 'channel', 'chat'],
      ['resolution_rate', 'channel', 'email'],
      ['resolution_rate', 'channel', null],
    ]);
  });

  test('the number of parts is told, so that a lost one shows', async () => {
    const lines = (await partial(deskRows)) + (await partial([]));
    const merged = await run(['merge', ...kpis], { stdin: lines });
    expect(linesOf(merged.out).map(({ parts }) => parts)).toEqual([2, 2]);
    const { err } = await run(['result', ...kpis], { stdin: merged.out + (await partial([])) });
    expect(err).toBe('support-kpis: parts: 3 of first_response_time, 3 of resolution_rate\n');
  });

  test('an empty part is one, also of CSV', async () => {
    const csv = await run(['partial', '-', '--as', 'tickets', '--format', 'csv', ...kpis], { stdin: '' });
    expect([csv.code, csv.out]).toEqual([0, await partial([])]);
  });

  test('a part is never asked for its own latest instant, and repeated rows are of no concern to it', async () => {
    const file = folder.write('tickets.ndjson', ndjson([...deskRows, ...deskRows]));
    const asked = await run(['partial', file, '--kpis', 'ticket_backlog']);
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--as-of')]);
    const twice = await run(['partial', file, ...kpis]);
    expect(linesOf(twice.out)[1]).toMatchObject({ state: { counted: 6 } });
    const dated = ['--kpis', 'ticket_backlog', '--as-of', '2026-01-07T00:00:00Z'];
    const lines = await run(['partial', file, ...dated]);
    const figure = await run(['result', ...dated], { stdin: lines.out });
    expect(linesOf(figure.out)[0]).toMatchObject({ result: { value: 2, received: 6 } });
    expect(
      (await run(['result', '--kpis', 'ticket_backlog', '--as-of', '2026-01-08T00:00:00Z'], { stdin: lines.out })).code,
    ).toBe(2);
  });

  test('keys of groups may be texts, numbers, flags and nothing', async () => {
    const state = { kept: { yes: 1 }, counted: 1, pending: 0, excluded: {} };
    const line = { kpi: 'resolution_rate', version: 1, options: '{}', parts: 2, state };
    const keys = ['b', null, 2, true, 10, 'a', false];
    const stdin = ndjson([...keys.map((key) => ({ ...line, by: 'x', key })), line]);
    const { code, out } = await run(['merge', '--kpis', 'resolution_rate'], { stdin });
    expect(code).toBe(0);
    const merged = linesOf(out);
    expect(merged[0]).toEqual(line);
    expect(merged.slice(1).map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    expect([merged.length, merged.at(-1)?.['key']]).toEqual([8, null]);
    expect((await run(['merge', '--kpis', 'resolution_rate'], { stdin: out })).out).toBe(out);
  });

  test('faulty records are left out and told, as report does', async () => {
    const { code, out, err } = await run(['partial', ...stdin, ...kpis], { stdin: ndjson([...deskRows, { id: 5 }]) });
    expect([code, linesOf(out).length]).toEqual([0, 2]);
    expect(err).toContain('1 of 4 rows are bad');
  });
});

describe('never a wrong total', () => {
  const refused = refusing(['result', ...kpis]);
  const line = { kpi: 'resolution_rate', version: 1, options: '{}', parts: 1 };
  const state = { kept: { yes: 1 }, counted: 1, pending: 0, excluded: {} };

  test.each([
    [
      'a line that is cut off',
      ['{"kpi":"resolution_rate","vers'],
      /standard input: expected a whole last line, got "one that ends too early" \(was .*\)\n$/,
    ],
    ['a line that is no JSON', ['resolution_rate\n'], /row 1: expected a state .*, got a line that is none\n$/],
    [
      'a row instead of a state',
      [JSON.stringify({ id: 'A-1' })],
      /row 1: expected a state .*, got another JSON value\n$/,
    ],
    [
      'a state of another KPI',
      [JSON.stringify({ ...line, kpi: 'csat', state })],
      /row 1: expected a state of first_response_time, resolution_rate, got "csat"\n$/,
    ],
    [
      'a state of other options',
      [JSON.stringify({ ...line, options: '{"strict":true}', state })],
      /row 1: result: resolution_rate: expected .* same options/,
    ],
    [
      'a state of another version',
      [JSON.stringify({ ...line, version: 2, state })],
      /row 1: result: resolution_rate: expected .* version 1/,
    ],
    [
      'H11: half a state',
      [JSON.stringify({ ...line, state: { kept: { yes: 1 }, counted: 1 } })],
      /row 1: result: resolution_rate: expected/,
    ],
    [
      'H11: a hostile state',
      [JSON.stringify({ ...line, state: { ...state, excluded: { a: { length: 1e9 } } } })],
      /row 1: result: resolution_rate: expected/,
    ],
    [
      'groups by two fields',
      [
        JSON.stringify({ ...line, by: 'channel', key: 'a', state }),
        JSON.stringify({ ...line, by: 'teamId', key: 'a', state }),
      ],
      /row 2: expected groups by channel, got "groups by teamId"\n$/,
    ],
    ['a group without its field', [JSON.stringify({ ...line, key: 'a', state })], /got another JSON value\n$/],
    ...[
      ...[
        { kpi: 5 },
        { parts: 1.5 },
        { parts: 0 },
        { parts: -1 },
        { parts: '1' },
        { parts: undefined },
        { by: 'channel' },
      ],
      ...[
        { by: 5, key: 'a' },
        { by: 'channel', key: {} },
        { by: 'channel', key: ['a'] },
      ],
    ].map((own): [string, string[], RegExp] => [
      `a line with ${JSON.stringify(own)}`,
      [JSON.stringify({ ...line, state, ...own })],
      /^support-kpis: standard input: row 1: expected a state as partial and merge write them, got another JSON value\n$/,
    ]),
    ...['null', '5', '"a"', '[]'].map((text): [string, string[], RegExp] => [
      `the JSON value ${text}`,
      [`${JSON.stringify({ ...line, state })}\n${text}`],
      /^support-kpis: standard input: row 2: expected a state .*, got another JSON value\n$/,
    ]),
    ['no part of one KPI', [JSON.stringify({ ...line, state })], /expected at least one state of first_response_time/],
    ['nothing at all', [], /got "an empty one"\n$/],
  ])('%s', async (_, lines, told) => {
    const { code, out, err } = await run(['result', ...kpis], { stdin: lines.join('\n') });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('rows that are cut off, or no JSON', async () => {
    for (const [rest, told] of [
      ['{"id":"A-9","crea', 'standard input: expected a whole last line, got "one that ends too early"'],
      ['A-9\n', 'standard input: expected whole lines of JSON, got "other lines"'],
    ] as const) {
      const { code, out, err } = await run(['partial', ...stdin, ...kpis], { stdin: ndjson(deskRows) + rest });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(told);
    }
  });

  test('a file that is not there, a KPI that is none, a KPI that lacks an option, no KPI', async () => {
    await refused(['nowhere.ndjson'], /nowhere\.ndjson/);
    await refusing(['merge', '--kpis', 'csta'])([], /--kpis/);
    await refusing(['merge', '--kpis', 'service_level'])([], /--threshold/);
    await refusing(['merge'])([], /expected --kpis with the KPIs/);
    await refusing(['partial', '-', '--as', 'tickets'])([], /expected --kpis with the KPIs/);
    await refusing(['partial', ...kpis])([], /expected at least one file/);
  });
});
