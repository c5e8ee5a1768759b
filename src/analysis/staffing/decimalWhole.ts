/** So much may be rounding of the decimals that a person wrote: 14 ÷ 0.7 is 20, though the doubles give a little more. */
const NOISE = 4 * Number.EPSILON;

/** The number itself, or the whole number that it was meant to be. */
export function decimalOf(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= NOISE * value ? nearest : value;
}

/** The smallest whole number that is not below the quotient, both from 0. */
export function wholeQuotient(left: number, right: number): number {
  return Math.ceil(decimalOf(left / right));
}

/** Whether left ≤ right but for rounding, both from 0. */
export function isAtMost(left: number, right: number): boolean {
  return left <= right * (1 + NOISE);
}
