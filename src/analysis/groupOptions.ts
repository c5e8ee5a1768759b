import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';
import type { Check } from '../kpi/check.ts';
import { keyReader } from './keyReader.ts';
import { largestGroups } from './largestGroups.ts';

/** How the keys of rows become groups. */
export interface GroupOptions<Key = GroupKey, Name = Key, Other = 'other'> {
  /** What a key is called, such as `trimmedKey`: keys that it calls the same are one group. Default: as it stands. */
  readonly normalizeKey?: (key: Key) => Name;
  /** Only so many groups, those with the most rows, equal ones by key; the rows of the others are one group. */
  readonly topK?: number;
  /** The key of the rows that are in none of them, the last group. A group of that name is in it. Default: `'other'`. */
  readonly other?: Other;
}

const isKey = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value);

export const groupOptionChecks: Readonly<Record<string, Check>> = {
  normalizeKey: { required: false, expected: 'a function of a key', accepts: (value) => typeof value === 'function' },
  topK: {
    required: false,
    expected: 'a whole number from 1',
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  other: { required: false, expected: 'a text, a number, a truth value or null', accepts: isKey },
};

/** Reads the group, or the groups, of each of these rows. */
export function groupReader<Row>(
  rows: readonly Row[],
  key: unknown,
  { normalizeKey, topK, other = 'other' }: GroupOptions<never, unknown, GroupKey>,
  path: string,
): (row: Row) => unknown {
  const keyOf = keyReader<Row>(key, path);
  const named =
    normalizeKey === undefined ? keyOf : normalized(keyOf, normalizeKey as (key: GroupKey) => unknown, path);
  if (topK === undefined) return named;
  const kept = largestGroups(rows, named, topK, path);
  const nameOf = (own: GroupKey): GroupKey => (kept.has(own) ? own : other);
  return (row) => {
    const value = named(row);
    return Array.isArray(value) ? groupKeysOf(value, path).map(nameOf) : nameOf(groupKeysOf(value, path)[0] ?? null);
  };
}

/** Each key is asked for its name once, however many rows bear it. */
function normalized<Row>(
  keyOf: (row: Row) => unknown,
  nameOf: (key: GroupKey) => unknown,
  path: string,
): (row: Row) => unknown {
  const names = new Map<GroupKey, GroupKey>();
  const named = (key: GroupKey): GroupKey => {
    if (!names.has(key)) names.set(key, groupKeysOf(nameOf(key), path)[0] ?? null);
    return names.get(key) ?? null;
  };
  return (row) => {
    const value = keyOf(row);
    return Array.isArray(value) ? groupKeysOf(value, path).map(named) : named(groupKeysOf(value, path)[0] ?? null);
  };
}

/** The same groups with that of the rest at the end, where it does not stand among the others by chance. */
export function restLast<Value>(
  groups: Map<unknown, Value>,
  { topK, other = 'other' }: GroupOptions<never, unknown, GroupKey>,
): Map<unknown, Value> {
  const rest = groups.get(other);
  if (topK === undefined || !groups.delete(other)) return groups;
  return groups.set(other, rest as Value);
}
