import { describe, expect, it } from 'vitest';
import { definitionLines, outcomeLines } from '../../src/cli/output/explanationLines.ts';
import { painter } from '../../src/cli/output/paint.ts';
import { notRunNotes, reportNotes, tellFaults } from '../../src/cli/output/reportNotes.ts';
import { blocksMarkdown, blocksText } from '../../src/cli/output/textBlock.ts';
import { figures, text } from '../../src/render/reportTable.ts';
import { run } from './harness.ts';

const tally = {
  ...{ file: 'tickets.csv', collection: 'tickets', holds: 'tickets', format: 'csv', rows: 3, bad: 0, repeated: 0 },
  ...{ faults: {}, firstFault: null, unknownWords: {}, unreadColumns: [] },
};
const report = {
  ...{ sources: [tally], unread: [], joined: [], asOf: null, asOfSource: null, every: null, timeZone: 'UTC', by: null },
  ...{ rows: { tickets: 3 }, kpis: {}, notRun: [] },
};
const notes = (more: object): string[] => reportNotes({ ...report, ...more } as never, 'elapsed time');

describe('what a reader of figures must know', () => {
  it('is where they come from, and what durations are', () => {
    expect(notes({})).toEqual(['tickets.csv: 3 tickets.', 'Durations are elapsed time.']);
  });
  it.each([
    [{ bad: 1 }, '1 bad row left out'],
    [{ bad: 2 }, '2 bad rows left out'],
    [{ repeated: 2 }, '2 with an id that was there before left out'],
    [{ unreadColumns: ['a', 'b\n'] }, 'columns not read: a, b\\u000a'],
    [
      { bad: 1, repeated: 1, unreadColumns: ['a'] },
      '1 bad row left out; 1 with an id that was there before left out; columns not read: a',
    ],
  ])('is what was left out of a file: %j', (more, words) => {
    expect(notes({ sources: [{ ...tally, ...more }] })[0]).toBe(`tickets.csv: 3 tickets; ${words}.`);
  });
  it('is which files were not read', () => {
    expect(notes({ unread: ['calls.csv: no KPI asked for needs calls'] })[1]).toBe(
      'Not read: calls.csv: no KPI asked for needs calls.',
    );
  });
  it('is how well records met, where some did not', () => {
    const joined = (rows: string, to: string, orphans: number, unattached: number) =>
      notes({ joined: [{ rows, to, key: 'x', matched: 5, orphans, unattached }] }).slice(1, -1);
    expect(joined('surveys', 'tickets', 0, 0)).toEqual([]);
    expect(joined('surveys', 'tickets', 1, 0)).toEqual([
      'Surveys: 5 belong to a ticket, 1 to a ticket that is not there, 0 name none.',
    ]);
    expect(joined('sessions', 'customers', 0, 2)).toEqual([
      'Sessions: 5 of known customers, 0 of customers that nobody knows, 2 name nobody.',
    ]);
    expect(joined('costs', 'tickets', 1, 2)).toEqual([
      'Costs: 5 of a channel with contacts, 1 of a channel without, 2 of no channel (overheads).',
    ]);
  });
  it('is the moment of looking, and whether it was asked for or found', () => {
    const asOf = Date.UTC(2026, 0, 6);
    const seen = (asOfSource: string | null) => notes({ asOf, asOfSource }).at(-1);
    const at = 'Durations are elapsed time. Seen as of 2026-01-06T00:00:00.000Z';
    expect(['option', 'latest_instant', 'latest_date', null].map(seen)).toEqual([
      `${at}.`,
      `${at}, the latest instant in the data; --as-of sets another.`,
      `${at}, the latest date of a row; --as-of sets another.`,
      'Durations are elapsed time.',
    ]);
    expect(notes({ asOf: null, asOfSource: 'option' }).at(-1)).toBe('Durations are elapsed time.');
  });
  it('is by which date rows lie in periods, of the records that are there', () => {
    const rows = { tickets: 1, surveys: 1, interactions: 1, sessions: 1, customers: 1, activities: 1, costs: 1 };
    const dates =
      'tickets by creation, surveys by answer, else by sending, interactions by begin, visits by begin, customers by first contact, shifts and outages cut at the borders';
    expect(notes({ every: 'day', rows }).at(-1)).toBe(`Periods of UTC: ${dates}.`);
    expect(notes({ every: 'day' }).at(-1)).toBe('Periods of UTC: tickets by creation.');
    for (const by of ['hour_of_day', 'day_of_week', 'open_hours']) {
      expect(notes({ by }).at(-1)).toBe(`The time of a row, for ${by}: tickets by creation.`);
    }
    expect(notes({ by: 'channel' })).toHaveLength(2);
  });
  it('is what could not be computed', () => {
    const notRun = [{ id: 'csat', title: 'CSAT', reason: 'no surveys given' }];
    expect(notRunNotes({ ...report, notRun } as never)).toEqual(['CSAT (csat): no surveys given']);
  });
});

