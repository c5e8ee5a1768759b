import { SupportKpisError } from '../errors/supportKpisError.ts';
import { checkCount } from './count.ts';

/** A table of two raters as shares of all ratings. */
export interface RatingShares {
  /** Row after row. */
  readonly shares: Float64Array;
  /** Share of each rating by the rater of the rows. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** How many were rated. */
  readonly total: number;
}

/**
 * The shares of a square table of counts; `null` without ratings.
 *
 * @throws `not_an_array` when it is no square, `out_of_range` for an impossible count
 */
export function ratingShares(table: readonly ArrayLike<number>[], path: string): RatingShares | null {
  const size = Array.isArray(table) ? table.length : Number.NaN;
  if (!(size > 0)) throw notSquare(table, `${path}: table`, 'a square table of counts');
  const shares = new Float64Array(size * size);
  let total = 0;
  for (let row = 0; row < size; row++) {
    const line = table[row] as ArrayLike<number> | null | undefined;
    if (line?.length !== size) throw notSquare(line, `${path}: table[${row}]`, `a row of ${size} counts`);
    for (let column = 0; column < size; column++) {
      const count = line[column] as number;
      checkCount(count, `${path}: table[${row}][${column}]`);
      shares[row * size + column] = count;
      total += count;
    }
  }
  if (total === 0) return null;
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  for (let index = 0; index < shares.length; index++) {
    const column = index % size;
    const row = (index - column) / size;
    (rows[row] as number) += shares[index] as number;
    (columns[column] as number) += shares[index] as number;
  }
  // Divided last, so that one rating for everything has a share of exactly 1.
  const byTotal = (count: number): number => count / total;
  return { shares: shares.map(byTotal), rows: rows.map(byTotal), columns: columns.map(byTotal), total };
}

function notSquare(received: unknown, path: string, expected: string): SupportKpisError {
  return new SupportKpisError({ code: 'not_an_array', path, expected, received });
}
