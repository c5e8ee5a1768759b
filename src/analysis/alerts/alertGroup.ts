import type { GroupKey } from '../../fold/groupKey.ts';

export const groupWords = 'the key of a group: a text, a finite number, true or false, or null';

/** Whether a group can have a state of its own. NaN cannot: JSON has no such number. */
export function isAlertGroup(value: unknown): value is GroupKey {
  return value === null || /^(string|boolean|bigint)$/.test(typeof value) || Number.isFinite(value);
}
