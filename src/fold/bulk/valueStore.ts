import { longer } from './longer.ts';

/**
 * Numbers that rows gave, by cell: each cell has blocks of its own in one column, so that a number is written once. Where
 * there are no cells, one block is the whole column.
 */
export interface ValueStore {
  values: Float64Array;
  /** Where the next number of each cell goes, and the end of the block that it goes to. */
  next: Int32Array;
  ends: Int32Array;
  readonly blocks: Blocks;
  readonly isCelled: boolean;
  /** Memory that is lent, see `lentValuesOf`. */
  lent: Float64Array;
}

/** All blocks in the order in which they were begun. */
interface Blocks {
  starts: Int32Array;
  ends: Int32Array;
  /** The cell's block before each, −1 for its first. */
  before: Int32Array;
  count: number;
  /** The last block of each cell and one more, 0 for none, and the size of its next one. */
  last: Int32Array;
  sizes: Int32Array;
  /** How much of the column they take. */
  taken: number;
}

/** Most groups may be of one row. */
const FIRST_BLOCK = 2;
/** As many numbers as fit into a page of memory. */
const LARGEST_BLOCK = 512;
/** Blocks are not full at their ends. */
const ROOM = 9 / 8;
/** The only block grows by this, since the column is copied. */
const MORE = 3 / 2;

/** Without cells the first block has room for one number of each expected row, and is the column itself. */
export function createValueStore(isCelled: boolean, expected: number): ValueStore {
  const column = (): Int32Array<ArrayBuffer> => new Int32Array(64);
  const sizes = column().fill(isCelled ? FIRST_BLOCK : Math.max(FIRST_BLOCK, expected));
  return {
    values: new Float64Array(isCelled ? Math.ceil(expected * ROOM) + LARGEST_BLOCK : 0),
    next: column(),
    ends: column(),
    blocks: { starts: column(), ends: column(), before: column(), count: 0, last: column(), sizes, taken: 0 },
    isCelled,
    lent: new Float64Array(0),
  };
}

/** Short, so that it becomes part of the loop that asks. */
export function putValue(store: ValueStore, cell: number, value: number): void {
  if (cell >= store.next.length || store.next[cell] === store.ends[cell]) beginBlock(store, cell);
  const at = store.next[cell] as number;
  store.values[at] = value;
  store.next[cell] = at + 1;
}

function beginBlock(store: ValueStore, cell: number): void {
  const { blocks, isCelled } = store;
  if (cell >= store.next.length) {
    const known = store.next.length;
    store.next = longer(store.next, cell);
    store.ends = longer(store.ends, cell);
    blocks.last = longer(blocks.last, cell);
    blocks.sizes = longer(blocks.sizes, cell).fill(FIRST_BLOCK, known);
  }
  const start = blocks.taken;
  if (!isCelled && blocks.count > 0) {
    lengthen(store);
    return;
  }
  const size = blocks.sizes[cell] as number;
  const end = start + size;
  if (end > store.values.length) makeRoom(store, Math.max(end, Math.ceil(store.values.length * ROOM)));
  const block = blocks.count++;
  if (block === blocks.starts.length) {
    blocks.starts = longer(blocks.starts);
    blocks.ends = longer(blocks.ends);
    blocks.before = longer(blocks.before);
  }
  blocks.starts[block] = start;
  blocks.ends[block] = end;
  blocks.before[block] = (blocks.last[cell] as number) - 1;
  blocks.last[cell] = block + 1;
  blocks.sizes[cell] = Math.min(LARGEST_BLOCK, size * 2);
  blocks.taken = end;
  store.next[cell] = start;
  store.ends[cell] = end;
}

/** The only block of a column without cells. */
function lengthen(store: ValueStore): void {
  const end = Math.ceil(store.values.length * MORE);
  makeRoom(store, end);
  store.blocks.ends[0] = store.blocks.taken = store.ends[0] = end;
}

function makeRoom(store: ValueStore, length: number): void {
  const values = new Float64Array(length);
  values.set(store.values);
  store.values = values;
}
