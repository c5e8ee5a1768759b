import { longer } from './longer.ts';

/**
 * Numbers that rows gave, by cell: each cell has blocks of its own in one column, so that a number is written once, and
 * numbers of one cell stand together when they are asked for.
 */
export interface ValueStore {
  values: Float64Array;
  /** Where the next number of each cell goes, and the end of the block that it goes to. */
  next: Int32Array;
  ends: Int32Array;
  readonly blocks: Blocks;
  readonly isCelled: boolean;
  /** The numbers of all cells one after the other, and where those of each begin, once they were asked for. */
  sorted: { readonly values: Float64Array; readonly starts: Int32Array } | null;
}

/** All blocks in the order in which they were begun. */
interface Blocks {
  readonly cells: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** The size of each cell's next block. */
  sizes: Int32Array;
  /** How much of the column they take. */
  taken: number;
}

/** Most groups may be of one row. */
const FIRST_BLOCK = 2;
/** As many numbers as fit into a page of memory. */
const LARGEST_BLOCK = 512;

/** Without cells the first block has room for one number of each expected row, and is the column itself. */
export function createValueStore(isCelled: boolean, expected: number): ValueStore {
  return {
    values: new Float64Array(isCelled ? expected + LARGEST_BLOCK : 0),
    next: new Int32Array(64),
    ends: new Int32Array(64),
    blocks: {
      cells: [],
      starts: [],
      ends: [],
      sizes: new Int32Array(64).fill(isCelled ? FIRST_BLOCK : expected),
      taken: 0,
    },
    isCelled,
    sorted: null,
  };
}

/** Short, so that it becomes part of the loop that asks. */
export function putValue(store: ValueStore, cell: number, value: number): void {
  if (cell >= store.next.length || store.next[cell] === store.ends[cell]) beginBlock(store, cell);
  const at = store.next[cell] as number;
  store.values[at] = value;
  store.next[cell] = at + 1;
}

/** The values of a cell, in the order in which they came. */
export function valuesOf(store: ValueStore, cell: number): Float64Array {
  store.sorted ??= sortedValues(store);
  const { values, starts } = store.sorted;
  return values.subarray(starts[cell] ?? values.length, starts[cell + 1] ?? values.length);
}

function beginBlock(store: ValueStore, cell: number): void {
  const { blocks, isCelled } = store;
  if (cell >= store.next.length) {
    const known = store.next.length;
    store.next = longer(store.next, cell);
    store.ends = longer(store.ends, cell);
    blocks.sizes = longer(blocks.sizes, cell).fill(FIRST_BLOCK, known);
  }
  const start = blocks.taken;
  const size = Math.max(FIRST_BLOCK, blocks.sizes[cell] as number);
  const end = start + size;
  if (end > store.values.length) {
    const values = new Float64Array(Math.max(end, store.values.length * 2));
    values.set(store.values);
    store.values = values;
  }
  blocks.cells.push(cell);
  blocks.starts.push(start);
  blocks.ends.push(end);
  blocks.sizes[cell] = isCelled ? Math.min(LARGEST_BLOCK, size * 2) : size * 2;
  blocks.taken = end;
  store.next[cell] = start;
  store.ends[cell] = end;
}

function sortedValues({ values, next, ends: cellEnds, blocks }: ValueStore): NonNullable<ValueStore['sorted']> {
  const { cells, starts: blockStarts, ends: blockEnds } = blocks;
  if (cells.length === 1 && cells[0] === 0) return { values: values.subarray(0, next[0]), starts: Int32Array.of(0) };
  const starts = new Int32Array(next.length + 1);
  const fills = cells.map((cell, block) =>
    blockEnds[block] === cellEnds[cell] ? (next[cell] as number) : (blockEnds[block] as number),
  );
  for (const [block, cell] of cells.entries()) {
    (starts[cell + 1] as number) += (fills[block] as number) - (blockStarts[block] as number);
  }
  for (let cell = 1; cell < starts.length; cell++) (starts[cell] as number) += starts[cell - 1] as number;
  const places = starts.slice();
  const sorted = new Float64Array(starts[starts.length - 1] as number);
  for (const [block, cell] of cells.entries()) {
    const [from, to] = [blockStarts[block] as number, fills[block] as number];
    sorted.set(values.subarray(from, to), places[cell] as number);
    (places[cell] as number) += to - from;
  }
  return { values: sorted, starts };
}
