import { didYouMean, nearest } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Field } from '../../schema/fields/field.ts';
import { cleanName } from '../../schema/mapping/cleanName.ts';
import type { CompiledMapping } from '../../schema/mapping/compileMapping.ts';
import { recordFields, requiredFields } from '../../schema/mapping/recordFields.ts';
import type { Holding } from './holding.ts';

/** Which column of a CSV file goes into which field. */
export interface CsvColumn {
  readonly index: number;
  readonly name: string;
  readonly field: string;
  readonly kind: Field['kind'];
  /** An empty cell is an empty list, because every record has the list. */
  readonly emptyList: boolean;
  /** The list of which the cell tells a part of one item. */
  readonly list: string | null;
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
  holding: Holding,
  mapping: CompiledMapping,
  file: string,
): CsvColumns {
  const names = header.map(cleanName);
  const fields = recordFields(holding);
  const required = requiredFields(holding);
  const wanted = new Map(mapping.columns);
  for (const name of names) {
    const field = fields.has(name) ? name : listedField(name, fields);
    if (field !== undefined && !wanted.has(field)) wanted.set(field, name);
  }
  const columns = [...wanted].map(([field, name]): CsvColumn => {
    const index = names.indexOf(cleanName(name));
    if (index < 0) throw missing(file, `a column ${JSON.stringify(name)}`, names, didYouMean(name, names));
    if (names.indexOf(cleanName(name), index + 1) >= 0) throw twice(file, name);
    const kind = fields.get(field)?.kind ?? 'text';
    const emptyList = kind === 'list' && required.includes(field);
    return { index, name, field, kind, emptyList, list: listOf(field, fields), words: mapping.values.get(field) };
  });
  for (const field of required) {
    if (mapping.constants.has(field)) continue;
    if (columns.some((column) => column.field === field || column.field.startsWith(`${field}.`))) continue;
    throw missing(file, `a column for ${field} of ${holding.name}`, names, likely(field, names));
  }
  const read = new Set(columns.map(({ index }) => index));
  return { columns, unread: names.filter((_, index) => !read.has(index)) };
}

/** A field of the records in a list, by its own name: `score` of `criteria.score`. */
function listedField(name: string, fields: ReadonlyMap<string, Field>): string | undefined {
  for (const path of fields.keys()) {
    if (path.endsWith(`.${name}`) && listOf(path, fields) !== null) return path;
  }
  return undefined;
}

function listOf(path: string, fields: ReadonlyMap<string, Field>): string | null {
  const outer = path.slice(0, path.lastIndexOf('.'));
  return path.includes('.') && fields.get(outer)?.kind === 'list' ? outer : null;
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
