import { fieldOf } from '../../fold/fieldOf.ts';
import type { Fold } from '../../fold/fold.ts';
import { type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import type { Grouping } from '../groupBy.ts';
import { oneKey } from '../segments/segmentStates.ts';

/**
 * The states of what is drawn as one: the rows of each cluster, and each row that belongs to none by itself.
 *
 * Two customers of whom nothing is known are not one customer.
 */
export function rowUnits<Row, Result>(
  rows: readonly Row[],
  cluster: PropertyKey | Grouping<Row, unknown> | undefined,
  fold: Fold<Row, Result>,
  name: string,
): unknown[] {
  const keyOf = typeof cluster === 'function' ? cluster : (row: Row) => fieldOf(row, cluster ?? '');
  const states: unknown[] = [];
  const places = new Map<GroupKey, number>();
  for (const row of rows) {
    const value = cluster === undefined ? null : oneKey(keyOf(row), `${name}: options.cluster`);
    const [key = null] = groupKeysOf(value, `${name}: options.cluster`);
    const place = key === null ? undefined : places.get(key);
    if (place !== undefined) states[place] = fold.add(states[place], row);
    else {
      if (key !== null) places.set(key, states.length);
      states.push(fold.add(fold.init(), row));
    }
  }
  return states;
}
