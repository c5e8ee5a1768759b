import { longer } from './longer.ts';

/** A stretch of memory for numbers and the cells that they belong to, filled up to a place. */
export interface Block {
  readonly values: Float64Array;
  readonly cells: Int32Array | null;
  filled: number;
}

/** Numbers that rows gave, by cell. Blocks of one size, so that none of them is copied while they grow in number. */
export interface ValueStore {
  /** A block with room for so many more numbers; whoever writes them moves its `filled`. */
  room(count: number): Block;
  /** The values of a cell. */
  of(cell: number): Float64Array;
}

const BLOCK = 16_384;

/** The first block has room for one number of each expected row, and is the column itself where it is not celled. */
export function createValueStore(isCelled: boolean, expected: number): ValueStore {
  const blocks: Block[] = [];
  let sorted: { readonly values: Float64Array; readonly starts: Int32Array } | null = null;
  return {
    room(count) {
      const last = blocks.at(-1);
      if (last !== undefined && last.filled + count <= last.values.length) return last;
      const size = Math.max(last === undefined ? expected : BLOCK, count);
      const block = { values: new Float64Array(size), cells: isCelled ? new Int32Array(size) : null, filled: 0 };
      blocks.push(block);
      return block;
    },
    of(cell) {
      sorted ??= isCelled ? byCell(blocks) : joined(blocks);
      const { values, starts } = sorted;
      return values.subarray(starts[cell] ?? values.length, starts[cell + 1] ?? values.length);
    },
  };
}

function joined(blocks: readonly Block[]): { values: Float64Array; starts: Int32Array } {
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) return { values: only.values, starts: Int32Array.of(0, only.filled) };
  let length = 0;
  for (const { filled } of blocks) length += filled;
  const whole = new Float64Array(length);
  let place = 0;
  for (const { values, filled } of blocks) {
    whole.set(values.subarray(0, filled), place);
    place += filled;
  }
  return { values: whole, starts: Int32Array.of(0, length) };
}

/** Counts how many values each cell has, then puts each value to its cell. */
function byCell(blocks: readonly Block[]): { values: Float64Array; starts: Int32Array } {
  let starts = new Int32Array(64);
  let length = 0;
  for (const { cells, filled } of blocks) {
    length += filled;
    for (let place = 0; place < filled; place++) {
      const next = (cells?.[place] as number) + 1;
      if (next >= starts.length) starts = longer(starts, next);
      (starts[next] as number) += 1;
    }
  }
  for (let cell = 1; cell < starts.length; cell++) (starts[cell] as number) += starts[cell - 1] as number;
  const next = starts.slice();
  const sorted = new Float64Array(length);
  for (const { values, cells, filled } of blocks) {
    for (let place = 0; place < filled; place++) {
      sorted[(next[cells?.[place] as number] as number)++] = values[place] as number;
    }
  }
  return { values: sorted, starts };
}
