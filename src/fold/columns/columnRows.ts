import type { ColumnReader } from './columnReader.ts';

/** Records that stand in columns. */
export interface ColumnRows<Row> extends Iterable<Row> {
  /** How many there are. */
  readonly length: number;
  /** A new object of the record at a place. */
  at(index: number): Row;
}

const made = /* @__PURE__ */ new WeakSet<object>();

export function withColumns<Row extends object>(
  length: number,
  columns: readonly (ColumnReader & { readonly name: string })[],
): ColumnRows<Row> {
  const at = (index: number): Row => {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < columns.length; place++) {
      const { name, read } = columns[place] as (typeof columns)[number];
      if (name === '__proto__') Object.defineProperty(row, name, { value: read(index), enumerable: true });
      else row[name] = read(index);
    }
    return row as Row;
  };
  const rows: ColumnRows<Row> = {
    length,
    at,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index);
    },
  };
  made.add(rows);
  return rows;
}

/** Whether these rows stand in columns, so that a chunk of them can be read at any place. */
export function isColumnRows(rows: unknown): rows is ColumnRows<unknown> {
  // What is no object is in no set of objects.
  return made.has(rows as object);
}
