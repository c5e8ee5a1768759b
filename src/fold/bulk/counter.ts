import { createPairs, type Pairs, pairOf } from './pairs.ts';

/** How often each class came, in each cell. */
export interface Counter {
  /** Of rows that are in no cells, by class. */
  plain: Float64Array;
  /** Pairs of cell and class, and how often each came. */
  readonly pairs: Pairs;
  counts: Float64Array;
  /** The pairs of each cell, once they were asked for. */
  byCell: Map<number, number[]> | null;
}

export function createCounter(): Counter {
  return { plain: new Float64Array(64), pairs: createPairs(), counts: new Float64Array(64), byCell: null };
}

/** Counts the classes of these rows; those of rows in no cell, or without a class, are left out. */
export function addToCounter(counter: Counter, classes: Int32Array, length: number, cells: Int32Array | null): void {
  if (cells === null) addPlain(counter, classes, length);
  else addToCells(counter, classes, length, cells);
}

/** Each class of a cell with its count. */
export function eachCount(counter: Counter, cell: number, visit: (own: number, count: number) => void): void {
  const { plain, pairs, counts } = counter;
  if (cell === 0) {
    for (let own = 0; own < plain.length; own++) if (plain[own] !== 0) visit(own, plain[own] as number);
  }
  for (const id of pairsOf(counter, cell)) visit(pairs.seconds[id] as number, counts[id] as number);
}

/** Counts one row of a class, in a cell or, without cells, among all. */
export function addOne(counter: Counter, own: number, cell: number | null): void {
  if (cell === null) {
    if (own >= counter.plain.length) counter.plain = longer(counter.plain, own);
    (counter.plain[own] as number) += 1;
    return;
  }
  counter.byCell = null;
  const id = pairOf(counter.pairs, cell, own);
  if (id >= counter.counts.length) counter.counts = longer(counter.counts, id);
  (counter.counts[id] as number) += 1;
}

function addPlain(counter: Counter, classes: Int32Array, length: number): void {
  let column = counter.plain;
  for (let place = 0; place < length; place++) {
    const own = classes[place] as number;
    if (own >= column.length) column = longer(column, own);
    if (own >= 0) (column[own] as number) += 1;
  }
  counter.plain = column;
}

function addToCells(counter: Counter, classes: Int32Array, length: number, cells: Int32Array): void {
  counter.byCell = null;
  const { pairs } = counter;
  for (let place = 0; place < length; place++) {
    place = addKnown(pairs, counter.counts, classes, cells, place, length);
    if (place < length) addOne(counter, classes[place] as number, cells[place] as number);
  }
}

/** Counts rows of pairs that came before, up to a new one; gives its place. It makes and calls nothing, which is faster. */
function addKnown(
  { near, rows, columns }: Pairs,
  counts: Float64Array,
  classes: Int32Array,
  cells: Int32Array,
  from: number,
  length: number,
): number {
  for (let place = from; place < length; place++) {
    const own = classes[place] as number;
    const cell = cells[place] as number;
    if (own < 0 || cell < 0) continue;
    if (cell >= rows || own >= columns) return place;
    const id = (near[cell * columns + own] as number) - 1;
    if (id < 0) return place;
    (counts[id] as number) += 1;
  }
  return length;
}

function pairsOf(counter: Counter, cell: number): readonly number[] {
  counter.byCell ??= groupedPairs(counter.pairs);
  return counter.byCell.get(cell) ?? [];
}

function groupedPairs({ firsts, count }: Pairs): Map<number, number[]> {
  const byCell = new Map<number, number[]>();
  for (let id = 0; id < count; id++) {
    const own = byCell.get(firsts[id] as number);
    if (own === undefined) byCell.set(firsts[id] as number, [id]);
    else own.push(id);
  }
  return byCell;
}

function longer(column: Float64Array, place: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(Math.max(column.length * 2, place + 1));
  copy.set(column);
  return copy;
}
