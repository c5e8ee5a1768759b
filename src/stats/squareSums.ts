import { LOWEST_EXPONENT } from './dyadic.ts';
import { addProduct, productError } from './exactProduct.ts';
import { exactSpreadOf, exactVarianceOf } from './exactSpread.ts';
import { addToSum, mergeSums } from './exactSum.ts';
import { exactUnits } from './expansion.ts';
import type { ColumnScan } from './scanColumn.ts';
import { sumColumn } from './sumColumn.ts';

/**
 * Exact sums of squares. Squares of very large and very small numbers leave the range of doubles, so those numbers are
 * scaled by 2^−600 and 2^600 first and kept apart.
 */
export interface SquareSums {
  readonly ordinary: number[];
  readonly large: number[];
  readonly small: number[];
}

const CHUNK = 4096;
const WHOLE_CHUNK = 2048;
/** Adding and subtracting it rounds to a multiple of 2^22. */
const SPLIT = 1.5 * 2 ** 74;
const LARGEST_SPLIT = 2 ** 43;
const LARGEST_SQUARE = 2 ** 900;
const SMALLEST_SQUARE = 2 ** -900;
const SHRINK = 2 ** -600;
const GROW = 2 ** 600;
const LARGEST_WHOLE = 2 ** 53;

/** Adds the square of a finite number. */
export function addSquare(sums: SquareSums, value: number): void {
  const square = value * value;
  if (square <= LARGEST_WHOLE && Math.floor(value) === value) addToSum(sums.ordinary, square);
  else if (square > LARGEST_SQUARE) addProduct(sums.large, value * SHRINK, value * SHRINK);
  else if (square < SMALLEST_SQUARE) addProduct(sums.small, value * GROW, value * GROW);
  else addProduct(sums.ordinary, value, value);
}

/** Adds the squares of a whole column. */
export function addSquares(sums: SquareSums, column: Float64Array, { largest, wholeSum }: ColumnScan): void {
  if (wholeSum !== undefined && largest <= LARGEST_SPLIT) {
    addWholeSquares(sums.ordinary, column);
    return;
  }
  if (largest * largest > LARGEST_SQUARE) {
    for (let index = 0; index < column.length; index++) addSquare(sums, column[index] as number);
    return;
  }
  // By chunks that stay in the cache.
  const products = new Float64Array(CHUNK);
  const errors = new Float64Array(CHUNK);
  for (let start = 0; start < column.length; start += CHUNK) {
    const size = Math.min(CHUNK, column.length - start);
    for (let index = 0; index < size; index++) {
      const value = column[start + index] as number;
      const product = value * value;
      const isTiny = product < SMALLEST_SQUARE && value !== 0;
      if (isTiny) addSquare(sums, value);
      products[index] = isTiny ? 0 : product;
      errors[index] = isTiny ? 0 : productError(value, value, product);
    }
    mergeSums(sums.ordinary, sumColumn(products.subarray(0, size), largest * largest));
    mergeSums(sums.ordinary, sumColumn(errors.subarray(0, size), largest * largest * 2 ** -53));
  }
}

/** Whole numbers are cut into halves of 22 bits, whose products add up without error for a while. */
function addWholeSquares(partials: number[], column: Float64Array): void {
  for (let start = 0; start < column.length; start += WHOLE_CHUNK) {
    const end = Math.min(start + WHOLE_CHUNK, column.length);
    let highs = 0;
    let mixed = 0;
    let lows = 0;
    for (let index = start; index < end; index++) {
      const value = column[index] as number;
      const rounded = value + SPLIT - SPLIT;
      const high = rounded * 2 ** -22;
      const low = value - rounded;
      highs += high * high;
      mixed += high * low;
      lows += low * low;
    }
    addToSum(addToSum(addToSum(partials, highs * 2 ** 44), mixed * 2 ** 23), lows);
  }
}

/** Adds the sums of another to the first, which is changed. */
export function mergeSquares(left: SquareSums, right: SquareSums): void {
  mergeSums(left.ordinary, right.ordinary);
  mergeSums(left.large, right.large);
  mergeSums(left.small, right.small);
}

/** A sum of squares in units of 2^−2148, of which each square of a double is a whole number. */
export function squareUnits({ ordinary, large, small }: SquareSums): bigint {
  return (exactUnits(ordinary) << 1074n) + (exactUnits(large) << 2274n) + (exactUnits(small) >> 126n);
}

/** The standard deviation of `count` ≥ 2 numbers, correctly rounded under the root. */
export function spreadOfSums(count: number, total: readonly number[], squares: SquareSums): number {
  const variance = exactVarianceOf(count, exactUnits(total), squareUnits(squares), LOWEST_EXPONENT);
  return exactSpreadOf(variance).standardDeviation;
}
