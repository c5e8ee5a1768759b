import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';

/** The group of each row by its place among the keys, which stand in the order in which they first come. */
export interface GroupCells {
  readonly keys: readonly GroupKey[];
  readonly cells: Int32Array;
}

/** As many keys are found without a hash. */
const FEW = 8;

/** `null` where a row is in several groups. */
export function groupCells<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown, path: string): GroupCells | null {
  const { length } = rows;
  const cells = new Int32Array(length);
  const keys: GroupKey[] = [];
  const places = new Map<GroupKey, number>();
  for (let index = 0; index < length; index++) {
    const value = keyOf(rows[index] as Row);
    let cell = keys.length <= FEW && typeof value === 'string' ? keys.indexOf(value) : -1;
    if (cell < 0) {
      if (Array.isArray(value)) return null;
      const own = typeof value === 'string' ? value : (groupKeysOf(value, path)[0] as GroupKey);
      cell = places.get(own) ?? -1;
      if (cell < 0) {
        cell = keys.push(own) - 1;
        places.set(own, cell);
      }
    }
    cells[index] = cell;
  }
  return { keys, cells };
}
