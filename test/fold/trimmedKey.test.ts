import { describe, expect, test } from 'vitest';
import { trimmedKey } from '../../src/fold/trimmedKey.ts';

describe('a key as it looks', () => {
  test.each([
    ['blanks around it', ' \t\u00a0Billing  urgent\n', 'Billing  urgent'],
    ['a zero-width space', 'ad\u200ba', 'ada'],
    ['joiners', 'a\u200cd\u200da', 'ada'],
    ['a word joiner', '\u2060ada', 'ada'],
    ['a byte order mark', '\ufeffada', 'ada'],
    ['several of them, and the blanks between', '\ufeff \u200b ada \u200b', 'ada'],
    ['an accent that stands by itself', 'e\u0301quipe', '\u00e9quipe'],
    ['nothing of the kind', 'Billing', 'Billing'],
    ['nothing but blanks', ' \u200b ', ''],
  ])('is without %s', (_, key, expected) => {
    expect(trimmedKey(key)).toBe(expected);
  });

  test('keeps its case, and forms that only resemble each other', () => {
    expect(trimmedKey('BILLING')).toBe('BILLING');
    expect(trimmedKey('\ufb01le')).toBe('\ufb01le');
  });

  test('is itself where it is no text', () => {
    for (const key of [7, true, 5n, null, undefined]) expect(trimmedKey(key)).toBe(key);
  });
});
