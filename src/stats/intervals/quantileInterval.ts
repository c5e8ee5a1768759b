import { columnOf, rejectNonFinite } from '../column.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { selectRanks } from '../selectRanks.ts';
import { type QuantileRanks, quantileRanks } from './quantileRanks.ts';

/** Between which of the values the true quantile probably lies. */
export interface QuantileInterval extends QuantileRanks {
  /** `null` when the values are too few for a lower end. */
  readonly lower: number | null;
  /** `null` when the values are too few for an upper end. */
  readonly upper: number | null;
}

export interface QuantileIntervalOptions {
  /** The confidence, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
  /** Whether the values already ascend: then two of them are looked up, and nothing is searched. Not checked. */
  readonly sorted?: boolean | undefined;
}

/**
 * Between which of the values the true quantile probably lies, whatever the distribution they come from. `null` without
 * values.
 *
 * Its ends are values that were seen, and it presumes nothing but separate rows. `coverage` is the confidence that it
 * really has, at least the level. The trap: a high quantile of few values has no upper end, which is `null` here.
 *
 * @param values also ±Infinity, as in `quantile`
 * @param p a fraction from 0 to 1: 0.5 for the median
 * @throws `not_a_number` on NaN or what is no number, `out_of_range` for another `p` or level
 * @example
 * import { quantileInterval } from 'support-kpis/stats';
 * const median = quantileInterval([7, 1, 9, 3, 5, 2, 8, 4, 10, 6], 0.5);
 * [median?.lower, median?.upper] // → [2, 9]
 * quantileInterval([1, 2, 3], 0.5)?.upper // → null
 */
export function quantileInterval(
  values: ArrayLike<number>,
  p: number,
  options: QuantileIntervalOptions = {},
): QuantileInterval | null {
  const { level = 0.95, sorted = false } = givenOptions(options, 'quantileInterval: options', ['level', 'sorted']);
  checkFraction(p, 'quantileInterval: p', false);
  checkFraction(level, 'quantileInterval: options.level', true);
  const column = columnOf(values, 'quantileInterval');
  const ranks = quantileRanks(column.length, p, level);
  if (ranks === null) return null;
  const valueAt = sorted ? sortedValue(column) : searchedValue(column);
  return { ...ranks, lower: valueAt(ranks.lowerRank), upper: valueAt(ranks.upperRank) };
}

type ValueAt = (rank: number | null) => number | null;

function sortedValue(column: Float64Array): ValueAt {
  return (rank) => {
    if (rank === null) return null;
    const value = column[rank - 1] as number;
    if (Number.isNaN(value)) rejectNonFinite(column, 'quantileInterval', true);
    return value + 0;
  };
}

function searchedValue(column: Float64Array): ValueAt {
  const { min, max } = scanColumn(column, 'quantileInterval', true);
  return (rank) => (rank === null ? null : (selectRanks(column, min, max, [rank - 1])[0] as number));
}
