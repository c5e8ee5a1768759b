import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { fieldOf } from '../fieldOf.ts';
import { type ColumnRows, withColumns } from './columnRows.ts';

/** What is asked of a table of Apache Arrow; those of `apache-arrow` and what reads its IPC format have it. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChild(name: string): { get(index: number): unknown } | null;
}

/**
 * Records that stand in a table of Apache Arrow, for every KPI, `groupBy`, `series` and `report`.
 *
 * Timestamps of all units are epoch milliseconds, dictionaries their values, null bits nothing, 64-bit integers numbers.
 * Columns keep their names: name them in the query as the records' fields are named. Objects are made for some thousands
 * of rows at a time.
 *
 * Trap: instants that came as texts stay texts; cast them to timestamps where the table is made.
 *
 * Takes a table; gives an iterable of records.
 *
 * @throws SupportKpisError `invalid_columns` for what is no table.
 * @example
 * import { fromArrow, ticketVolume, type TicketRow } from 'support-kpis';
 * const columns: Record<string, readonly number[]> = { createdAt: [0, 60_000] };
 * const table = {
 *   numRows: 2,
 *   schema: { fields: [{ name: 'createdAt' }] },
 *   getChild: (name: string) => ({ get: (index: number) => columns[name]?.[index] }),
 * };
 * ticketVolume(fromArrow<TicketRow>(table)).value // → 2
 * @see https://arrow.apache.org/docs/format/Columnar.html
 */
export function fromArrow<Row extends object>(table: ArrowTable): ColumnRows<Row> {
  if (!isTable(table)) {
    const expected = 'a table of Apache Arrow';
    throw new SupportKpisError({ code: 'invalid_columns', path: 'fromArrow: table', expected, received: table });
  }
  const { numRows: length, schema } = table;
  const columns = schema.fields.flatMap(({ name }) => {
    const vector = table.getChild(name);
    return vector === null ? [] : [{ name, length, read: (index: number) => plain(vector.get(index)) }];
  });
  return withColumns<Row>(length + 0, columns);
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function isTable(table: unknown): boolean {
  if (typeof table !== 'object' || table === null) return false;
  const { numRows, schema, getChild } = table as Partial<ArrowTable>;
  if (!Number.isSafeInteger(numRows) || typeof getChild !== 'function') return false;
  const fields: unknown = schema?.fields;
  return Array.isArray(fields) && fields.every((field: unknown) => typeof fieldOf(field, 'name') === 'string');
}
