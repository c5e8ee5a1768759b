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
  const keyOf = typeof cluster === 'function' ? cluster : (row: Row) => fieldOf(row, cluster as PropertyKey);
  const units: unknown[][] = [];
  const places = new Map<GroupKey, number>();
  for (const row of rows) {
    const value = cluster === undefined ? null : oneKey(keyOf(row), `${name}: options.cluster`);
    const [key = null] = groupKeysOf(value, `${name}: options.cluster`);
    const place = key === null ? undefined : places.get(key);
    const own = fold.add(fold.init(), row);
    if (place !== undefined) units[place]?.push(own);
    else {
      if (key !== null) places.set(key, units.length);
      units.push([own]);
    }
  }
  return units.map((own) => (own.length === 1 ? own[0] : merged(own, fold)));
}

/** In an order that the rows themselves decide, so that theirs in the list leaves no trace. */
function merged<Row, Result>(states: readonly unknown[], fold: Fold<Row, Result>): unknown {
  const texts = states.map((state) => ({ state, text: JSON.stringify(state) }));
  texts.sort((left, right) => (left.text < right.text ? -1 : Number(left.text > right.text)));
  let whole = fold.init();
  for (const { state } of texts) whole = fold.merge(whole, state);
  return whole;
}
