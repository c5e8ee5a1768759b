import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/schema/index.ts';
import { cellValue, mappedWord } from '../../../src/schema/mapping/cellValue.ts';
import type { ColumnMapping } from '../../../src/schema/mapping/columnMapping.ts';
import { sampleColumns } from '../../../src/schema/mapping/columnSamples.ts';
import { compileMapping } from '../../../src/schema/mapping/compileMapping.ts';
import { createMappedParser } from '../../../src/schema/mapping/createMappedParser.ts';
import { rowMapper } from '../../../src/schema/mapping/rowMapper.ts';

describe('a cell', () => {
  it.each(['list', 'record', 'variant', 'attributes'] as const)(
    'of a %s is read as JSON where it begins as JSON does',
    (kind) => {
      expect(cellValue('{"a":1}', kind)).toEqual({ a: 1 });
      expect(cellValue(' [1, "b"]', kind)).toEqual([1, 'b']);
      expect(cellValue('{"a":', kind)).toBe('{"a":');
    },
  );
  it.each(['text', 'number', 'instant', 'one_of', 'flag'] as const)('of a %s is the text that it is', (kind) => {
    for (const text of ['{"a":1}', '[1]', 'a, b', ' x ']) expect(cellValue(text, kind as never)).toBe(text);
  });
  it('of a list is cut at commas and semicolons; of an object it is not', () => {
    expect(cellValue('a, b;c,, ', 'list')).toEqual(['a', 'b', 'c']);
    expect(cellValue('', 'list')).toEqual([]);
    for (const kind of ['record', 'variant', 'attributes'] as const) expect(cellValue('a, b', kind)).toBe('a, b');
  });
  it('is the word that the mapping has for it, as it is written or as it is cleaned', () => {
    const words = new Map([
      ['Offen', 'open'],
      ['geloest', 'solved'],
    ]);
    expect([mappedWord(words, 'Offen'), mappedWord(words, ' geloest '), mappedWord(words, 'other')]).toEqual([
      'open',
      'solved',
      undefined,
    ]);
    expect(mappedWord(undefined, 'Offen')).toBeUndefined();
  });
});

describe('the samples of columns', () => {
  const texts = (rows: readonly unknown[]) => Object.fromEntries(sampleColumns(['a', 'b'], rows));
  it('are the distinct texts of cells, in lists and in objects; numbers and flags as texts', () => {
    expect(texts([['x', 'y'], ['x', 5], { a: true, b: -0.5 }, { a: ' z ' }])).toEqual({
      a: ['x', 'true', 'z'],
      b: ['y', '5', '-0.5'],
    });
  });
  it('leave out what is nothing, no text, or cannot be read', () => {
    const hostile = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const inherited = Object.create({ a: 'x' }) as object;
    expect(
      texts([null, 5, 'text', [null, {}], { a: '', b: [] }, { a: undefined }, hostile, inherited, ['', ' ']]),
    ).toEqual({
      a: [],
      b: [],
    });
  });
  it('are at most a thousand, each of 200 characters', () => {
    const many = Array.from({ length: 1500 }, (_, index) => [`${index}`, 'x'.repeat(300)]);
    const { a = [], b = [] } = texts(many);
    expect([a.length, b.map(({ length }) => length)]).toEqual([1000, [200]]);
  });
});

describe('a mapping of one kind alone', () => {
  const mapped = (mapping: Partial<ColumnMapping>, row: object, cells = false): unknown =>
    rowMapper({ collection: 'tickets' }, compileMapping(mapping, { collection: 'tickets' }, 'mapping'), { cells }).map(
      row,
    );
  it('puts columns in their place', () => {
    expect(mapped({ columns: { id: 'Nummer' } }, { Nummer: 17 })).toEqual({ id: 17 });
  });
  it('puts words in place of theirs', () => {
    expect(mapped({ values: { status: { Offen: 'open' } } }, { status: 'Offen' })).toEqual({ status: 'open' });
  });
  it('puts constants where nothing is', () => {
    expect(mapped({ constants: { channel: 'email' } }, { id: '1' })).toEqual({ id: '1', channel: 'email' });
    expect(mapped({ constants: { channel: 'email' } }, { id: '1', channel: 'chat' })).toEqual({
      id: '1',
      channel: 'chat',
    });
  });
  it('reads lists out of cells only where rows are cells', () => {
    expect(mapped({}, { id: '1', tags: 'a, b' }, true)).toEqual({ id: '1', tags: ['a', 'b'] });
    expect(mapped({}, { id: '1', tags: 'a, b' })).toEqual({ id: '1', tags: 'a, b' });
    const row = { id: '1', tags: ['a'] };
    expect(mapped({}, row)).toBe(row);
  });
  it.each([null, 5, 'text', [1]])('leaves %j to the parser', (row) => {
    expect(mapped({ columns: { id: 'Nummer' } }, row as never)).toBe(row);
  });
});

describe('a parser behind a mapping', () => {
  const berlin = Date.UTC(2026, 0, 5, 8);
  const compiled = (mapping: Partial<ColumnMapping>) => compileMapping(mapping, { collection: 'tickets' }, 'mapping');
  it('reads dates in the form of the mapping, in the zone of the options', () => {
    const parser = createMappedParser('tickets', compiled({ dateFormat: 'dd.MM.yyyy HH:mm' }), {
      timeZone: 'Europe/Berlin',
    });
    expect(parser.parseRow({ id: '1', createdAt: '05.01.2026 09:00' })).toMatchObject({
      ok: true,
      record: { createdAt: berlin },
    });
    expect(parser.parseRow({ id: '1', createdAt: '2026-01-05T08:00:00Z' })).toMatchObject({
      ok: true,
      record: { createdAt: berlin },
    });
  });
  it('refuses options as any parser does', () => {
    expect(() => createMappedParser('tickets', compiled({}), { zone: 'UTC' } as never)).toThrow(
      expect.objectContaining({ code: 'unknown_option' }),
    );
  });
});

describe('an instant as a text of digits', () => {
  const parser = createParser('tickets', { coerce: true, earliest: null });
  const read = (createdAt: string): unknown => {
    const parsed = parser.parseRow({ id: '1', createdAt });
    return parsed.ok ? parsed.record.createdAt : parsed.problems.map(({ code }) => code);
  };
  it.each([
    ['1767600000000', 1_767_600_000_000],
    ['+1767600000000', 1_767_600_000_000],
    ['-5', -5],
    ['1767600000000.5', 1_767_600_000_000.5],
    ['1767600000000.125', 1_767_600_000_000.125],
  ])('%s is one', (text, instant) => {
    expect(read(text)).toBe(instant);
  });
  it.each([
    '1767600000000.',
    '.5',
    '1767600000000.x',
    'x1767600000000',
    '1767600000000 5',
    '1e12',
    '--5',
    '12345678901234567890',
  ])('%s is none', (text) => {
    expect(Array.isArray(read(text))).toBe(true);
  });
});
