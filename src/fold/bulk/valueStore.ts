/** Numbers that rows gave, by cell. Blocks of one size, so that none of them is copied while they grow in number. */
export interface ValueStore {
  push(value: number, cell: number): void;
  /** The values of a cell. */
  of(cell: number): Float64Array;
}

const BLOCK = 16_384;

interface Block {
  readonly values: Float64Array;
  readonly cells: Int32Array | null;
}

export function createValueStore(isCelled: boolean): ValueStore {
  const full: Block[] = [];
  let block = emptyBlock(isCelled);
  let filled = 0;
  let sorted: { readonly values: Float64Array; readonly starts: Int32Array } | null = null;

  function sort(): { readonly values: Float64Array; readonly starts: Int32Array } {
    const blocks = [...full, { values: block.values.subarray(0, filled), cells: block.cells }];
    return isCelled ? byCell(blocks) : joined(blocks);
  }

  return {
    push(value, cell) {
      if (cell < 0) return;
      if (filled === BLOCK) {
        full.push(block);
        block = emptyBlock(isCelled);
        filled = 0;
      }
      block.values[filled] = value;
      if (block.cells !== null) block.cells[filled] = cell;
      filled++;
    },
    of(cell) {
      sorted ??= sort();
      return sorted.values.subarray(
        sorted.starts[cell] ?? sorted.values.length,
        sorted.starts[cell + 1] ?? sorted.values.length,
      );
    },
  };
}

function emptyBlock(isCelled: boolean): Block {
  return { values: new Float64Array(BLOCK), cells: isCelled ? new Int32Array(BLOCK) : null };
}

function joined(blocks: readonly Block[]): { values: Float64Array; starts: Int32Array } {
  let length = 0;
  for (const { values } of blocks) length += values.length;
  const whole = new Float64Array(length);
  let place = 0;
  for (const { values } of blocks) {
    whole.set(values, place);
    place += values.length;
  }
  return { values: whole, starts: Int32Array.of(0, length) };
}

/** Counts how many values each cell has, then puts each value to its cell. */
function byCell(blocks: readonly Block[]): { values: Float64Array; starts: Int32Array } {
  let last = -1;
  let length = 0;
  for (const { values, cells } of blocks) {
    length += values.length;
    for (let place = 0; place < values.length; place++) last = Math.max(last, cells?.[place] ?? 0);
  }
  const starts = new Int32Array(last + 2);
  for (const { values, cells } of blocks) {
    for (let place = 0; place < values.length; place++) (starts[(cells?.[place] ?? 0) + 1] as number) += 1;
  }
  for (let cell = 0; cell <= last; cell++) (starts[cell + 1] as number) += starts[cell] as number;
  const next = starts.slice();
  const sorted = new Float64Array(length);
  for (const { values, cells } of blocks) {
    for (let place = 0; place < values.length; place++) {
      sorted[(next[cells?.[place] ?? 0] as number)++] = values[place] as number;
    }
  }
  return { values: sorted, starts };
}
