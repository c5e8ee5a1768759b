import { describe, expect, test } from 'vitest';
import { isColumnRows } from '../../../src/fold/columns/columnRows.ts';
import { fromColumns } from '../../../src/fold/columns/fromColumns.ts';
import { messageOf } from '../../kpis/records.ts';

interface Row {
  readonly a?: number | null;
  readonly b?: string;
}
const refusal = (given: unknown): string => messageOf(() => fromColumns(given as never));

describe('rows of columns', () => {
  const rows = fromColumns<Row>({ a: [1, 2, 3], b: ['x', 'y', 'z'] });

  test('are as many as their columns are long, in the order of the columns', () => {
    expect(rows.length).toBe(3);
    expect(JSON.stringify([...rows])).toBe('[{"a":1,"b":"x"},{"a":2,"b":"y"},{"a":3,"b":"z"}]');
    expect([rows.at(2), rows.at(0)]).toEqual([
      { a: 3, b: 'z' },
      { a: 1, b: 'x' },
    ]);
    expect([...fromColumns<Row>({})]).toEqual([]);
  });

  test('are new plain objects, which their reader may change', () => {
    const row = rows.at(1);
    expect(row).not.toBe(rows.at(1));
    expect(Object.getOwnPropertyDescriptors(row)).toEqual({
      a: { value: 2, writable: true, enumerable: true, configurable: true },
      b: { value: 'y', writable: true, enumerable: true, configurable: true },
    });
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  test('E3: have a field __proto__ where a column is named so', () => {
    const row = fromColumns<Record<string, unknown>>(JSON.parse('{ "__proto__": [5], "a": [1] }')).at(0);
    expect(Object.entries(row)).toEqual([
      ['__proto__', 5],
      ['a', 1],
    ]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  test('lack the fields of which the column is undefined', () => {
    expect([...fromColumns<Row>({ a: [1], b: undefined as never })]).toEqual([{ a: 1 }]);
    expect(Object.keys(fromColumns<Row>({ b: undefined as never, a: [1] }).at(0))).toEqual(['a']);
  });

  test('are told from rows of every other kind', () => {
    expect(isColumnRows(rows)).toBe(true);
    for (const other of [[], [...rows], { ...rows }, null, undefined, 'text', 5, () => rows]) {
      expect(isColumnRows(other)).toBe(false);
    }
  });
});

describe('what are no columns', () => {
  test.each([
    [null, 'columns', 'null'],
    [undefined, 'columns', 'nothing'],
    ['text', 'columns', '"text"'],
    [[[1]], 'columns', 'an array of 1'],
    [{ a: 5 }, 'columns.a', '5'],
    [{ a: [1], b: null }, 'columns.b', 'null'],
  ])('%j is refused at %s', (given, path, received) => {
    const expected = 'an array, a typed array or { codes, values }';
    expect(refusal(given)).toBe(`fromColumns: ${path}: expected ${expected}, got ${received}`);
  });

  test('columns of other lengths than the first are refused by name', () => {
    expect(refusal({ a: [1, 2], b: ['x', 'y'], c: [1, 2, 3] })).toBe(
      'fromColumns: columns.c: expected 2 values, as the column before, got 3',
    );
    expect(refusal({ a: [], b: ['x'] })).toBe('fromColumns: columns.b: expected 0 values, as the column before, got 1');
  });
});
