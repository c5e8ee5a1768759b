import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * Lets a count from 0 to `most` pass; it need not be whole.
 *
 * @param expected what would have been accepted, in words
 * @throws `out_of_range`
 */
export function checkCount(
  value: number,
  path: string,
  most: number = Number.MAX_SAFE_INTEGER,
  expected = 'a count from 0',
): void {
  if (typeof value === 'number' && value >= 0 && value <= most) return;
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: value });
}
