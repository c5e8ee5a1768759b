import { didYouMean, nearest } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Field } from '../../schema/fields/field.ts';
import type { CollectionMapping } from '../mapping/mapping.ts';
import { recordFields, requiredFields } from '../mapping/recordFields.ts';

/** Which column of a CSV file goes into which field. */
export interface CsvColumn {
  readonly index: number;
  readonly name: string;
  readonly field: string;
  readonly kind: Field['kind'];
  readonly words: ReadonlyMap<string, string> | undefined;
}

export interface CsvColumns {
  readonly columns: readonly CsvColumn[];
  /** Columns that mean nothing to a record and are not read. */
  readonly unread: readonly string[];
}

/** Finds the fields in a header: by the mapping, else by their own names. */
export function csvColumns(
  header: readonly string[],
  collection: CollectionName,
  mapping: CollectionMapping,
  file: string,
): CsvColumns {
  const names = header.map((name) => name.trim());
  const fields = recordFields(collection);
  const wanted = new Map(mapping.columns);
  for (const name of names) if (fields.has(name) && !wanted.has(name)) wanted.set(name, name);
  const columns = [...wanted].map(([field, name]): CsvColumn => {
    const index = names.indexOf(name);
    if (index < 0) throw missing(file, `a column ${JSON.stringify(name)}`, names, didYouMean(name, names));
    if (names.indexOf(name, index + 1) >= 0) throw twice(file, name);
    return { index, name, field, kind: fields.get(field)?.kind ?? 'text', words: mapping.values.get(field) };
  });
  for (const field of requiredFields(collection)) {
    if (columns.some((column) => column.field === field || column.field.startsWith(`${field}.`))) continue;
    throw missing(file, `a column for ${field} of ${collection}`, names, likely(field, names));
  }
  const read = new Set(columns.map(({ index }) => index));
  return { columns, unread: names.filter((_, index) => !read.has(index)) };
}

/** The column that could be meant, and how to say so. */
function likely(field: string, names: readonly string[]): string {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const candidate = names.find((name) => plain(name) === plain(field)) ?? nearest(field, names);
  return `name it with --map ${field}=${candidate === undefined ? 'Column' : JSON.stringify(candidate)}`;
}

function missing(file: string, expected: string, names: readonly string[], hint: string | undefined): SupportKpisError {
  return new SupportKpisError({
    ...{ code: 'missing_column', path: `${file}: row 1`, expected },
    received: `columns ${names.join(', ')}`,
    hint,
  });
}

function twice(file: string, name: string): SupportKpisError {
  return new SupportKpisError({
    code: 'duplicate_column',
    path: `${file}: row 1`,
    expected: 'each column once',
    received: `two columns ${name}`,
  });
}
