import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { contingencyTable } from './contingencyTable.ts';

/** Tables as probable as the observed one, but for rounding, count as such. */
const SLACK = 1 + 1e-7;
/** Of everything before it: what is smaller than this no longer matters. */
const NEGLIGIBLE = 2 ** -70;

/**
 * Whether two shares differ by more than chance, exactly, also for few trials: the probability of a two-by-two table
 * that is at most as probable as this one, among all with the same margins. `null` without any observation; 1 when a row
 * or column is empty, for then no other table is possible.
 *
 * The trap: with few trials it can hardly be small at all, so a large p is no sign that the shares are equal. For some
 * dozens of successes and failures on both sides `twoProportionTest` finds differences sooner.
 *
 * @param table whole counts, `[[successes, failures], [successes, failures]]`, one row per group
 * @throws `not_an_array` when the table is not two by two, `out_of_range` for a count that is negative or not whole
 * @example
 * import { fisherExactTest } from 'support-kpis/stats';
 * const reopenedAndNot = [
 *   [2, 10],
 *   [15, 3],
 * ];
 * fisherExactTest(reopenedAndNot)?.p.toFixed(7) // → '0.0005367'
 * @see R. A. Fisher (1935), The Logic of Inductive Inference, Journal of the Royal Statistical Society 98; two-sided as
 * in R's `fisher.test`
 */
export function fisherExactTest(table: readonly ArrayLike<number>[]): { readonly p: number } | null {
  const { counts, rows, columns, total } = contingencyTable(table, 'fisherExactTest');
  if (rows.length !== 2 || columns.length !== 2) {
    throw new SupportKpisError({
      code: 'not_an_array',
      path: 'fisherExactTest: table',
      expected: 'two rows of two counts',
      received: table,
    });
  }
  rejectParts(counts);
  if (total === 0) return null;
  const [row = 0, otherRow = 0] = rows;
  const [column = 0] = columns;
  const lowest = Math.max(0, column - otherRow);
  const highest = Math.min(row, column);
  /** The first cell decides the other three. The probability of the next table, in terms of the one before. */
  const growth = (cell: number): number =>
    (((row - cell) / (cell + 1)) * (column - cell)) / (otherRow - column + cell + 1);
  const mode = Math.min(Math.max(Math.floor(((row + 1) / (total + 2)) * (column + 1)), lowest), highest);

  const observed = counts[0] as number;
  let limit = 1;
  for (let cell = mode; cell < observed && limit > 0; cell++) limit *= growth(cell);
  for (let cell = mode; cell > observed && limit > 0; cell--) limit /= growth(cell - 1);

  // All weights are relative to the most probable table, from which they fall on both sides.
  let atMost = 0;
  let above = 0;
  // Beyond the last table on each side the weight is 0.
  const negligible = Math.min(limit, 1) * NEGLIGIBLE;
  const add = (weight: number): void => {
    if (weight <= limit * SLACK) atMost += weight;
    else above += weight;
  };
  add(1);
  for (let cell = mode, weight = 1; weight > negligible; cell++) {
    weight *= growth(cell);
    add(weight);
  }
  for (let cell = mode, weight = 1; weight > negligible; cell--) {
    weight /= growth(cell - 1);
    add(weight);
  }
  return { p: atMost / (atMost + above) };
}

function rejectParts(counts: Float64Array): void {
  const index = counts.findIndex((count) => !Number.isInteger(count));
  if (index < 0) return;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `fisherExactTest: table[${index >> 1}][${index & 1}]`,
    expected: 'a whole count from 0',
    received: counts[index],
  });
}
