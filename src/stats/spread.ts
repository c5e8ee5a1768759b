import { octaveOf, powerOfTwo } from './dyadic.ts';
import { addProduct } from './exactProduct.ts';
import { exactSpreadOf, exactVarianceOfColumn, type Spread } from './exactSpread.ts';
import { addToSum, sumOf } from './exactSum.ts';
import { meanOfSum } from './meanOfSum.ts';
import type { ColumnScan } from './scanColumn.ts';

const CHUNK = 4096;
// Adding and subtracting 1.5 × 2^k rounds to a multiple of 2^(k − 52): here 36 and 76 bits below 1.
const FIRST_CUT = 1.5 * 2 ** 16;
const SECOND_CUT = 1.5 * 2 ** -24;
/** Squares of deviations from here to its inverse need no exact arithmetic of unbounded length. */
const LARGEST_ORDINARY = 2 ** 900;

/**
 * The variance and standard deviation of a column of at least two values, n − 1 in the denominator; the same, bit for bit, in
 * every order.
 *
 * Deviations are taken from a point that the exact sum decides, scaled by a power of two, squared, and cut at fixed
 * places, so that each chunk adds up without error. Correctly rounded under the root for whole numbers of
 * moderate size, else within a few units of the last place.
 *
 * @param partials the exact sum of the column
 */
export function spreadOf(column: Float64Array, scan: ColumnScan, partials: readonly number[]): Spread {
  const { min, max, largest, wholeSum } = scan;
  if (min === max) return { variance: 0, standardDeviation: 0 };
  const count = column.length;
  const mean = meanOfSum(partials, count);
  const center = wholeSum === undefined ? mean : Math.round(mean);
  const farthest = Math.max(max - center, center - min);
  if (largest > LARGEST_ORDINARY || farthest * LARGEST_ORDINARY < 1) {
    return exactSpreadOf(exactVarianceOfColumn(column));
  }
  const scale = powerOfTwo(-octaveOf(farthest));
  const squares = scaledSquares(column, center * scale, scale);
  // The center is a rounded mean; what rounding took from it comes off again.
  const offset = sumOf(addProduct(partials.slice(), -count, center)) * scale;
  // Divided once: without error before that where whole numbers are of moderate size.
  const variance = Math.max((count * squares - offset * offset) / (count * (count - 1)), 0);
  return { variance: variance / scale / scale, standardDeviation: Math.sqrt(variance) / scale };
}

function scaledSquares(column: Float64Array, center: number, scale: number): number {
  const partials: number[] = [];
  const sums = new Float64Array(2);
  for (let start = 0; start < column.length; start += CHUNK) {
    putSquares(column, start, Math.min(start + CHUNK, column.length), center, scale, sums);
    addToSum(addToSum(partials, sums[0] as number), sums[1] as number);
  }
  return sumOf(partials);
}

/** The sums of the squares, cut in two. A loop that makes nothing and calls nothing is compiled to half the time. */
function putSquares(
  column: Float64Array,
  start: number,
  end: number,
  center: number,
  scale: number,
  sums: Float64Array,
): void {
  const [firstCut, secondCut] = [FIRST_CUT, SECOND_CUT];
  let first = 0;
  let second = 0;
  for (let index = start; index < end; index++) {
    const deviation = (column[index] as number) * scale - center;
    const square = deviation * deviation;
    const top = square + firstCut - firstCut;
    first += top;
    second += square - top + secondCut - secondCut;
  }
  sums[0] = first;
  sums[1] = second;
}
