import { describe, expect, it } from 'vitest';
import { parseRecords, parseTickets } from '../../src/schema/index.ts';
import { thrown } from './thrown.ts';

const AT = 1_709_290_800_000;
const good = { id: 'a', createdAt: AT };

describe('parseRecords', () => {
  it('leaves bad rows out, lists their problems and accounts for every row', () => {
    const rows = [good, { id: 'b', createdAt: 'x', status: 'y' }, null, { ...good, id: 5 }];
    expect(parseRecords('tickets', rows)).toEqual({
      records: [good, { ...good, id: '5' }],
      problems: [
        {
          index: 1,
          path: 'createdAt',
          code: 'invalid_date',
          message: expect.stringMatching(/^tickets\[1\]\.createdAt: expected .*, got "x"$/),
        },
        {
          index: 1,
          path: 'status',
          code: 'unknown_status',
          message: expect.stringMatching(/^tickets\[1\]\.status: expected .*, got "y"$/),
        },
        { index: 2, path: '', code: 'not_an_object', message: 'tickets[2]: expected an object, got null' },
      ],
      rows: 4,
      rejected: 2,
      counts: { invalid_date: 1, unknown_status: 1, not_an_object: 1 },
      unknownWords: [{ path: 'status', word: '"y"', count: 1 }],
    });
  });

  it('of no rows is an empty result', () => {
    expect(parseTickets([], { maxBadShare: 0 })).toEqual({
      records: [],
      problems: [],
      rows: 0,
      rejected: 0,
      counts: {},
      unknownWords: [],
    });
  });

  it('finds the same in an array and in any other iterable', () => {
    const throwing = Object.defineProperty({ ...good }, 'status', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const rows = [null, good, { ...good, id: 7 }, { id: 'b' }, throwing, good, { ...good, stranger: 1 }, { id: 'c' }];
    const parsed = parseTickets(rows);
    expect(parsed.records.map((record, index) => (index === 0 ? record === good : record))).toEqual([
      true,
      { ...good, id: '7' },
      good,
      good,
    ]);
    expect(parsed.problems.map(({ index, code }) => `${index} ${code}`)).toEqual([
      '0 not_an_object',
      '3 missing',
      '4 unreadable',
      '7 missing',
    ]);
    expect(parseTickets(rows.values())).toEqual(parsed);
  });

  it('F9: reads any iterable once, and refuses what is none', () => {
    expect(parseTickets(new Set([good])).records).toEqual([good]);
    let pulls = 0;
    const rows = (function* () {
      for (; pulls < 3; pulls++) yield good;
    })();
    expect(parseTickets(rows).rows).toBe(3);
    expect(pulls).toBe(3);
    for (const value of ['[]', null, undefined, 5, {}]) {
      expect(thrown(() => parseTickets(value as never))).toMatchObject({
        code: 'not_iterable',
        path: 'parseTickets: rows',
      });
    }
  });

  it('A5, E11: holes of an array are rows that are no objects', () => {
    const rows: unknown[] = [good, good, good];
    delete rows[1];
    expect(parseTickets(rows).problems.map(({ index, code }) => [index, code])).toEqual([[1, 'not_an_object']]);
  });

  it('strict: throws on the first problem with its place, code and value', () => {
    const rows = [good, { ...good, history: [{ kind: 'team', at: '2024-01-01' }] }, null];
    expect(thrown(() => parseTickets(rows, { strict: true }))).toMatchObject({
      name: 'SupportKpisError',
      code: 'ambiguous_date',
      path: 'tickets[1].history[0].at',
      message: expect.stringMatching(/^tickets\[1\]\.history\[0\]\.at: expected .*, got "2024-01-01"$/),
    });
    expect(parseTickets([good], { strict: true }).records).toEqual([good]);
  });

  it('maxBadShare: refuses a batch with a larger share of bad rows, and only with a larger one', () => {
    const rows = [good, good, good, null];
    expect(parseTickets(rows, { maxBadShare: 0.25 }).rejected).toBe(1);
    expect(thrown(() => parseTickets(rows, { maxBadShare: 0.24 }))).toMatchObject({
      code: 'too_many_bad_rows',
      path: 'parseTickets: tickets',
      message:
        'parseTickets: tickets: expected at most 0.24 of 4 rows to be bad, got 0.25' +
        ' (the first: tickets[3]: expected an object, got null)',
    });
    expect(thrown(() => parseRecords('outages', [null], { maxBadShare: 0.5 }))).toMatchObject({
      path: 'parseRecords: outages',
    });
    expect(parseTickets([null]).rejected).toBe(1);
  });

  it('maxProblems: lists fewer problems, and counts all', () => {
    const parsed = parseTickets([null, null, null], { maxProblems: 1 });
    expect(parsed.problems.map(({ index }) => index)).toEqual([0]);
    expect(parsed.counts).toEqual({ not_an_object: 3 });
    expect(parsed.rejected).toBe(3);
    expect(parseTickets([null], { maxProblems: 0 }).problems).toEqual([]);
  });

  it('lists at most a thousand distinct unknown words', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({ ...good, status: `s${index}` }));
    expect(parseTickets(rows).unknownWords).toHaveLength(1000);
    expect(parseTickets(rows).counts).toEqual({ unknown_status: 1500 });
  });

  it('F1: reads 100,000 rows with bad ones among them, in their order', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({
      id: index,
      createdAt: index % 1000 === 7 ? 'yesterday' : AT + index,
    }));
    const parsed = parseTickets(rows);
    expect(parsed.records).toHaveLength(99_900);
    expect(parsed.problems.map(({ index }) => index)).toEqual(
      Array.from({ length: 100 }, (_, index) => index * 1000 + 7),
    );
    expect(parsed.records[7]).toEqual({ id: '8', createdAt: AT + 8 });
  });
});
