import type { CollectionMapping } from './mapping.ts';
import { setField } from './setField.ts';

type Row = Readonly<Record<string, unknown>>;

/** Turns a row of JSON into one with our fields and words; without a mapping the row itself. */
export function objectMapper({ columns, values }: CollectionMapping): (row: unknown) => unknown {
  if (columns.size === 0 && values.size === 0) return (row) => row;
  return (row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const mapped: Record<string, unknown> = { ...row };
    for (const [field, column] of columns) setField(mapped, field, lookUp(row as Row, column));
    for (const [field, words] of values) {
      const word = lookUp(mapped, field);
      const ours = typeof word === 'object' ? undefined : words.get(String(word));
      if (ours !== undefined) setField(mapped, field, ours);
    }
    return mapped;
  };
}

/** A field of a row by its name, or by its path where no field has that name. */
function lookUp(row: Row, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const step of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Row)[step];
  }
  return value;
}
