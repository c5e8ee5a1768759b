import type { SourceRow } from './sourceRow.ts';

/** Records of several systems that are one. */
export interface SharedGroups {
  /** One record of each system, in the order of the systems. */
  readonly groups: SourceRow[][];
  /** Records of a key that one system gives to several and another system too: nobody knows which belong together. */
  readonly ambiguous: SourceRow[][];
}

export function sharedGroups(rows: readonly SourceRow[], keyOf: (row: SourceRow) => string | null): SharedGroups {
  const byKey = new Map<string, SourceRow[]>();
  for (const own of rows) {
    const key = keyOf(own);
    if (key === null) continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [own]);
    else group.push(own);
  }
  const found: SharedGroups = { groups: [], ambiguous: [] };
  for (const group of byKey.values()) {
    const systems = new Set(group.map(({ source }) => source)).size;
    if (systems < 2) continue;
    if (systems < group.length) found.ambiguous.push(group);
    else found.groups.push(group.sort((left, right) => left.source - right.source));
  }
  return found;
}
