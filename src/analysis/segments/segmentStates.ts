import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Fold } from '../../fold/fold.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { type Grouping, groupStates } from '../groupBy.ts';
import { keyReader } from '../keyReader.ts';

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
  const keyOf = keyReader<Row>(key, `${name}: key`);
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
