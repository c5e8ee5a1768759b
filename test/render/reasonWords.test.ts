import { describe, expect, it } from 'vitest';
import { reasonsInWords, reasonWords } from '../../src/render/reasonWords.ts';
import { sourceFiles } from '../gates/sourceFiles.ts';

/** Codes whose own letters say it: `never_solved` reads «never solved». */
const plain = ['deleted', 'merged', 'never_assigned', 'never_solved', 'never_started', 'no_values', 'spam'];

describe('reasons', () => {
  it('every code that a figure gives has words, or is words', () => {
    const codes = sourceFiles
      .filter(({ path }) => /^(kpis?|fold)\//.test(path))
      .flatMap(({ text }) => [...text.matchAll(/\b(?:exclude|fault)\('([a-z_]+)'/g)].map(([, code]) => code as string));
    expect(codes.length).toBeGreaterThan(60);
    const wordless = new Set(codes.filter((code) => reasonWords(code) === code.replaceAll('_', ' ')));
    expect([...wordless].filter((code) => !plain.includes(code))).toEqual([]);
  });
  it('that nobody knows read as they are', () => {
    expect(reasonWords('my_own_reason')).toBe('my own reason');
    expect(reasonWords('constructor')).toBe('constructor');
  });
  it('stand most frequent first, equal ones in the order of their codes', () => {
    expect(reasonsInWords({ voicemail: 1, callback: 1, outbound: 7 })).toBe(
      '7 called by the desk, 1 became a callback, 1 became a voicemail',
    );
  });
});
