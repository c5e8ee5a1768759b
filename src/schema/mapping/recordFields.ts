import type { CollectionName } from '../../model/collections.ts';
import { collectionFields } from '../collectionFields.ts';
import type { Field, Table } from '../fields/field.ts';

/** Rows of a collection, perhaps only those of one kind. */
export interface RowKind {
  readonly collection: CollectionName;
  readonly kind?: string;
}

/** All fields of the rows by path, those of nested records as `author.role`, of listed ones as `criteria.score`. */
export function recordFields(rows: RowKind): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const table of tablesOf(rows)) addFields(fields, table, '');
  return fields;
}

/** Fields that every row must have. */
export function requiredFields(rows: RowKind): string[] {
  const tables = tablesOf(rows);
  const names = Object.keys(tables[0] as Table).filter((name) => name !== 'kind' || rows.kind === undefined);
  return names.filter((name) => tables.every((table) => table[name] !== undefined && table[name].optional !== true));
}

function tablesOf({ collection, kind }: RowKind): readonly Table[] {
  const field = collectionFields[collection] as Extract<Field, { kind: 'record' | 'variant' }>;
  if (field.kind === 'record') return [field.table];
  return kind === undefined ? Object.values(field.tables) : [field.tables[kind] as Table];
}

function addFields(fields: Map<string, Field>, table: Table, before: string): void {
  for (const [name, field] of Object.entries(table)) {
    fields.set(before + name, field);
    const inner = field.kind === 'list' ? (field.item as Field) : field;
    if (inner.kind === 'record') addFields(fields, inner.table, `${before}${name}.`);
  }
}
