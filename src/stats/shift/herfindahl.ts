import { sumOf } from '../exactSum.ts';
import { sumColumn } from '../sumColumn.ts';
import { amountsOf } from './amounts.ts';

/**
 * How concentrated amounts are, such as revenue in a few customers: the sum of the squared shares (Herfindahl's index).
 * `null` without amounts, or when all are 0.
 *
 * From 1 ÷ n, all the same, to 1, one has everything. 1 ÷ the index is how many equal ones would be as concentrated.
 * The trap: many tiny amounts hardly change it, so it says little about the long tail; see `gini`.
 *
 * @throws `not_an_array`, `not_a_number` or `non_finite` for unusable values, `out_of_range` for a negative one
 * @example
 * import { herfindahl } from 'support-kpis/stats';
 * herfindahl([50, 25, 25]) // → 0.375
 * herfindahl([7, 0]) // → 1
 * @see A. O. Hirschman (1964), The Paternity of an Index, American Economic Review 54
 */
export function herfindahl(values: ArrayLike<number>): number | null {
  const amounts = amountsOf(values, 'herfindahl');
  if (amounts === null) return null;
  const { scaled, total } = amounts;
  return sumOf(
    sumColumn(
      scaled.map((value) => (value / total) ** 2),
      1,
    ),
  );
}