describe('the faults of a file', () => {
  const told = (more: object): string => {
    let all = '';
    tellFaults([tally, { ...tally, bad: 2, firstFault: 'tickets.csv: row 2: no id', ...more }] as never, {
      stderr: { write: (words) => (all += words) },
    });
    return all;
  };
  it('are told in one line, the most frequent first, with the first one', () => {
    expect(told({ faults: { rare: 1, often: 5, some: 2 } })).toBe(
      'support-kpis: tickets.csv: 2 of 3 rows are bad and left out (5 often, 2 some, 1 rare). First: row 2: no id.\n',
    );
  });
  it('name the five most frequent of the words that nobody knows', () => {
    const unknownWords = { a: 1, b: 9, c: 2, d: 3, e: 4, f: 5 };
    expect(told({ faults: { x: 2 }, unknownWords })).toBe(
      'support-kpis: tickets.csv: 2 of 3 rows are bad and left out (2 x). First: row 2: no id. Unknown words: b ×9, f ×5, e ×4, d ×3, c ×2.\n',
    );
  });
  it('of a file without any are not told', () => expect(told({ bad: 0 })).toBe(''));
});

describe('the meaning of a KPI, line by line', () => {
  const definition = {
    ...{ id: 'x_y', title: 'X', formula: 'a ÷ b', rows: 'automationRuns', unit: 'rate', sources: ['A', 'B'] },
    bands: [
      { name: 'world_class_a', above: 70, source: 'S' },
      { name: 'good', from: 50, source: 'S' },
    ],
  };
  it('is its id, formula, rows, unit, bands and sources', () => {
    const lines = (better: string) => definitionLines('xY', { ...definition, better } as never);
    expect(lines('higher')).toEqual([
      '  Id         x_y (in code: xY)',
      '  Formula    a ÷ b',
      '  Counts     automation runs',
      '  Unit       rate, higher is better',
      '  Band       world class a: above 70 (S)',
      '  Band       good: from 50 (S)',
      '  Source     A',
      '  Source     B',
    ]);
    expect(lines('lower')[3]).toBe('  Unit       rate, lower is better');
    expect(lines('neither')[3]).toBe('  Unit       rate, neither way is better by itself');
    expect(
      definitionLines('xY', { ...definition, better: 'higher', bands: undefined, sources: [] } as never),
    ).toHaveLength(4);
  });
  it('has what became of the rows below it, the most frequent reason first, with as many ids as fit', () => {
    const ids = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}-${index}`);
    const explanation = {
      kpi: { definition: { ...definition, id: 'csat' } },
      result: { value: 0.5, numerator: 2, denominator: 4, formula: 'sum' },
      ...{ counted: ids(4, 'C'), pending: [], excluded: { other_kind: ids(1, 'K'), no_score: ids(2, 'N') } },
    };
    const lines = (width: number, more: object = {}) => outcomeLines({ ...explanation, ...more } as never, width);
    expect(lines(120).map((line) => line.replace(/ +/g, ' '))).toEqual([
      ' Figure 50.0 %; 2 of 4; sum',
      ' Counted 4 (C-0, C-1, C-2, C-3)',
      ' Pending 0',
      expect.stringMatching(/^ Left out .*: 2 \(N-0, N-1\)$/),
      expect.stringMatching(/^ Left out .*: 1 \(K-0\)$/),
    ]);
    // Each id takes its length and two.
    expect([59, 60, 49, 45, 44].map((width) => lines(width)[1]?.slice(13))).toEqual([
      '4 (C-0, C-1, C-2 …)',
      '4 (C-0, C-1, C-2, C-3)',
      '4 (C-0 …)',
      '4 (C-0 …)',
      '4',
    ]);
    const ledger = { kpi: { definition: { ...definition, id: 'csat', rows: 'ledger' } } };
    expect(lines(120, ledger)[1]).toBe('  Counted    4');
    expect(lines(120, { result: { value: 0.5, numerator: 2, denominator: 4, formula: 3 } })[0]).toBe(
      '  Figure     50.0 %; 2 of 4',
    );
  });
});

describe('blocks of text', () => {
  const table = { columns: [text('A'), figures('B')], rows: [['x', '1']] };
  const io = { stdout: { write: () => true }, env: {} } as never;
  it('have a title, a table where there is one, and lines below', () => {
    expect(
      blocksText(
        [
          { title: 'T', lines: ['one', 'two'] },
          { title: 'U', table, lines: [] },
        ],
        io,
      ),
    ).toMatch(/^T\n {2}one\n {2}two\n\nU\nA +B\n─+\nx +1\n$/);
  });
  it('are headings, tables and lists of Markdown, whose marks are escaped', () => {
    const page = blocksMarkdown('H *', [
      { title: 'T_', lines: ['*one*'] },
      { title: 'U', table, lines: ['two'] },
      { title: 'V', table, lines: [] },
    ]);
    expect(page).not.toMatch(/\n{3}/);
    expect(page).toMatch(
      /^# H \\\*\n\n## T\\_\n\n- \\\*one\\\*\n\n## U\n\n\| A \| B \|\n\|.*\n\| x \| 1 \|\n\n- two\n\n## V\n\n\| A/,
    );
    expect(page.endsWith('| x | 1 |\n')).toBe(true);
  });
});

describe('colour', () => {
  const shown = (isTTY: boolean | undefined, env: Record<string, string>) =>
    painter({ write: () => true, isTTY }, env)('bold', 'x');
  it('is for terminals that want it', () => {
    expect([shown(true, {}), shown(true, { NO_COLOR: '' }), shown(true, { TERM: 'xterm' })]).toEqual([
      ...['\u001b[1mx\u001b[22m', '\u001b[1mx\u001b[22m', '\u001b[1mx\u001b[22m'],
    ]);
    const plain = [
      shown(false, {}),
      shown(undefined, {}),
      shown(true, { NO_COLOR: '1' }),
      shown(true, { TERM: 'dumb' }),
    ];
    expect(plain).toEqual(['x', 'x', 'x', 'x']);
  });
});

it('KPIs are listed below the question that they answer, in a terminal as wide as it is', async () => {
  const { out } = await run(['kpis']);
  const blocks = out.split('\n\n').map((block) => block.split('\n'));
  expect(blocks.length).toBeGreaterThan(8);
  const block = (title: RegExp): string => blocks.find(([first]) => title.test(first ?? ''))?.join('\n') ?? '';
  expect(block(/^Satisfaction/)).toMatch(/^csat +Customer satisfaction/m);
  expect(block(/^Satisfaction/)).not.toMatch(/^ticket_backlog /m);
  expect(block(/^Backlog/)).toMatch(/^ticket_backlog /m);
  for (const [, columns, line] of blocks)
    expect([columns?.split(/ {2,}/), line?.[0]]).toEqual([['Id', 'Title', 'Question', 'Unit', 'Counts'], '─']);
  const narrow = (await run(['kpis'], { columns: 100 })).out.split('\n').map(({ length }) => length);
  expect(Math.max(...narrow)).toBeLessThanOrEqual(100);
});
