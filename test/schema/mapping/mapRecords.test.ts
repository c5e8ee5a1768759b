import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSupportKpisError } from '../../../src/errors/supportKpisError.ts';
import type { ColumnMapping } from '../../../src/schema/mapping/columnMapping.ts';
import { mapRecords } from '../../../src/schema/mapping/mapRecords.ts';

const mapping: ColumnMapping = {
  columns: { id: 'Nummer', createdAt: 'Erstellt am', status: 'Zustand' },
  values: { status: { Gelöst: 'solved', Offen: 'open' } },
  dateFormat: 'dd.MM.yyyy HH:mm',
  timeZone: 'Europe/Berlin',
};
const row = { Nummer: '17', 'Erstellt am': '05.01.2026 09:00', Zustand: 'Gelöst' };
const berlin = Date.UTC(2026, 0, 5, 8);

function codes(rows: readonly unknown[], own: ColumnMapping = mapping): string[] {
  return mapRecords('tickets', rows, own).problems.map(({ path, code }) => `${path} ${code}`);
}

describe('rows of an export', () => {
  it('become records by the columns, the words, the form of dates and the zone of a mapping', () => {
    const { records, problems, unreadColumns, missingColumns } = mapRecords('tickets', [row], mapping);
    expect(records).toEqual([{ id: '17', createdAt: berlin, status: 'solved' }]);
    expect([problems, unreadColumns, missingColumns]).toEqual([[], [], []]);
  });

  it('name what was not read, and what the mapping names and no row has', () => {
    const own = { ...mapping, columns: { ...mapping.columns, agentId: 'Bearbeiter' } };
    const { unreadColumns, missingColumns } = mapRecords('tickets', [{ ...row, Betreff: 'VPN', Zeile: 1 }], own);
    expect([unreadColumns, missingColumns]).toEqual([['Betreff', 'Zeile'], ['Bearbeiter']]);
  });

  it('may spell a column in several ways, of which the first is read where none is as the mapping has it', () => {
    const { Nummer: _, ...rest } = row;
    const { records } = mapRecords('tickets', [{ ' Nummer': '21', 'Nummer ': '22', ...rest }], mapping);
    expect(records[0]?.id).toBe('21');
    expect(mapRecords('tickets', [{ 'Nummer ': '22', ...row }], mapping).records[0]?.id).toBe('17');
  });

  it('may bear our own names, and cells that hold lists', () => {
    const own = { ...row, 'tags ': 'vpn, login;mac', attributes: '{"floor":3}' };
    expect(mapRecords('tickets', [own], mapping).records[0]).toMatchObject({
      tags: ['vpn', 'login', 'mac'],
      attributes: { floor: 3 },
    });
  });

  it('are found by names and words whatever spaces, byte order marks or forms of accents they bear', () => {
    const own = { '\uFEFFNummer': '17', ' Erstellt am ': '05.01.2026 09:00', Zustand: ' Gelo\u0308st' };
    expect(mapRecords('tickets', [own], mapping).records).toEqual([{ id: '17', createdAt: berlin, status: 'solved' }]);
  });

  it('may hold what only looks like a list, which is then none', () => {
    const read = (fields: object) => mapRecords('tickets', [{ ...row, ...fields }], mapping);
    expect(read({ tags: '[vpn, login' }).problems).toMatchObject([{ path: 'tags' }]);
    expect(read({ history: 'opened on Monday' }).problems).toMatchObject([{ path: 'history[0]' }]);
    expect(read({ attributes: 'floor 3' }).problems).toMatchObject([{ path: 'attributes' }]);
  });

  it('say in words of theirs who wrote, within a field of a field', () => {
    const own: ColumnMapping = {
      columns: { id: 'ID', ticketId: 'Ticket', at: 'At', 'author.role': 'Who', visibility: 'Seen' },
      values: { 'author.role': { Kunde: 'customer' }, 'author.id': { '-': '' } },
      constants: { kind: 'message' },
    };
    const given = { ID: 'm', Ticket: 'A', At: '2026-01-05T08:00:00Z', Who: 'Kunde', Seen: 'public' };
    expect(mapRecords('interactions', [given], own).records).toMatchObject([
      { kind: 'message', author: { role: 'customer' }, at: berlin },
    ]);
    const { Who: _, ...silent } = given;
    expect(mapRecords('interactions', [silent], own).problems).toMatchObject([{ path: 'author' }]);
  });

  it('take over what all of them have and none says', () => {
    const surveys: ColumnMapping = {
      columns: { id: 'ID', score: 'Rating' },
      constants: { kind: 'csat', 'scale.min': 1, 'scale.max': 5 },
    };
    expect(mapRecords('surveys', [{ ID: '1', Rating: '4' }], surveys).records).toEqual([
      { id: '1', kind: 'csat', score: 4, scale: { min: 1, max: 5 } },
    ]);
    const own = { columns: {}, constants: { channel: 'email' } };
    const rows = [
      { id: 1, createdAt: berlin, channel: 'chat' },
      { id: 2, createdAt: berlin, channel: '' },
    ];
    expect(mapRecords('tickets', rows, own).records.map(({ channel }) => channel)).toEqual(['chat', 'email']);
  });

  it('may hold fields within fields', () => {
    const own = { key: 'T', dates: { created: '2026-01-05T08:00:00Z' } };
    const { records, unreadColumns } = mapRecords('tickets', [own], {
      columns: { id: 'key', createdAt: 'dates.created' },
    });
    expect(records).toEqual([{ id: 'T', createdAt: berlin }]);
    expect(unreadColumns).toEqual([]);
  });

  it('that are bad are left out and explained', () => {
    const rows = [row, null, { ...row, Nummer: '' }, { ...row, Zustand: 'Wartend' }];
    const { records, rejected } = mapRecords('tickets', rows, mapping);
    expect([records.length, rejected]).toEqual([1, 3]);
    expect(codes(rows)).toEqual([' not_an_object', 'id missing', 'status unknown_status']);
  });
});

