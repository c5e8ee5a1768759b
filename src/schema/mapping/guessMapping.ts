import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CollectionName } from '../../model/collections.ts';
import { assertCollection } from '../assertCollection.ts';
import { isObject } from '../readers/isObject.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { type ColumnSamples, sampleColumns } from './columnSamples.ts';
import { type GuessedColumn, guessColumns } from './guessColumns.ts';
import { guessDates } from './guessDates.ts';
import { guessValues } from './guessValues.ts';
import type { MappingHint } from './mappingHint.ts';
import { requiredFields } from './recordFields.ts';

/** A mapping that was made up from the names of columns, and how far to trust it. */
export interface GuessedMapping {
  readonly collection: CollectionName;
  /** For `mapRecords`, and for the command line as a mapping file under the collection's name. */
  readonly mapping: ColumnMapping;
  readonly columns: readonly GuessedColumn[];
  /** Columns for which no field was found. */
  readonly unplaced: readonly string[];
  /** Fields that every record needs and no column is for. */
  readonly missing: readonly string[];
  /** What to look at before the figures are believed. */
  readonly hints: readonly MappingHint[];
}

/**
 * Proposes a mapping for an export from the names of its columns, as the big help desks write them in English, German,
 * French and Spanish; with rows to look at also the form of its dates and what its words mean.
 *
 * Each column says how sure it is: `sure` is a name that means one thing, `likely` one that often means it. Nothing is
 * decided silently: whether 03/04 is March or April, words that are not known, two columns for one field and columns of
 * durations are `hints`; what found no place is `unplaced`.
 *
 * Trap: it is a proposal. An export in the zone of an office does not say of which: `timeZone` has to be added by hand.
 *
 * Takes the header, some rows (objects by column, or lists of cells) and the collection, `tickets` by default; gives a
 * mapping as plain JSON.
 *
 * @throws SupportKpisError `invalid_header`, `not_iterable`, `unknown_collection`.
 * @example
 * import { guessMapping } from 'support-kpis/schema';
 * const header = ['Ticket ID', 'Created time', 'Status', 'Agent', 'Subject'];
 * const { mapping, unplaced } = guessMapping(header, [['17', '31/01/2026 09:00', 'Resolved', 'Ada', 'VPN']]);
 * mapping.columns; // → { id: 'Ticket ID', createdAt: 'Created time', status: 'Status', agentId: 'Agent' }
 * [mapping.dateFormat, mapping.values, unplaced]; // → ['dd/MM/yyyy HH:mm', { status: { Resolved: 'solved' } }, ['Subject']]
 */
export function guessMapping(
  header: readonly string[],
  sampleRows: Iterable<unknown> = [],
  collection: CollectionName = 'tickets',
): GuessedMapping {
  assertCollection('guessMapping', collection);
  assertHeader(header);
  assertRows(sampleRows);
  const samples: ColumnSamples = sampleColumns(header, sampleRows);
  const guessed = guessColumns(header, samples, collection);
  const columns = Object.fromEntries(guessed.columns.map(({ field, column }) => [field, column]));
  const dates = guessDates(guessed.columns, samples, collection);
  const values = guessValues(guessed.columns, samples, collection);
  const missing = requiredFields({ collection }).filter((field) => !Object.hasOwn(columns, field));
  return {
    collection,
    mapping: {
      columns,
      ...(Object.keys(values.values).length === 0 ? {} : { values: values.values }),
      ...(dates.format === null ? {} : { dateFormat: dates.format }),
    },
    columns: guessed.columns,
    unplaced: guessed.unplaced,
    missing,
    hints: [...guessed.hints, ...dates.hints, ...values.hints],
  };
}

function assertHeader(header: unknown): void {
  if (Array.isArray(header) && header.every((name) => typeof name === 'string')) return;
  throw new SupportKpisError({
    code: 'invalid_header',
    path: 'guessMapping: header',
    expected: 'a list of the names of columns',
    received: header,
    hint: isObject(header) ? 'Object.keys of a row' : undefined,
  });
}

function assertRows(rows: unknown): void {
  const held = typeof rows === 'object' && rows !== null;
  if (held && typeof (rows as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function') return;
  const expected = 'an array or another iterable of rows';
  throw new SupportKpisError({ code: 'not_iterable', path: 'guessMapping: sampleRows', expected, received: rows });
}
