import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dispensablePart } from '../../../src/adapters/reading/dispensablePart.ts';
import { maybe, rawList, rawText } from '../../../src/adapters/reading/rawFields.ts';
import { unlessUnreadable } from '../../../src/adapters/reading/unlessUnreadable.ts';
import { withoutParts } from '../../../src/adapters/reading/withoutParts.ts';

describe('the part that a record can do without', () => {
  const schema = z.object({
    word: maybe(rawText()),
    part: maybe(z.object({ list: maybe(rawList(z.object({ sure: rawText() }))) })),
  });

  it('is the smallest around a fault', () => {
    expect(dispensablePart(schema, ['part', 'list', 3, 'sure'])).toEqual(['part', 'list', 3]);
    expect(dispensablePart(schema, ['part', 'list'])).toEqual(['part', 'list']);
  });

  it('is the field itself where the fault lies in what the schema does not look into', () => {
    expect(dispensablePart(schema, ['word', 'length'])).toEqual(['word']);
    expect(dispensablePart(schema, ['part', 'other', 'deep'])).toEqual(['part']);
  });
});

describe('a record without its parts', () => {
  it('loses what the paths name, and nothing where they lead nowhere', () => {
    const raw = { a: { b: [1, 2, 3], c: 5 }, d: 6 };
    expect(withoutParts(raw, [['a', 'b', 0], ['a', 'b', 2], ['d']])).toEqual({ a: { b: [2], c: 5 } });
    expect(
      withoutParts(raw, [
        ['a', 'c', 'x'],
        ['d', 'e', 'f'],
        ['g', 'h'],
      ]),
    ).toEqual(raw);
    expect(raw.a.b).toEqual([1, 2, 3]);
  });
});

describe('what may be unreadable', () => {
  it('B14: is read, or is what is said otherwise', () => {
    expect(unlessUnreadable(() => 5, 0)).toBe(5);
    const trap = (): never => {
      throw new TypeError('foreign');
    };
    expect(unlessUnreadable(trap, 0)).toBe(0);
  });
});
