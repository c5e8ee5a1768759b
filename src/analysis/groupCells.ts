import { CHUNK } from '../fold/bulk/bulk.ts';
import type { CellsOf } from '../fold/bulk/runCells.ts';
import { TEXT_SLOTS, textSlot } from '../fold/bulk/textSlot.ts';
import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';

/** The groups of rows by their places among the keys, which stand in the order in which they first come. */
export interface GroupCells {
  readonly keys: readonly GroupKey[];
  readonly cellsOf: CellsOf;
}

export function groupCells<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown, path: string): GroupCells {
  const cells = new Int32Array(CHUNK);
  const keys: GroupKey[] = [];
  const texts = new Array<string>(TEXT_SLOTS).fill('');
  const slots = new Int32Array(TEXT_SLOTS).fill(-1);
  const places = new Map<GroupKey, number>();

  function placeOf(key: GroupKey): number {
    const before = places.get(key);
    if (before !== undefined) return before;
    places.set(key, keys.length);
    return keys.push(key) - 1;
  }

  /** Looking where a text stood last is no branch that the processor has to guess, as comparing it with each key is. */
  function placeOfText(text: string): number {
    const slot = textSlot(text);
    if (texts[slot] !== text || slots[slot] === -1) {
      texts[slot] = text;
      slots[slot] = placeOf(text);
    }
    return slots[slot] as number;
  }

  function cellsOf({ length }: { readonly length: number }, from: number): Int32Array | null {
    for (let place = 0; place < length; place++) {
      const value = keyOf(rows[from + place] as Row);
      if (typeof value === 'string') cells[place] = placeOfText(value);
      else if (Array.isArray(value)) return null;
      else cells[place] = placeOf(groupKeysOf(value, path)[0] as GroupKey);
    }
    return cells;
  }

  return { keys, cellsOf };
}
