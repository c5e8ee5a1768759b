import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * Lets a finite figure pass.
 *
 * @throws `overflow` for one beyond the range of doubles
 */
export function finite(value: number, path: string): number {
  if (Number.isFinite(value)) return value;
  throw new SupportKpisError({
    code: 'overflow',
    path,
    expected: 'a figure within the range of numbers, ±1.8e308',
    received: value,
  });
}