describe('a date of an export', () => {
  const date = (text: string, dateFormat?: string, timeZone = 'UTC') => {
    const own = {
      columns: { id: 'id', createdAt: 'c' },
      timeZone,
      ...(dateFormat === undefined ? {} : { dateFormat }),
    };
    const { records, problems } = mapRecords('tickets', [{ id: '1', c: text }], own);
    const at = records[0]?.createdAt;
    return at === undefined ? problems[0]?.code : new Date(at).toISOString();
  };

  it.each([
    ['05.01.2026 09:00', 'dd.MM.yyyy HH:mm', '2026-01-05T09:00:00.000Z'],
    ['05/01/2026 09:00', 'dd/MM/yyyy HH:mm', '2026-01-05T09:00:00.000Z'],
    ['05/01/2026 09:00', 'MM/dd/yyyy HH:mm', '2026-05-01T09:00:00.000Z'],
    ['5/1/26 9:05 PM', 'd/M/yy h:mm a', '2026-01-05T21:05:00.000Z'],
    ['1/5/2026 12:00 AM', 'M/d/yyyy h:mm a', '2026-01-05T00:00:00.000Z'],
    ['1/5/2026 12:00 p.m.', 'M/d/yyyy h:mm a', '2026-01-05T12:00:00.000Z'],
    ['05/Jan/26 9:00 AM', 'dd/MMM/yy h:mm a', '2026-01-05T09:00:00.000Z'],
    ['05. März 2026', 'dd. MMM yyyy', '2026-03-05T00:00:00.000Z'],
    ['5 févr. 2026, 08:30:15', 'd MMM yyyy, HH:mm:ss', '2026-02-05T08:30:15.000Z'],
    ['2026/01/05 09:00:00.250', 'yyyy/MM/dd HH:mm:ss.SSS', '2026-01-05T09:00:00.250Z'],
    ['20260105 0900', 'yyyyMMdd HHmm', '2026-01-05T09:00:00.000Z'],
    ['05.01.2026 09:00 +0200', 'dd.MM.yyyy HH:mm xxx', '2026-01-05T07:00:00.000Z'],
    ['05.01.2026 09:00 -03:30', 'dd.MM.yyyy HH:mm xxx', '2026-01-05T12:30:00.000Z'],
    ['05.01.2026 09:00 UTC', 'dd.MM.yyyy HH:mm xxx', '2026-01-05T09:00:00.000Z'],
    ['05.01.2026 um 09:00 Uhr', "dd.MM.yyyy 'um' HH:mm 'Uhr'", '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00+01:00', 'dd.MM.yyyy', '2026-01-05T08:00:00.000Z'],
  ])('%s as %s is %s', (text, format, expected) => {
    expect(date(text, format)).toBe(expected);
  });

  it.each([
    ['31.02.2026 09:00', 'dd.MM.yyyy HH:mm'],
    ['13/01/2026', 'MM/dd/yyyy'],
    ['5.1.2026 09:00', 'dd.MM.yyyy HH:mm'],
    ['05.01.2026 24:00', 'dd.MM.yyyy HH:mm'],
    ['05.01.2026 13:00 PM', 'dd.MM.yyyy hh:mm a'],
    ['05.01.2026 09:60', 'dd.MM.yyyy HH:mm'],
    ['05.01.2026', 'dd.MM.yyyy HH:mm'],
    ['05/Jui/26', 'dd/MMM/yy'],
    ['05.01.2026 09:00 +24:00', 'dd.MM.yyyy HH:mm xxx'],
    ['05.01.2026 09:00 -03:60', 'dd.MM.yyyy HH:mm xxx'],
    [`05.01.2026${' '.repeat(60)}09:00`, 'dd.MM.yyyy HH:mm'],
  ])('%s is not in the form %s, and is not read in another', (text, format) => {
    expect(date(text, format)).toBe('invalid_date');
  });

  it('in which day and month could be either is never guessed', () => {
    expect(date('03/04/2024')).toBe('ambiguous_date');
    expect(date('13/04/2024 10:00')).toBe('ambiguous_date');
    expect(date('nonsense')).toBe('invalid_date');
  });

  it('is wall time of the zone, also across daylight saving, and ambiguous without one', () => {
    expect(date('31.03.2024 12:00', 'dd.MM.yyyy HH:mm', 'Europe/Berlin')).toBe('2024-03-31T10:00:00.000Z');
    expect(date('30.03.2024 12:00', 'dd.MM.yyyy HH:mm', 'Europe/Berlin')).toBe('2024-03-30T11:00:00.000Z');
    const own = { columns: { id: 'id', createdAt: 'c' }, dateFormat: 'dd.MM.yyyy' };
    expect(codes([{ id: 1, c: '05.01.2026' }], own)).toEqual(['createdAt ambiguous_date']);
    expect(mapRecords('tickets', [{ id: 1, c: '05.01.2026' }], own, { timeZone: 'UTC' }).records[0]?.createdAt).toBe(
      Date.UTC(2026, 0, 5),
    );
  });
});

