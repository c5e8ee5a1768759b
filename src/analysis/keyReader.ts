import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * What reads the group of a row: the caller's function, or the field of that name.
 *
 * A list as a name would be made a text again for each row, for nothing: no field has such a name.
 *
 * @throws SupportKpisError `invalid_group_key` for what is neither
 */
export function keyReader<Row>(key: unknown, path: string): (row: Row) => unknown {
  if (typeof key === 'function') return key as (row: Row) => unknown;
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'symbol') return fieldReader(key);
  const expected = 'a field or a function of the row';
  throw new SupportKpisError({ code: 'invalid_group_key', path, expected, received: key });
}

/** As `fieldOf`, but in a place of its own: engines are quick where they see few fields, and all of the code calls that one. */
function fieldReader<Row>(field: PropertyKey): (row: Row) => unknown {
  return (row) => {
    if (typeof row !== 'object' || row === null) return null;
    try {
      return (row as Readonly<Record<PropertyKey, unknown>>)[field];
    } catch {
      return null;
    }
  };
}
