import { columnOf, rejectNonFinite } from './column.ts';
import type { MakeColumn } from './spareColumn.ts';

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
  const found = newScan();
  putScan(column, found);
  return checkedScan(column, found, path, infinityIsFine);
}

/**
 * The values as {@link columnOf} gives them, and what a pass over them learns: one pass for both where they are copied.
 *
 * @throws as both do
 */
export function scannedColumn(
  values: ArrayLike<number>,
  path: string,
  infinityIsFine = false,
  make?: MakeColumn,
): { readonly column: Float64Array; readonly scan: ColumnScan } {
  const found = newScan();
  const column = columnOf(values, path, (own, given, from) => putScanned(own, given, from, 0, found), make);
  if (column === values) putScan(column, found);
  return { column, scan: checkedScan(column, found, path, infinityIsFine) };
}

/** What {@link putScan} and {@link putScanned} go on with: the ends, the sum, and the sum of what lies behind the points. */
export function newScan(): Float64Array {
  return Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0);
}

function checkedScan(column: Float64Array, found: Float64Array, path: string, infinityIsFine: boolean): ColumnScan {
  // NaN and Infinity leave their mark on the plain sum, so that the loop need not test for them.
  if (!Number.isFinite(found[2])) rejectNonFinite(column, path, infinityIsFine);
  return scanOf(found, column.length);
}

export function scanOf(found: Float64Array, length: number): ColumnScan {
  const [min = 0, max = 0, plainSum = 0, fractions = 0] = found;
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const isExact = fractions === 0 && largest * length <= LARGEST_WHOLE;
  return { min: min + 0, max: max + 0, largest, wholeSum: isExact ? plainSum : undefined };
}

/** In a function of its own that makes no object: where the fields of one change from number to nothing, fast code of the loop is given up. */
export function putScan(column: Float64Array, found: Float64Array): void {
  const length = column.length;
  let [min = 0, max = 0, plainSum = 0, fractions = 0] = found;
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

/**
 * The same of values that are copied into the column from a place on, the one at `first` to its begin. Gives the place in
 * the column of the first that is no number, else its length.
 */
export function putScanned(
  column: Float64Array,
  values: ArrayLike<number>,
  from: number,
  first: number,
  found: Float64Array,
): number {
  const length = column.length;
  let [min = 0, max = 0, plainSum = 0, fractions = 0] = found;
  let index = from;
  for (; index < length; index++) {
    const value: unknown = values[first + index];
    if (typeof value !== 'number') break;
    column[index] = value;
    if (value < min) min = value;
    if (value > max) max = value;
    plainSum += value;
    fractions += value - Math.floor(value);
  }
  found[0] = min;
  found[1] = max;
  found[2] = plainSum;
  found[3] = fractions;
  return index;
}
