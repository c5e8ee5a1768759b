import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * Lets a fraction from 0 to 1 pass.
 *
 * @param isOpen whether 0 and 1 themselves are out of range
 * @throws `out_of_range`, with the likely meaning when a percentage came
 */
export function checkFraction(value: number, path: string, isOpen: boolean): void {
  if (typeof value === 'number' && value >= 0 && value <= 1 && !(isOpen && (value === 0 || value === 1))) return;
  const isPercentage = typeof value === 'number' && value > 1 && value < 100;
  throw new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: isOpen ? 'a fraction between 0 and 1' : 'a fraction from 0 to 1',
    received: value,
    hint: isPercentage ? `did you mean ${Number((value / 100).toPrecision(15))}?` : undefined,
  });
}
