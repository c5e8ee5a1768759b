import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { fieldOf } from '../../fold/fieldOf.ts';
import type { Fold } from '../../fold/fold.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { type Grouping, groupStates } from '../groupBy.ts';

/**
 * The states of segments, each row in exactly one of them: a list, such as tags, would put it in several, and their
 * shares would add up to more than the whole.
 *
 * @throws SupportKpisError `overlapping_segments` for a list
 */
export function segmentStates<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  fold: Fold<Row, Result>,
  name: string,
): Map<GroupKey, unknown> {
  const keyOf = typeof key === 'function' ? key : (row: Row) => fieldOf(row, key);
  return groupStates(rows, (row) => oneKey(keyOf(row), `${name}: key`), fold);
}

/** Refuses a list as the key of a row. */
export function oneKey(value: unknown, path: string): unknown {
  if (!Array.isArray(value)) return value;
  throw new SupportKpisError({
    code: 'overlapping_segments',
    path,
    expected: 'one segment per row',
    received: value,
    hint: 'name one element of the list with a function',
  });
}
