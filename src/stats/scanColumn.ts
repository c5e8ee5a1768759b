import { rejectNonFinite } from './column.ts';

const LARGEST_WHOLE = 2 ** 53;

/** What one pass over a column learns. */
export interface ColumnScan {
  readonly min: number;
  readonly max: number;
  /** The larger of |min| and |max|. */
  readonly largest: number;
  /** The exact sum where whole numbers are small and few enough for a plain loop to have found it. */
  readonly wholeSum: number | undefined;
}

/**
 * One pass over a column; without values its ends are ∞ and −∞.
 *
 * @throws `not_a_number` on NaN, `non_finite` on ±Infinity unless it is fine
 */
export function scanColumn(column: Float64Array, path: string, infinityIsFine = false): ColumnScan {
  const length = column.length;
  const found = new Float64Array(4);
  putScan(column, found);
  const [min = 0, max = 0, plainSum = 0, fractions = 0] = found;
  // NaN and Infinity leave their mark on the plain sum, so that the loop need not test for them.
  if (!Number.isFinite(plainSum)) rejectNonFinite(column, path, infinityIsFine);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const isExact = fractions === 0 && largest * length <= LARGEST_WHOLE;
  return { min: min + 0, max: max + 0, largest, wholeSum: isExact ? plainSum : undefined };
}

/** In a function of its own that makes no object: where the fields of one change from number to nothing, fast code of the loop is given up. */
function putScan(column: Float64Array, found: Float64Array): void {
  const length = column.length;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let plainSum = 0;
  let fractions = 0;
  for (let index = 0; index < length; index++) {
    const value = column[index] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    plainSum += value;
    fractions += value - Math.floor(value);
  }
  found[0] = min;
  found[1] = max;
  found[2] = plainSum;
  found[3] = fractions;
}
