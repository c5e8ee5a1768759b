import type { GroupKey } from './groupKey.ts';

/** Characters that nobody sees: ZWSP, ZWNJ, ZWJ, word joiner, BOM. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A key as it looks: one form of composed letters (NFC), without blanks around it and without what nobody sees.
 *
 * For the option `normalizeKey` of `groupBy` and `seriesBy`, and for every function that names a group. The rule
 * `split_group` of `dataQuality` finds the keys that it would make one. What is no text stays as it is.
 *
 * Trap: case is kept, `Billing` and `billing` stay two groups. And joiners have a meaning in some scripts and in pictures
 * of several signs: two keys that differ in them alone become one.
 *
 * Takes a key; gives a key.
 *
 * @example
 * import { trimmedKey } from 'support-kpis';
 * [trimmedKey('e\u0301quipe '), trimmedKey('ada\u200B'), trimmedKey(7)] // → ['équipe', 'ada', 7]
 * @see https://unicode.org/reports/tr15/
 */
export function trimmedKey<Key extends GroupKey | undefined>(key: Key): Key extends string ? string : Key {
  const own = typeof key === 'string' ? key.normalize('NFC').replace(invisible, '').trim() : key;
  return own as Key extends string ? string : Key;
}
