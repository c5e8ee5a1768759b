import { compareKeys, type GroupKey, groupKeysOf } from '../fold/groupKey.ts';

/** Candidates are sorted and cut when they are twice as many as wanted, and so many more. */
const SPARE = 1024;

/** The keys of so many groups with the most rows, equal ones by key: time grows with the rows, whatever the keys are. */
export function largestGroups<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => unknown,
  topK: number,
  path: string,
): Set<GroupKey> {
  const counts = new Map<GroupKey, number>();
  const { length } = rows;
  for (let index = 0; index < length; index++) {
    for (const key of groupKeysOf(keyOf(rows[index] as Row), path)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const candidates: [GroupKey, number][] = [];
  const cut = (): void => {
    candidates.sort(([left, few], [right, many]) => many - few || compareKeys(left, right));
    candidates.length = Math.min(candidates.length, topK);
  };
  for (const group of counts) {
    candidates.push(group);
    if (candidates.length >= 2 * topK + SPARE) cut();
  }
  cut();
  return new Set(candidates.map(([key]) => key));
}
