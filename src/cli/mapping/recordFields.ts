import type { CollectionName } from '../../model/collections.ts';
import { collectionFields } from '../../schema/collectionFields.ts';
import type { Field, Table } from '../../schema/fields/field.ts';

/** All fields of a collection's records by path, those of nested records as `author.role`. */
export function recordFields(collection: CollectionName): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const table of tablesOf(collectionFields[collection])) addFields(fields, table, '');
  return fields;
}

/** Fields that every record of the collection must have. */
export function requiredFields(collection: CollectionName): string[] {
  const tables = tablesOf(collectionFields[collection]);
  const names = Object.keys(tables[0] ?? {});
  return names.filter((name) => tables.every((table) => table[name] !== undefined && table[name].optional !== true));
}

function tablesOf(field: Field): readonly Table[] {
  if (field.kind === 'record') return [field.table];
  return field.kind === 'variant' ? Object.values(field.tables) : [];
}

function addFields(fields: Map<string, Field>, table: Table, before: string): void {
  for (const [name, field] of Object.entries(table)) {
    fields.set(before + name, field);
    if (field.kind === 'record') addFields(fields, field.table, `${before}${name}.`);
  }
}
