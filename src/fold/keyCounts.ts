import type { Accounting } from './fold.ts';
import { compareKeys, type GroupKey, groupKeysOf } from './groupKey.ts';
import type { Summary } from './summary.ts';
import { addToTally, mergeTallies, type Tally } from './tally.ts';

/** A group of a breakdown. What JSON cannot hold (NaN, infinities, big integers) is its text. */
export interface GroupCount {
  readonly key: Exclude<GroupKey, bigint>;
  readonly count: number;
}

/**
 * Counts rows by key. A row whose key is `undefined` is counted, but in no group.
 *
 * @example
 * import { keyCounts, run, summaryFold } from 'support-kpis/fold';
 * const byChannel = summaryFold((row: { channel: string }) => ({ key: row.channel }), keyCounts((breakdown) => breakdown));
 * run(byChannel, [{ channel: 'chat' }, { channel: 'email' }, { channel: 'email' }]) // → [{ key: 'email', count: 2 }, { key: 'chat', count: 1 }]
 */
export function keyCounts<Result>(
  result: (breakdown: GroupCount[], accounting: Accounting) => Result,
): Summary<{ readonly key: unknown }, Tally, Result> {
  return {
    init: () => ({}),
    keep: addKeys,
    keepMany: addKeys,
    merge(left, right) {
      mergeTallies(left, right);
      return left;
    },
    result: (counts, accounting) => result(breakdownOf(counts), accounting),
  };
}

function addKeys(counts: Tally, { key }: { readonly key: unknown }, count = 1): Tally {
  if (key === undefined) return counts;
  for (const own of groupKeysOf(key, 'breakdown')) addToTally(counts, JSON.stringify(plainKey(own)), count);
  return counts;
}

/** A key as JSON can hold it. */
export function plainKey(key: GroupKey): GroupCount['key'] {
  return typeof key === 'bigint' || (typeof key === 'number' && !Number.isFinite(key)) ? String(key) : key;
}

/** Largest group first, equal ones by key, so that the order of the rows does not show. */
function breakdownOf(counts: Tally): GroupCount[] {
  return Object.keys(counts)
    .map((text): GroupCount => ({ key: JSON.parse(text) as GroupCount['key'], count: counts[text] as number }))
    .sort((left, right) => right.count - left.count || compareKeys(left.key, right.key));
}
