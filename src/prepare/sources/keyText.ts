import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** A key that a caller's function gave: an empty one is none, for it would make one of all who have none. */
export function keyText(key: unknown, option: string): string | null {
  if (key === null || key === undefined || key === '') return null;
  if (typeof key === 'string') return key;
  throw new SupportKpisError({
    code: 'invalid_key',
    path: `joinSources: options.${option}`,
    expected: 'a function that gives a text or null',
    received: key,
  });
}
