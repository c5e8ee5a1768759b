import { addToSum, mergeSums } from '../../stats/exactSum.ts';
import { meanOfSum } from '../../stats/meanOfSum.ts';
import { addSquare, mergeSquares, type SquareSums, spreadOfSums } from '../../stats/squareSums.ts';

/** Exact sums of the values of a group, from which mean and spread follow, the same bit for bit in every order. */
export interface KeptValues {
  count: number;
  readonly sum: number[];
  readonly squares: SquareSums;
}

/** The values of a group of customers. */
export interface GroupValues {
  /** How many customers there are. */
  readonly count: number;
  readonly mean: number | null;
  /** n − 1 in the denominator; `null` for fewer than two customers. */
  readonly standardDeviation: number | null;
}

export function noValues(): KeptValues {
  return { count: 0, sum: [], squares: { ordinary: [], large: [], small: [] } };
}

export function addValue(kept: KeptValues, value: number): void {
  kept.count++;
  addToSum(kept.sum, value);
  addSquare(kept.squares, value);
}

/** Adds the second to the first, which is changed. */
export function mergeValues(left: KeptValues, right: KeptValues): void {
  left.count += right.count;
  mergeSums(left.sum, right.sum);
  mergeSquares(left.squares, right.squares);
}

export function valuesOf({ count, sum, squares }: KeptValues): GroupValues {
  return {
    count,
    mean: count === 0 ? null : meanOfSum(sum, count),
    standardDeviation: count < 2 ? null : spreadOfSums(count, sum, squares),
  };
}
