import { octaveOf, powerOfTwo } from './dyadic.ts';
import { addToSum } from './exactSum.ts';
import type { ColumnScan } from './scanColumn.ts';

const CHUNK = 4096;
/** Beyond this the windows would leave the range of doubles. */
const LARGEST_OCTAVE = 900;

/**
 * The exact sum of a column as partials.
 *
 * Each value is cut at two fixed places, 38 and 78 bits below the largest value. The pieces of a chunk are whole
 * multiples of one unit and too few to outgrow a double, so plain loops add them without error, and in any order.
 *
 * @param largest at least the largest |value|, finite
 */
export function sumColumn(column: Float64Array, largest: number): number[] {
  const partials: number[] = [];
  const octave = octaveOf(largest);
  if (octave > LARGEST_OCTAVE) {
    for (let index = 0; index < column.length; index++) addToSum(partials, column[index] as number);
    return partials;
  }
  // Adding and subtracting 1.5 × 2^k rounds to a multiple of 2^(k − 52).
  const firstCut = 1.5 * powerOfTwo(octave + 52 - 38);
  const secondCut = 1.5 * powerOfTwo(octave + 52 - 78);
  for (let start = 0; start < column.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, column.length);
    let first = 0;
    let second = 0;
    for (let index = start; index < end; index++) {
      const value = column[index] as number;
      const top = value + firstCut - firstCut;
      const rest = value - top;
      const middle = rest + secondCut - secondCut;
      first += top;
      second += middle;
      if (rest !== middle) addToSum(partials, rest - middle);
    }
    addToSum(addToSum(partials, first), second);
  }
  return partials;
}

/** The exact sum of a scanned column as partials. */
export function exactSumOf(column: Float64Array, { largest, wholeSum }: ColumnScan): number[] {
  return wholeSum === undefined ? sumColumn(column, largest) : addToSum([], wholeSum);
}