describe('the signs of a form of dates', () => {
  it.each([
    ['dd-MM-yyyy HH:mm', '05-01-2026 09:00'],
    ['dd. MM. yyyy, HH:mm', '05. 01. 2026, 09:00'],
    ["yyyy/MM/dd 'à' HH:mm", '2026/01/05 à 09:00'],
    ['(dd|MM|yyyy) HH:mm', '(05|01|2026) 09:00'],
    ['dd-MMM-yyyy HH:mm', '05-Jan-2026 09:00'],
  ])('%s stand for themselves: %s', (dateFormat, text) => {
    const { records, problems } = mapRecords('tickets', [{ ...row, 'Erstellt am': text }], { ...mapping, dateFormat });
    expect(problems).toEqual([]);
    expect(records).toMatchObject([{ createdAt: berlin }]);
  });
});

describe('a word for nothing', () => {
  it('leaves its field out, as an empty cell does', () => {
    const own: ColumnMapping = {
      ...mapping,
      columns: { ...mapping.columns, solvedAt: 'Gelöst am', agentId: 'Wer' },
      values: { ...mapping.values, solvedAt: { '-': '' }, agentId: { '?': '' } },
    };
    const { records, problems } = mapRecords('tickets', [{ ...row, 'Gelöst am': '-', Wer: ' ? ' }], own);
    expect(records).toEqual([{ id: '17', createdAt: berlin, status: 'solved' }]);
    expect(problems).toEqual([]);
  });
});

