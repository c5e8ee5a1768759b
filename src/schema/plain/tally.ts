import { type Fields, isPlain } from '../readers/isObject.ts';
import { LAST_INSTANT } from '../readers/rules.ts';

/**
 * The parts of the guards that tell whether a row already is what a reader would make of it.
 *
 * Each looks at one field and gives 1 when it holds what it should, 0 when it is not there, and WRONG otherwise. The sum
 * over all fields equals the number of the row's keys exactly when nothing is wrong and no other key is there; so a guard
 * is one sum, has no branches of its own, and reads each field once by a name of its own, which engines make fast.
 */
export type Raw<Row> = { readonly [Name in keyof Row]?: unknown };

/** So low that no number of right fields makes up for it. */
export const WRONG = -1000;

export function required(tally: number): number {
  return tally === 0 ? WRONG : tally;
}

// Short enough that engines put it in place of every call; the same as two statements is not.
export function text(value: unknown): number {
  return typeof value === 'string' && value !== '' ? 1 : value === undefined ? 0 : WRONG;
}

export function instant(value: unknown, earliest: number): number {
  if (value === undefined) return 0;
  return typeof value === 'number' && value >= earliest && value <= LAST_INSTANT ? 1 : WRONG;
}

export function numberWithin(value: unknown, min: number, max: number): number {
  if (typeof value === 'number') return value >= min && value <= max ? 1 : WRONG;
  return value === undefined ? 0 : WRONG;
}

export function count(value: unknown): number {
  if (value === undefined) return 0;
  return Number.isSafeInteger(value) && (value as number) >= 0 ? 1 : WRONG;
}

export function flag(value: unknown): number {
  if (value === undefined) return 0;
  return typeof value === 'boolean' ? 1 : WRONG;
}

export function oneOf(value: unknown, words: readonly string[]): number {
  if (value === undefined) return 0;
  for (let index = 0; index < words.length; index++) if (words[index] === value) return 1;
  return WRONG;
}

export function listOf(value: unknown, isItem: (item: unknown, earliest: number) => boolean, earliest: number): number {
  if (value === undefined) return 0;
  if (!Array.isArray(value)) return WRONG;
  for (let index = 0; index < value.length; index++) if (!isItem(value[index], earliest)) return WRONG;
  return 1;
}

/** Whether the sum over a row's fields says that the row is plain and complete and holds nothing else. */
export function isWhole(row: Fields, tally: number): boolean {
  return tally > 0 && looksPlain(row) && Object.keys(row).length === tally;
}

/**
 * The same as `isPlain`, which some runtimes need, for a small part of its cost: engines know this field by the shape of
 * the object, and the call's answer they do not. A row with a key of this name only seems not to be plain.
 */
export function looksPlain(row: Fields): boolean {
  // biome-ignore lint/suspicious/noProto: it is compared, and stands for nothing else.
  const prototype = row['__proto__'];
  return prototype === Object.prototype || (prototype === undefined && isPlain(row));
}
