import { describe, expect, test } from 'vitest';
import { TEXT_SLOTS, textSlot } from '../../../src/fold/bulk/textSlot.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const slotsOf = (texts: readonly string[]): number => new Set(texts.map(textSlot)).size;

describe('the slot of a text', () => {
  test('lies within the table, whatever the text', () => {
    for (const text of ['', 'a', 'chat', '\uffff'.repeat(5000), '\u0000', '日本語', '😀']) {
      const slot = textSlot(text);
      expect(Number.isInteger(slot) && slot >= 0 && slot < TEXT_SLOTS).toBe(true);
    }
  });

  test('of no text is the first', () => {
    expect(textSlot('')).toBe(0);
  });

  test('is another for each of the last two letters, and each length', () => {
    expect(slotsOf(letters)).toBe(26);
    expect(slotsOf(letters.map((letter) => `ch${letter}t`))).toBe(26);
    expect(slotsOf(letters.map((letter) => `cha${letter}`))).toBe(26);
    expect(slotsOf(letters.map((_, index) => 'a'.repeat(index + 1)))).toBe(26);
  });

  test('is another for each of a hundred ids that are counted', () => {
    expect(slotsOf(Array.from({ length: 100 }, (_, index) => `agent-${100 + index}`))).toBe(100);
  });

  test('is mostly another for texts of one length: those of two letters fill most of the table', () => {
    const texts = letters.flatMap((first) => letters.map((last) => first + last));
    expect(slotsOf(texts)).toBeGreaterThan(TEXT_SLOTS / 2);
  });
});
