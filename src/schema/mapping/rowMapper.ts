import type { Field } from '../fields/field.ts';
import { isObject } from '../readers/isObject.ts';
import { isAbsent } from '../readers/readField.ts';
import { cellValue, mappedWord } from './cellValue.ts';
import { cleanName } from './cleanName.ts';
import type { CompiledMapping } from './compileMapping.ts';
import { type RowKind, recordFields } from './recordFields.ts';
import { setField } from './setField.ts';

type Row = Readonly<Record<string, unknown>>;

/** Turns rows into records with our fields and words, and remembers which columns it met. */
export interface RowMapper {
  readonly map: (row: unknown) => unknown;
  /** Columns of the rows that mean nothing to a record. */
  unread(): string[];
  /** Columns of the mapping that no row had. */
  missing(): string[];
}

/**
 * A mapper of rows. With `cells` all values are texts as in CSV: what does not fit into a cell is read out of it.
 * What is no object comes back as it is, for the parser to refuse.
 */
export function rowMapper(rows: RowKind, mapping: CompiledMapping, { cells }: { readonly cells: boolean }): RowMapper {
  const { columns, values, constants } = mapping;
  const fields = recordFields(rows);
  const mapped = new Set(columns.values());
  /** The rows' own spelling of each name. */
  const spelling = new Map<string, string>();
  const ownNames = new Map<string, string>();
  const unread = new Set<string>();
  const found = new Set<string>();
  const seen = new Set<string>();
  const cleaned = new Set([...mapped].map(cleanName));

  function meet(name: string): void {
    seen.add(name);
    const clean = cleanName(name);
    if (!spelling.has(clean)) spelling.set(clean, name);
    if (fields.has(clean) && !columns.has(clean)) ownNames.set(name, clean);
    else if (!cleaned.has(clean)) unread.add(name);
  }

  function lookUp(row: Row, column: string): unknown {
    const name = Object.hasOwn(row, column) ? column : (spelling.get(cleanName(column)) ?? column);
    if (Object.hasOwn(row, name)) {
      found.add(column);
      return row[name];
    }
    let value: unknown = row;
    for (const step of column.split('.')) {
      if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
      value = value[step];
    }
    found.add(column);
    unread.delete(column.slice(0, column.indexOf('.')));
    return value;
  }

  function readValue(field: string, raw: unknown): unknown {
    if (typeof raw !== 'string' || !cells) return raw;
    return isAbsent(raw) ? raw : cellValue(raw, (fields.get(field) as Field).kind);
  }

  function map(row: unknown): unknown {
    if (!isObject(row)) return row;
    const names = Object.keys(row);
    for (const name of names) if (!seen.has(name)) meet(name);
    const record: Record<string, unknown> = {};
    for (const name of names) {
      const field = ownNames.get(name);
      if (field !== undefined) setField(record, field, readValue(field, row[name]));
    }
    for (const [field, column] of columns) {
      const raw = lookUp(row, column);
      if (raw !== undefined) setField(record, field, readValue(field, raw));
    }
    for (const [field, words] of values) {
      const word = fieldIn(record, field);
      const ours = isObject(word) || isAbsent(word) ? undefined : mappedWord(words, String(word));
      if (ours !== undefined) setField(record, field, ours);
    }
    for (const [field, constant] of constants) {
      if (isAbsent(fieldIn(record, field))) setField(record, field, constant);
    }
    return record;
  }

  const nothing = columns.size === 0 && values.size === 0 && constants.size === 0 && !cells;
  return {
    map: nothing ? (row) => row : map,
    unread: () => [...unread].sort(),
    missing: () => [...mapped].filter((column) => !found.has(column)).sort(),
  };
}

/** A field of the record by its path, of at most two steps. */
function fieldIn(record: Row, path: string): unknown {
  const dot = path.indexOf('.');
  if (dot < 0) return Object.hasOwn(record, path) ? record[path] : undefined;
  const outer = path.slice(0, dot);
  const inner = Object.hasOwn(record, outer) ? record[outer] : undefined;
  const name = path.slice(dot + 1);
  return isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
}
