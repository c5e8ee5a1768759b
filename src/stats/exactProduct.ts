import { addToSum } from './exactSum.ts';

/** Cuts a double into two halves of 26 bits (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/**
 * What rounding took from the product left × right, exactly (Dekker 1971), while the product lies between 2^−960 and
 * 2^970.
 */
export function productError(left: number, right: number, product: number): number {
  const leftShifted = left * SPLITTER;
  const leftHigh = leftShifted - (leftShifted - left);
  const leftLow = left - leftHigh;
  const rightShifted = right * SPLITTER;
  const rightHigh = rightShifted - (rightShifted - right);
  const rightLow = right - rightHigh;
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}

/** Adds left × right to an exact running sum, without rounding the product. */
export function addProduct(partials: number[], left: number, right: number): number[] {
  const product = left * right;
  const error = productError(left, right, product);
  addToSum(partials, product);
  return error === 0 ? partials : addToSum(partials, error);
}
