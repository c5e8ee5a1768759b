import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstResponseTime, groupBy, subtotal, total } from '../../src/index.ts';
import { mapRecords } from '../../src/schema/index.ts';
import { dateFormat } from '../../src/time/dateFormat.ts';
import { sourceFiles } from '../gates/sourceFiles.ts';
import { ticket } from '../kpis/records.ts';

describe('H9: texts of the data', () => {
  test('H9: are no patterns: regular expressions are written in the sources, but for one that is put together of escaped parts', () => {
    const made = sourceFiles.filter(({ text }) => /\bRegExp\(/.test(text)).map(({ path }) => path);
    // The second is put together of literals only.
    expect(made).toEqual(['schema/mapping/guessDateFormat.ts', 'time/dateFormat.ts']);
  });

  test('H9: names of columns, words and groups may be patterns, and mean themselves', () => {
    const mapping = {
      columns: { id: '(a+)+$', createdAt: '.*', status: '[' },
      values: { status: { '^.*$': 'solved' } },
    } as const;
    const at = '2026-01-01T00:00Z';
    const rows = [
      { '(a+)+$': '1', '.*': at, '[': '^.*$' },
      { '(a+)+$': '2', '.*': at, '[': 'x' },
    ];
    const { records, problems } = mapRecords('tickets', rows, mapping);
    expect(records).toMatchObject([{ id: '1', status: 'solved' }]);
    expect(problems.map(({ index, path, code }) => [index, path, code])).toEqual([[1, 'status', 'unknown_status']]);
    expect([
      ...groupBy([ticket({ channel: '.*' }), ticket({ channel: 'email' })], 'channel', firstResponseTime).keys(),
    ]).toEqual(['.*', 'email']);
  });

  test.each([
    ['dd-MM-yyyy', '05-01-2026'],
    ['yyyy/MM/dd', '2026/01/05'],
    ['dd.MM.yyyy', '05.01.2026'],
    ["dd'.*'MM yyyy", '05.*01 2026'],
    ["dd'(['MM yyyy", '05([01 2026'],
    ['dd$MM^yyyy', '05$01^2026'],
    ['dd|MM?yyyy', '05|01?2026'],
    ["dd'\\d'MM yyyy", '05\\d01 2026'],
  ])('H9: the signs between the parts of a date stand for themselves: %s', (format, text) => {
    const read = dateFormat(format, 'format');
    expect(read(text)).toEqual({ civil: Date.UTC(2026, 0, 5), offset: null });
    expect(read(text.replace(/[^\d ]/g, '5'))).toBeNull();
  });

  test('H9: any text as a format of dates is a format or invalid_date_format', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', "'"), (noise, quote) => {
        const format = `dd${quote}${noise}${quote}MM yyyy`;
        try {
          dateFormat(format, 'format')('05.01.2026');
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_date_format' });
        }
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('F10: nothing calls itself once for each row', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) =>
    ticket({ id: `A-${index}`, createdAt: index, firstRespondedAt: 2 * index }),
  );

  test('F10: fifty thousand parts of one row each are added up', () => {
    const parts = rows.map((row) => subtotal(firstResponseTime, [row]));
    expect(total(firstResponseTime, parts)).toEqual(firstResponseTime(rows));
  });

  test('F10: a list in the worst orders for a naive sort', () => {
    const found = firstResponseTime(rows);
    expect(firstResponseTime(rows.toReversed())).toEqual(found);
    expect(found).toMatchObject({ count: 50_000, min: 0, max: 49_999, median: 24_999.5 });
  });
});
