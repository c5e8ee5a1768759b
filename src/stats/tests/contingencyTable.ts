import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkCount } from '../count.ts';

/** A table of counts and its margins. */
export interface ContingencyTable {
  /** Row after row. */
  readonly counts: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

/** @throws `not_an_array` when the table has no rows and columns or uneven ones, `out_of_range` for an impossible count */
export function contingencyTable(table: readonly ArrayLike<number>[], path: string): ContingencyTable {
  const height = Array.isArray(table) ? table.length : 0;
  const width = (table?.[0] as ArrayLike<number> | null | undefined)?.length ?? 0;
  if (!(height > 0 && width > 0)) throw notTable(table, `${path}: table`, 'rows of counts, at least one of each');
  // A length may be a lie: memory is asked for once the first row was found to hold counts.
  const first = table[0] as ArrayLike<number>;
  for (let column = 0; column < width; column++) checkCount(first[column] as number, `${path}: table[0][${column}]`);
  const counts = new Float64Array(height * width);
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < height; row++) {
    const line = table[row] as ArrayLike<number> | null | undefined;
    if (line?.length !== width) throw notTable(line, `${path}: table[${row}]`, `a row of ${width} counts`);
    for (let column = 0; column < width; column++) {
      const count = line[column] as number;
      checkCount(count, `${path}: table[${row}][${column}]`);
      counts[row * width + column] = count;
      (rows[row] as number) += count;
      (columns[column] as number) += count;
      total += count;
    }
  }
  return { counts, rows, columns, total };
}

function notTable(received: unknown, path: string, expected: string): SupportKpisError {
  return new SupportKpisError({ code: 'not_an_array', path, expected, received });
}
