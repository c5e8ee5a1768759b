import { describe, expect, test } from 'vitest';
import { type ArrowTable, fromArrow } from '../../../src/fold/columns/fromArrow.ts';

const columns: Readonly<Record<string, readonly unknown[]>> = { a: [1, 2n, null], b: ['x', 'y', 'z'] };
const table: ArrowTable = {
  numRows: 3,
  schema: { fields: [{ name: 'a' }, { name: 'b' }] },
  getChild: (name) => (columns[name] === undefined ? null : { get: (index) => columns[name]?.[index] }),
};
const read = (given: unknown): unknown => [...fromArrow(given as ArrowTable)];

describe('a table in the form of Apache Arrow', () => {
  test('is read by the names and the vectors of its fields, wide whole numbers as numbers', () => {
    expect(fromArrow(table).length).toBe(3);
    expect(read(table)).toEqual([
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
      { a: null, b: 'z' },
    ]);
  });

  test('may have no rows, and no fields', () => {
    expect(read({ ...table, numRows: 0 })).toEqual([]);
    expect(Object.is(fromArrow({ ...table, numRows: -0 }).length, 0)).toBe(true);
    expect(read({ ...table, schema: { fields: [] } })).toEqual([{}, {}, {}]);
  });

  test('lacks the fields of which it has no vector', () => {
    const schema = { fields: [{ name: 'c' }, { name: 'b' }] };
    expect(read({ ...table, schema })).toEqual([{ b: 'x' }, { b: 'y' }, { b: 'z' }]);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['undefined', undefined],
    ['a text', 'table'],
    ['a function', Object.assign(() => undefined, table)],
    ['a list', []],
    ['rows without a number', { ...table, numRows: undefined }],
    ['half a row', { ...table, numRows: 1.5 }],
    ['rows that are a text', { ...table, numRows: '3' }],
    ['no way to its vectors', { ...table, getChild: undefined }],
    ['no schema', { ...table, schema: undefined }],
    ['a schema that is nothing', { ...table, schema: null }],
    ['a schema without fields', { ...table, schema: {} }],
    ['fields that are no list', { ...table, schema: { fields: { length: 0, flatMap: () => [], every: () => true } } }],
    ['fields that are nothing', { ...table, schema: { fields: [null] } }],
    ['a field without a name among others', { ...table, schema: { fields: [{ name: 'a' }, { name: 5 }] } }],
  ])('is not %s', (_, given) => {
    expect(() => fromArrow(given as never)).toThrow(
      expect.objectContaining({ code: 'invalid_columns', path: 'fromArrow: table' }),
    );
  });
});
