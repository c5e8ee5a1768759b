import { SupportKpisError } from '../errors/supportKpisError.ts';
import { fieldOf } from '../fold/fieldOf.ts';

/**
 * What reads the group of a row: the caller's function, or the field of that name.
 *
 * A list as a name would be made a text again for each row, for nothing: no field has such a name.
 *
 * @throws SupportKpisError `invalid_group_key` for what is neither
 */
export function keyReader<Row>(key: unknown, path: string): (row: Row) => unknown {
  if (typeof key === 'function') return key as (row: Row) => unknown;
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'symbol') return (row) => fieldOf(row, key);
  const expected = 'a field or a function of the row';
  throw new SupportKpisError({ code: 'invalid_group_key', path, expected, received: key });
}
