import { CHUNK } from '../fold/bulk/bulk.ts';
import type { CellsOf } from '../fold/bulk/runCells.ts';
import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';

/** The groups of rows by their places among the keys, which stand in the order in which they first come. */
export interface GroupCells {
  readonly keys: readonly GroupKey[];
  readonly cellsOf: CellsOf;
}

/** As many keys are found without a hash. */
const FEW = 8;

export function groupCells<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown, path: string): GroupCells {
  const cells = new Int32Array(CHUNK);
  const keys: GroupKey[] = [];
  const places = new Map<GroupKey, number>();

  let [last, found]: [string | null, number] = [null, -1];

  function placeOf(key: GroupKey): number {
    const before = places.get(key);
    if (before !== undefined) return before;
    places.set(key, keys.length);
    return keys.push(key) - 1;
  }

  function cellsOf(from: number, to: number): Int32Array | null {
    for (let index = from; index < to; index++) {
      const value = keyOf(rows[index] as Row);
      if (Array.isArray(value)) return null;
      let cell = -1;
      if (typeof value === 'string') {
        if (value === last) cell = found;
        else {
          for (let place = 0; keys.length <= FEW && place < keys.length; place++)
            if (keys[place] === value) cell = place;
          if (cell < 0) cell = placeOf(value);
          last = value;
          found = cell;
        }
      } else cell = placeOf(groupKeysOf(value, path)[0] as GroupKey);
      cells[index - from] = cell;
    }
    return cells;
  }

  return { keys, cellsOf };
}
