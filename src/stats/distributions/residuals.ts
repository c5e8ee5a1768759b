import { polynomial } from '../polynomial.ts';

// What is left of log(1 + x), atanh(x) and exp(−x) after their first terms. Subtracting these would lose the digits.

/** Up to here the series hold to the last digit. */
const SMALL = 0.5;
const ATANH_SERIES = [
  1 / 35,
  1 / 33,
  1 / 31,
  1 / 29,
  1 / 27,
  1 / 25,
  1 / 23,
  1 / 21,
  1 / 19,
  1 / 17,
  1 / 15,
  1 / 13,
  1 / 11,
  1 / 9,
  1 / 7,
  1 / 5,
  1 / 3,
  0,
];
const EXP_TERMS = 15;

/** x − log(1 + x), never negative, for x > −1. */
export function logResidual(x: number): number {
  if (Math.abs(x) > SMALL) return x - Math.log1p(x);
  // log(1 + x) = 2 atanh(r), of which the linear part leaves x − 2r = r·x.
  const r = x / (2 + x);
  return r * (x - 2 * atanhResidual(r));
}

/** atanh(r) ÷ r − 1 for |r| ≤ ⅓. */
export function atanhResidual(r: number): number {
  return polynomial(ATANH_SERIES, r * r);
}

/** exp(−x) − 1 + x, never negative. */
export function expResidual(x: number): number {
  if (Math.abs(x) > SMALL) return Math.expm1(-x) + x;
  let series = 1;
  for (let term = EXP_TERMS; term > 2; term--) series = 1 - (x / term) * series;
  return 0.5 * x * x * series;
}
