import { SupportKpisError } from '../errors/supportKpisError.ts';

/** The error of a law that does not hold. */
export function broken(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'law_broken', path, expected, received });
}

/** Refuses two values whose JSON differs in a bit or in the order of the keys. */
export function assertSame(path: string, expected: unknown, received: unknown): void {
  const wanted = JSON.stringify(expected);
  const found = JSON.stringify(received);
  if (wanted !== found) throw broken(path, String(wanted), found);
}
