import { SupportKpisError } from '../errors/supportKpisError.ts';

/** A value that rows can be grouped by. Missing fields are the group `null`. */
export type GroupKey = string | number | boolean | bigint | null;

/**
 * The groups that a field's value puts a row in: one, or for a list each of its different elements (none: `null`).
 *
 * `0` and `-0` are one group, so is NaN; `1` and `'1'` are two. Objects are refused: their identity means nothing.
 *
 * @throws SupportKpisError `invalid_group_key` for an object or a function.
 * @example
 * import { groupKeysOf } from 'support-kpis/fold';
 * groupKeysOf(['billing', 'urgent', 'billing'], 'tags') // → ['billing', 'urgent']
 * groupKeysOf(undefined, 'tags') // → [null]
 */
export function groupKeysOf(value: unknown, path: string): readonly GroupKey[] {
  if (!Array.isArray(value)) return [groupKey(value, path)];
  if (value.length === 0) return [null];
  return [...new Set(Array.from(value, (element: unknown) => groupKey(element, path)))];
}

function groupKey(value: unknown, path: string): GroupKey {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return value + 0;
  throw new SupportKpisError({
    code: 'invalid_group_key',
    path,
    expected: 'a text, a number, a truth value or nothing, or a list of them',
    received: value,
  });
}

/**
 * One order for keys of all kinds: nothing last, numbers by value and NaN after them, all else by code unit.
 *
 * @example
 * import { compareKeys, type GroupKey } from 'support-kpis/fold';
 * const keys: GroupKey[] = ['b', null, 10, 9, 'a'];
 * keys.sort(compareKeys) // → [9, 10, 'a', 'b', null]
 */
export function compareKeys(left: GroupKey, right: GroupKey): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left !== typeof right) return typeof left < typeof right ? -1 : 1;
  if (left < right || left > right) return left < right ? -1 : 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}