describe('a wrong mapping', () => {
  it.each<[string, unknown, string]>([
    ['an unknown part', { column: {} }, 'invalid_mapping'],
    ['an unknown field', { columns: { created: 'x' } }, 'invalid_mapping'],
    ['a column that is no text', { columns: { id: 5 } }, 'invalid_mapping'],
    ['a constant that is no value', { columns: {}, constants: { channel: null } }, 'invalid_mapping'],
    ['an unknown zone', { columns: {}, timeZone: 'Europe/Berln' }, 'unknown_time_zone'],
    ['a form without a year', { columns: {}, dateFormat: 'dd.MM' }, 'invalid_date_format'],
    ['a form with unknown letters', { columns: {}, dateFormat: 'DD.MM.YYYY' }, 'invalid_date_format'],
    ['twelve hours without their half', { columns: {}, dateFormat: 'dd.MM.yyyy hh:mm' }, 'invalid_date_format'],
    ['a day twice', { columns: {}, dateFormat: 'dd.dd.MM.yyyy' }, 'invalid_date_format'],
    ['a form that is no text', { columns: {}, dateFormat: 5 }, 'invalid_date_format'],
    ['no object', null, 'invalid_mapping'],
  ])('with %s is refused', (_, own, code) => {
    expect(() => mapRecords('tickets', [], own as ColumnMapping)).toThrowError(expect.objectContaining({ code }));
  });

  it('and wrong options, rows and collections are refused', () => {
    const call =
      (...args: readonly unknown[]) =>
      () =>
        mapRecords(...(args as Parameters<typeof mapRecords>));
    expect(call('ticket', [], mapping)).toThrowError(expect.objectContaining({ code: 'unknown_collection' }));
    expect(call('tickets', {}, mapping)).toThrowError(expect.objectContaining({ code: 'not_iterable' }));
    expect(call('tickets', [], mapping, { strickt: true })).toThrowError(
      expect.objectContaining({ code: 'unknown_option' }),
    );
    expect(call('tickets', [{}], mapping, { strict: true })).toThrowError(expect.objectContaining({ code: 'missing' }));
  });
});

describe('any rows', () => {
  it('become records or problems, are not changed, and give plain values', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.dictionary(fc.constantFrom('Nummer', 'Zustand', '__proto__', 'tags', 'Erstellt am'), fc.anything()),
          ),
        ),
        (rows) => {
          try {
            const { records, rejected } = mapRecords('tickets', rows, mapping);
            expect(records.length + rejected).toBe(rows.length);
          } catch (error) {
            if (!isSupportKpisError(error)) throw error;
          }
        },
      ),
      { numRuns: 200 },
    );
    const frozen = Object.freeze({ ...row });
    expect(mapRecords('tickets', [frozen], Object.freeze(mapping)).records).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with a field that throws are faults of their rows', () => {
    const bad = {
      get Nummer(): string {
        throw new TypeError('no');
      },
    };
    expect(mapRecords('tickets', [bad, row], mapping)).toMatchObject({ rejected: 1 });
  });
});
