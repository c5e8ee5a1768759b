import { chiSquareTail } from '../distributions/chiSquareTail.ts';
import { contingencyTable } from './contingencyTable.ts';

/** Whether the rows of a table differ by more than chance. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** How probable a table at least as uneven would be, if rows and columns had nothing to do with each other. */
  readonly p: number;
  /** The smallest count that independence would lead one to expect. Below about 5 the p-value is rough. */
  readonly smallestExpected: number;
}

/**
 * Whether what stands in the columns depends on what stands in the rows: outcomes by channel, ratings by team. Pearson's
 * test of independence, without a correction. `null` for fewer than two rows or columns, and where a row or column is
 * empty, for it says nothing: leave it out.
 *
 * The traps: the table holds counts, never shares; each ticket stands in one cell only; and where some expected counts
 * are below about 5, see `smallestExpected`, put rows together or take `fisherExactTest`. It says that there is a
 * difference, not where or how large.
 *
 * @param table counts, row after row, of the same length
 * @throws `not_an_array` when the table has no or uneven rows, `out_of_range` for an impossible count
 * @example
 * import { chiSquareTest } from 'support-kpis/stats';
 * const solvedAndNot = [
 *   [12, 5],
 *   [7, 7],
 * ];
 * const byChannel = chiSquareTest(solvedAndNot);
 * [byChannel?.chiSquare.toFixed(4), byChannel?.p.toFixed(4)] // → ['1.3716', '0.2415']
 * @see K. Pearson (1900), Philosophical Magazine 50; the same figures as R's `chisq.test(table, correct = FALSE)`
 */
export function chiSquareTest(table: readonly ArrayLike<number>[]): ChiSquareTest | null {
  const { counts, rows, columns, total } = contingencyTable(table, 'chiSquareTest');
  const degreesOfFreedom = (rows.length - 1) * (columns.length - 1);
  if (degreesOfFreedom === 0 || rows.includes(0) || columns.includes(0)) return null;
  let chiSquare = 0;
  let smallestExpected = total;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const product = (rows[row] as number) * (columns[column] as number);
      // Over a common denominator, so that a count as expected adds exactly 0.
      const excess = (counts[row * columns.length + column] as number) * total - product;
      chiSquare += ((excess / product) * excess) / total;
      smallestExpected = Math.min(smallestExpected, product / total);
    }
  }
  return { chiSquare, degreesOfFreedom, p: chiSquareTail(chiSquare, degreesOfFreedom), smallestExpected };
}
