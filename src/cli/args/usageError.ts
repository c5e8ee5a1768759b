import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** A fault of the command line: a wrong option, a wrong value. */
export function usageError(path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code: 'usage', path, expected, received, hint });
}
