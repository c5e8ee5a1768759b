import { columnOf } from '../column.ts';
import { tieTermOf } from '../correlation/rankColumn.ts';
import { scanColumn } from '../scanColumn.ts';

/** Two groups, each sorted, and how their values compare. */
export interface RankedPairs {
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** In how many of all pairs, one value of each group, the left is larger; equal ones count one half. */
  readonly u: number;
  /** What u is without a difference, and how far it then varies about that; NaN for fewer than two values in all. */
  readonly center: number;
  readonly standardError: number;
  readonly hasTies: boolean;
}

/**
 * The pairs of two groups, in n log n.
 *
 * @throws `not_an_array`, `not_a_number`, or `non_finite` unless that is fine
 */
export function rankedPairs(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  path: string,
  infinityIsFine: boolean,
): RankedPairs {
  const first = sortedOf(left, `${path}: left`, infinityIsFine);
  const second = sortedOf(right, `${path}: right`, infinityIsFine);
  const count = first.length + second.length;
  let u = 0;
  let tieTerm = 0;
  let below = 0;
  let at = 0;
  while (at + below < count) {
    const value = at < first.length ? (first[at] as number) : Number.POSITIVE_INFINITY;
    const other = below < second.length ? (second[below] as number) : Number.POSITIVE_INFINITY;
    const lowest = Math.min(value, other);
    const start = at;
    const otherStart = below;
    while (first[at] === lowest) at++;
    while (second[below] === lowest) below++;
    const ofLeft = at - start;
    const ofRight = below - otherStart;
    u += ofLeft * (otherStart + ofRight / 2);
    tieTerm += tieTermOf(ofLeft + ofRight);
  }
  const pairs = first.length * second.length;
  const variance = ((pairs * (count + 1)) / 12) * (1 - tieTerm / tieTermOf(count));
  return {
    left: first,
    right: second,
    u,
    center: pairs / 2,
    standardError: Math.sqrt(variance),
    hasTies: tieTerm > 0,
  };
}

function sortedOf(values: ArrayLike<number>, path: string, infinityIsFine: boolean): Float64Array {
  const column = columnOf(values, path);
  scanColumn(column, path, infinityIsFine);
  return column.slice().sort();
}
