import { describe, expect, test } from 'vitest';
import { createTextCodes, textCode } from '../../../src/kpi/bulk/textCodes.ts';

describe('the texts of a field by number', () => {
  test('each text has the number of its first coming, also those that are hashed alike', () => {
    const codes = createTextCodes();
    // All of one length and with one ending: they fall into one slot, and most of them far from it.
    const alike = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}-same`);
    expect(alike.map((text) => textCode(codes, text))).toEqual(alike.map((_, index) => index + 1));
    expect(alike.map((text) => textCode(codes, text))).toEqual(alike.map((_, index) => index + 1));
    expect(textCode(codes, '')).toBe(41);
    expect(textCode(codes, 'ab')).toBe(42);
  });

  test('nothing is 0, what is no text is −1', () => {
    const codes = createTextCodes();
    expect([null, undefined, 5, {}].map((value) => textCode(codes, value))).toEqual([0, 0, -1, -1]);
  });

  test('texts beyond the first 4,096 have no number, those before keep theirs', () => {
    const codes = createTextCodes();
    for (let index = 0; index < 4096; index++) expect(textCode(codes, `T-${index}`)).toBe(index + 1);
    const alike = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}-095`);
    for (const text of ['new', 'another', ...alike]) expect(textCode(codes, text)).toBe(-1);
    expect(textCode(codes, 'T-4095')).toBe(4096);
  });
});
