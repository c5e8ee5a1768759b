import { octaveOf, powerOfTwo } from '../dyadic.ts';
import { sumOf } from '../exactSum.ts';
import { meanOfSum } from '../meanOfSum.ts';
import { type ColumnScan, scanColumn } from '../scanColumn.ts';
import { exactSumOf, sumColumn } from '../sumColumn.ts';

/** So little beside ±1 is what rounding leaves of a perfect correlation. */
const NOISE = 2 ** -50;
/** A product of two scaled deviations is not larger. */
const LARGEST_PRODUCT = 4;

/**
 * The product-moment correlation of two columns of the same length, within −1 to 1; `null` when the values of one are
 * all equal. The same, bit for bit, in every order of the pairs.
 *
 * @throws `not_a_number` on NaN, `non_finite` on ±Infinity
 */
export function coefficientOf(left: Float64Array, right: Float64Array, path: string): number | null {
  const leftScan = scanColumn(left, `${path}: x`);
  const rightScan = scanColumn(right, `${path}: y`);
  const count = left.length;
  if (count === 0 || leftScan.min === leftScan.max || rightScan.min === rightScan.max) return null;
  const x = scaledDeviations(left, leftScan);
  const y = scaledDeviations(right, rightScan);
  // The means are rounded: sums about them become those about the true ones.
  const [offsetX, offsetY] = [sumOf(sumColumn(x, LARGEST_PRODUCT)), sumOf(sumColumn(y, LARGEST_PRODUCT))];
  const together = sumOfProducts(x, y) - (offsetX * offsetY) / count;
  const ofX = sumOfProducts(x, x) - (offsetX * offsetX) / count;
  const ofY = sumOfProducts(y, y) - (offsetY * offsetY) / count;
  const r = together / Math.sqrt(ofX * ofY);
  return Math.abs(r) > 1 - NOISE ? Math.sign(r) : r;
}

/** Deviations from the mean in units of a power of two, the largest from 1 to 2, so that no product leaves the range. */
function scaledDeviations(column: Float64Array, scan: ColumnScan): Float64Array {
  const mean = meanOfSum(exactSumOf(column, scan), column.length);
  // Halved first, since the distance itself may lie beyond the range.
  const farthest = Math.max(scan.max / 2 - mean / 2, mean / 2 - scan.min / 2);
  const scale = powerOfTwo(-octaveOf(farthest) - 1);
  return column.map((value) => value * scale - mean * scale);
}

function sumOfProducts(left: Float64Array, right: Float64Array): number {
  const products = new Float64Array(left.length);
  for (let index = 0; index < products.length; index++) {
    products[index] = (left[index] as number) * (right[index] as number);
  }
  return sumOf(sumColumn(products, LARGEST_PRODUCT));
}
