import { createPairs } from './pairs.ts';

/** How often each class came, in each cell. */
export interface Counter {
  /** Counts the classes of these rows; those of rows in no cell, or without a class, are left out. */
  add(classes: Int32Array, length: number, cells: Int32Array | null): void;
  /** Each class of a cell with its count. */
  each(cell: number, visit: (own: number, count: number) => void): void;
}

export function createCounter(): Counter {
  let plain = new Float64Array(64);
  const pairs = createPairs();
  let counts = new Float64Array(64);
  let byCell: Map<number, number[]> | null = null;

  function addPlain(classes: Int32Array, length: number): void {
    let column = plain;
    for (let place = 0; place < length; place++) {
      const own = classes[place] as number;
      if (own >= column.length) column = longer(column, own);
      if (own >= 0) (column[own] as number) += 1;
    }
    plain = column;
  }

  function addToCells(classes: Int32Array, length: number, cells: Int32Array): void {
    byCell = null;
    let column = counts;
    for (let place = 0; place < length; place++) {
      const own = classes[place] as number;
      const cell = cells[place] as number;
      if (own < 0 || cell < 0) continue;
      const id = pairs.idOf(cell, own);
      if (id >= column.length) column = longer(column, id);
      (column[id] as number) += 1;
    }
    counts = column;
  }

  function pairsOf(cell: number): readonly number[] {
    if (byCell === null) {
      byCell = new Map();
      for (let id = 0; id < pairs.count(); id++) {
        const own = byCell.get(pairs.firstOf(id));
        if (own === undefined) byCell.set(pairs.firstOf(id), [id]);
        else own.push(id);
      }
    }
    return byCell.get(cell) ?? [];
  }

  return {
    add(classes, length, cells) {
      if (cells === null) addPlain(classes, length);
      else addToCells(classes, length, cells);
    },
    each(cell, visit) {
      if (cell === 0) {
        for (let own = 0; own < plain.length; own++) if (plain[own] !== 0) visit(own, plain[own] as number);
      }
      for (const id of pairsOf(cell)) visit(pairs.secondOf(id), counts[id] as number);
    },
  };
}

function longer(column: Float64Array, place: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(Math.max(column.length * 2, place + 1));
  copy.set(column);
  return copy;
}
