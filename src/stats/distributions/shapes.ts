import { SupportKpisError } from '../../errors/supportKpisError.ts';

const LEAST = 1e-100;
const MOST = 1e100;

/**
 * Lets a shape of a distribution pass.
 *
 * @throws `out_of_range` when it is not a number above 0, or so small or large that its powers leave the range of doubles
 */
export function checkShape(value: number, path: string): void {
  if (typeof value === 'number' && value >= LEAST && value <= MOST) return;
  const expected = 'a number above 0, from 1e-100 to 1e100';
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: value });
}

/**
 * Lets a number above 0 pass.
 *
 * @throws `out_of_range`
 */
export function checkPositive(value: number, path: string): void {
  if (typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY) return;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a finite number above 0', received: value });
}

/**
 * Whether a distribution of so many degrees of freedom is the one of infinitely many, to the last digit.
 *
 * @throws `out_of_range` as above
 */
export function isBoundless(degrees: number, path: string): boolean {
  if (typeof degrees === 'number' && degrees > MOST) return true;
  checkShape(degrees, path);
  return false;
}

/**
 * Lets a place on the number line pass, ±Infinity too.
 *
 * @throws `not_a_number`
 */
export function checkPlace(value: number, path: string): void {
  if (typeof value === 'number' && !Number.isNaN(value)) return;
  throw new SupportKpisError({ code: 'not_a_number', path, expected: 'a number', received: value });
}

/**
 * Lets a whole count pass.
 *
 * @throws `out_of_range`
 */
export function checkWhole(value: number, path: string): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a whole number from 0', received: value });
}
