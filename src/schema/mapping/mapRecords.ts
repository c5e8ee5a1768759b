import type { CollectionName, Collections } from '../../model/collections.ts';
import { assertCollection } from '../assertCollection.ts';
import { type BatchOptions, batchRules } from '../options.ts';
import { assertRows, type ParsedRecords, parseBatch } from '../parseRecords.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { compileMapping } from './compileMapping.ts';
import { mappedDates } from './mappedDates.ts';
import { rowMapper } from './rowMapper.ts';

/** What became of a batch of somebody else's rows. */
export interface MappedRecords<Row> extends ParsedRecords<Row> {
  /** Columns of the rows that went into no record. */
  readonly unreadColumns: readonly string[];
  /** Columns that the mapping names and no row had. */
  readonly missingColumns: readonly string[];
}

/**
 * Reads the rows of any export into records: a mapping says which column is which field, what the export's words mean,
 * and how it writes dates.
 *
 * Takes rows as any reader of CSV gives them, objects with one text for each column, or JSON. Columns that already bear
 * our names need no mapping; names and words are compared without spaces around them. Numbers may be texts (`coerce:
 * false` refuses them). Which rows are left out and why is told as {@link parseRecords} tells it.
 *
 * Trap: 03/04/2024 is March and April. Such a date is an `ambiguous_date` until the mapping's `dateFormat` says which;
 * a date that is not in that form is `invalid_date`, never read the other way round.
 *
 * Takes a collection's name, rows and a mapping; gives records whose instants are epoch milliseconds.
 *
 * @throws SupportKpisError `invalid_mapping`, `invalid_date_format`, `unknown_time_zone` for the mapping; and what
 *   {@link parseRecords} throws.
 * @example
 * import { mapRecords } from 'support-kpis/schema';
 * const rows = [
 *   { Nummer: '17', 'Erstellt am': '05.01.2026 09:00', Zustand: 'Gelöst' },
 *   { Nummer: '18', 'Erstellt am': '01/06/2026 09:00', Zustand: 'Offen' },
 * ];
 * const { records, problems } = mapRecords('tickets', rows, {
 *   columns: { id: 'Nummer', createdAt: 'Erstellt am', status: 'Zustand' },
 *   values: { status: { Gelöst: 'solved', Offen: 'open' } },
 *   dateFormat: 'dd.MM.yyyy HH:mm',
 *   timeZone: 'Europe/Berlin',
 * });
 * records // → [{ id: '17', createdAt: 1767600000000, status: 'solved' }]
 * problems.map(({ index, path, code }) => [index, path, code]) // → [[1, 'createdAt', 'invalid_date']]
 */
export function mapRecords<Name extends CollectionName>(
  collection: Name,
  rows: Iterable<unknown>,
  mapping: ColumnMapping,
  options: BatchOptions = {},
): MappedRecords<Collections[Name]> {
  assertCollection('mapRecords', collection);
  const compiled = compileMapping(mapping, { collection }, 'mapRecords: mapping');
  const { batch, rules } = batchRules('mapRecords', options);
  assertRows('mapRecords', rows);
  const timeZone = compiled.timeZone ?? rules.timeZone;
  const coerce = batch.coerce ?? true;
  const mapper = rowMapper({ collection }, compiled, { cells: coerce });
  const own = { ...rules, timeZone, coerce, readTime: mappedDates(compiled.dates, timeZone) };
  const parsed = parseBatch('mapRecords', collection, mappedRows(rows, mapper.map), batch, own);
  return { ...parsed, unreadColumns: mapper.unread(), missingColumns: mapper.missing() };
}

function* mappedRows(rows: Iterable<unknown>, map: (row: unknown) => unknown): Generator<unknown> {
  for (const row of rows) {
    let mapped = row;
    try {
      mapped = map(row);
    } catch {
      // A field that throws when it is read: the parser finds out which, and tells it as a fault of the row.
    }
    yield mapped;
  }
}
