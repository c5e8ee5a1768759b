import { collectionFields } from '../../schema/collectionFields.ts';
import type { Field, Table } from '../../schema/fields/field.ts';
import type { Holding } from '../read/holding.ts';

/** All fields of the records of a file by path, those of nested records as `author.role`, of listed ones as `criteria.score`. */
export function recordFields(holding: Holding): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const table of tablesOf(holding)) addFields(fields, table, '');
  return fields;
}

/** Fields that every row of the file must have. */
export function requiredFields(holding: Holding): string[] {
  const tables = tablesOf(holding);
  const names = Object.keys(tables[0] ?? {}).filter((name) => name !== 'kind' || holding.kind === undefined);
  return names.filter((name) => tables.every((table) => table[name] !== undefined && table[name].optional !== true));
}

function tablesOf({ collection, kind }: Holding): readonly Table[] {
  const field: Field = collectionFields[collection];
  if (field.kind === 'record') return [field.table];
  if (field.kind !== 'variant') return [];
  return kind === undefined ? Object.values(field.tables) : [field.tables[kind] as Table];
}

function addFields(fields: Map<string, Field>, table: Table, before: string): void {
  for (const [name, field] of Object.entries(table)) {
    fields.set(before + name, field);
    const inner = field.kind === 'list' ? (field.item as Field) : field;
    if (inner.kind === 'record') addFields(fields, inner.table, `${before}${name}.`);
  }
}
