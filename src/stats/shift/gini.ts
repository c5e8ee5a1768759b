import { sumOf } from '../exactSum.ts';
import { sumColumn } from '../sumColumn.ts';
import { amountsOf } from './amounts.ts';

/** How unevenly amounts are spread. */
export interface Inequality {
  /** From 0, all have the same, up to 1 − 1 ÷ n, one has everything. */
  readonly gini: number;
  /** Up to 1 for groups of any size, × n ÷ (n − 1); `null` for one amount. */
  readonly corrected: number | null;
}

/**
 * How unevenly amounts are spread, such as tickets over agents or cost over customers: the Gini coefficient. `null` without
 * amounts, or when all are 0.
 *
 * Half the mean difference of two amounts, relative to their mean. The trap: of few amounts the plain figure is small
 * by nature; compare teams of different sizes by `corrected`.
 *
 * @throws `not_an_array`, `not_a_number` or `non_finite` for unusable values, `out_of_range` for a negative one
 * @example
 * import { gini } from 'support-kpis/stats';
 * gini([1, 3]) // → { gini: 0.25, corrected: 0.5 }
 * gini([40, 40, 40])?.gini // → 0
 * @see C. Gini (1912), Variabilità e mutabilità
 */
export function gini(values: ArrayLike<number>): Inequality | null {
  const amounts = amountsOf(values, 'gini');
  if (amounts === null) return null;
  const sorted = amounts.scaled.sort();
  const count = sorted.length;
  const lowest = sorted[0] as number;
  // Each amount counts as often as it exceeds another less as often as it falls short. Equal ones cancel out exactly.
  const weighted = sorted.map((value, index) => (2 * index + 1 - count) * (value - lowest));
  const coefficient = sumOf(sumColumn(weighted, 2 * count)) / amounts.total / count;
  return { gini: coefficient, corrected: count === 1 ? null : (coefficient * count) / (count - 1) };
}
