import { expect } from 'vitest';

/** An error of the library with this code, and words that its message or path must hold. */
export function failure(code: string, ...words: readonly string[]): unknown {
  const parts = words.map((word) => `(?=[^]*${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`);
  return expect.objectContaining({
    name: 'SupportKpisError',
    code,
    message: expect.stringMatching(new RegExp(`^${parts.join('')}`)),
  });
}

/** What a function throws, or a word that says it did not. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

/** Epoch milliseconds of a text, by the engine's own parser. */
export function at(text: string): number {
  return Date.parse(text);
}
