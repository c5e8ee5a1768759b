import { type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import { NO_GROUP } from '../sliceOf.ts';

/** The groups of many rows, each by its place among the keys. */
export interface GroupColumn {
  readonly keys: readonly GroupKey[];
  /** How many rows each group has. */
  readonly counts: readonly number[];
  /** The group of each row, −1 for none; where rows are in several groups, a column more for each further one. */
  readonly layers: readonly Int32Array[];
}

/** So many groups a row may have, which costs a column for each. */
const MOST_LAYERS = 16;

/** `null` where some row has more groups than columns are made for. */
export function groupColumn(
  rows: readonly object[],
  keyOf: (row: unknown) => unknown,
  path: string,
): GroupColumn | null {
  const keys: GroupKey[] = [];
  const counts: number[] = [];
  const places = new Map<GroupKey, number>();
  const own = new Int32Array(rows.length);
  const layers = [own];

  function placeOf(key: GroupKey): number {
    let place = places.get(key);
    if (place === undefined) {
      place = keys.push(key) - 1;
      places.set(key, place);
      counts.push(0);
    }
    (counts[place] as number) += 1;
    return place;
  }

  for (let index = 0; index < rows.length; index++) {
    const value = keyOf(rows[index]);
    if (typeof value === 'string') own[index] = placeOf(value);
    else if (value === NO_GROUP) own[index] = -1;
    else {
      const found = groupKeysOf(value, path);
      if (found.length > MOST_LAYERS) return null;
      while (layers.length < found.length) layers.push(new Int32Array(rows.length).fill(-1));
      for (const [layer, key] of found.entries()) (layers[layer] as Int32Array)[index] = placeOf(key);
    }
  }
  return { keys, counts, layers };
}
