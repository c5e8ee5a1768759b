import { scanColumn } from '../scanColumn.ts';
import { placesOf } from './places.ts';

/** A column as ranks from 1, equal values at the mean of the ranks that they take up. */
export interface RankedColumn {
  readonly ranks: Float64Array;
  /** Σ(t³ − t) over the groups of t equal values: by how much ties take from the spread of ranks. */
  readonly tieTerm: number;
}

/** @throws `not_a_number` on NaN */
export function rankColumn(column: Float64Array, path: string): RankedColumn {
  scanColumn(column, path, true);
  const { places, sizes } = placesOf(column);
  const rankAt = new Float64Array(sizes.length);
  let below = 0;
  let tieTerm = 0;
  for (let place = 0; place < sizes.length; place++) {
    const size = sizes[place] as number;
    rankAt[place] = below + (size + 1) / 2;
    tieTerm += tieTermOf(size);
    below += size;
  }
  const ranks = new Float64Array(column.length);
  for (let index = 0; index < places.length; index++) ranks[index] = rankAt[places[index] as number] as number;
  return { ranks, tieTerm };
}

/** t³ − t of one group of equal values. Of all values together it is the term of a column that is all ties. */
export function tieTermOf(size: number): number {
  return size * size * size - size;
}
