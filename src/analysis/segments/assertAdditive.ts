import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { RatioParts } from '../../stats/shift/mixShift.ts';

/** Milliseconds and moods may be rounded on the way, in another order; a row that counts twice is more. */
const ROUNDING = 1e-9;

/**
 * Refuses parts that are not the whole.
 *
 * @throws SupportKpisError `not_additive`
 */
export function assertAdditive(whole: RatioParts, parts: Iterable<RatioParts>, path: string): void {
  let [numerator, denominator, size] = [0, 0, 0];
  for (const part of parts) {
    numerator += part.numerator;
    denominator += part.denominator;
    size += Math.abs(part.numerator);
  }
  const gaps = [(whole.denominator - denominator) / whole.denominator, (whole.numerator - numerator) / size];
  if (!gaps.some((gap) => Math.abs(gap) > ROUNDING)) return;
  throw new SupportKpisError({
    code: 'not_additive',
    path,
    expected: `parts that add up to the whole, ${whole.numerator} ÷ ${whole.denominator}`,
    received: `${numerator} ÷ ${denominator}`,
    hint: 'a row of one part decides about a row of another: choose a key that keeps them together',
  });
}
