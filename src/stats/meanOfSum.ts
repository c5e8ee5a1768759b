import { nearestRatio } from './dyadic.ts';
import { addProduct } from './exactProduct.ts';
import { sumOf } from './exactSum.ts';
import { exactUnits } from './expansion.ts';

const LARGEST_ORDINARY = 2 ** 900;

/** The mean of `count` > 0 values whose exact sum is given, also where the sum itself is beyond the range. */
export function meanOfSum(partials: readonly number[], count: number): number {
  const [head] = partials;
  if (head === undefined) return 0;
  if (partials.length === 1) return head / count + 0;
  const size = Math.abs(head);
  if (size > LARGEST_ORDINARY || size * LARGEST_ORDINARY < 1) {
    return nearestRatio(exactUnits(partials), BigInt(count), -1074);
  }
  // One step of long division: what the rounded quotient leaves over, exactly, is divided again.
  const quotient = head / count;
  return quotient + sumOf(addProduct(partials.slice(), -quotient, count)) / count;
}
