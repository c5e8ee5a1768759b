import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnReader } from './columnReader.ts';
import { type ColumnRows, withColumns } from './columnRows.ts';

/** Whole numbers that stand for the values of a list, as texts that repeat are kept: −1, or any other, stands for nothing. */
export interface DictionaryColumn<Value> {
  readonly codes: ArrayLike<number>;
  readonly values: readonly Value[];
}

/** The values of one field: an array, a typed array (NaN is nothing, big integers become numbers), or a dictionary. */
export type Column<Value> = ArrayLike<Value | number | bigint | null | undefined> | DictionaryColumn<Value>;

/** Columns by the fields of a record; what is left out is a field that no record has. */
export type Columns<Row> = { readonly [Field in keyof Row]?: Column<Row[Field]> };

/**
 * Records that stand in columns, for every KPI, `groupBy`, `series` and `report`: the same figures as of their objects.
 *
 * Objects are made for some thousands of rows at a time and forgotten again, so ten million rows need the memory of their
 * columns. Nothing is copied: columns that change later change the records.
 *
 * Trap: a typed array of whole numbers has no value for «not there»; use a `Float64Array` with NaN.
 *
 * Takes an object of columns of one length; gives an iterable of records.
 *
 * @throws SupportKpisError `invalid_columns` for what are no columns, or columns of different lengths.
 * @example
 * import { firstResponseTime, fromColumns, type TicketRow } from 'support-kpis';
 * const tickets = fromColumns<TicketRow>({
 *   createdAt: Float64Array.of(0, 0, 0),
 *   firstRespondedAt: Float64Array.of(60_000, 120_000, Number.NaN),
 *   status: { codes: Uint8Array.of(1, 1, 0), values: ['open', 'solved'] },
 * });
 * const { count, pending, value } = firstResponseTime(tickets);
 * [count, pending, value] // → [2, 1, 90000]
 */
export function fromColumns<Row extends object>(columns: Columns<Row>): ColumnRows<Row> {
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) throw invalid('columns', columns);
  const entries = Object.entries(columns as Readonly<Record<string, unknown>>).filter(([, own]) => own !== undefined);
  const readers = entries.map(([name, column]) => {
    const reader = columnReader(column);
    if (reader === null) throw invalid(`columns.${name}`, column);
    return { name, ...reader };
  });
  const length = readers[0]?.length ?? 0;
  for (const own of readers) {
    if (own.length !== length)
      throw invalid(`columns.${own.name}`, own.length, `${length} values, as the column before`);
  }
  return withColumns<Row>(length, readers);
}

function invalid(
  path: string,
  received: unknown,
  expected = 'an array, a typed array or { codes, values }',
): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_columns', path: `fromColumns: ${path}`, expected, received });
}
