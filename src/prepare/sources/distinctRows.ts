import { fieldOf } from '../../fold/fieldOf.ts';
import type { CollectionName } from '../../model/collections.ts';
import { toInstant } from '../../time/instant.ts';
import { contentText, sameContent } from '../sameContent.ts';
import { instantFields } from './instantFields.ts';
import { type SourceRow, textId } from './sourceRow.ts';

/** Rows of which no two have one id, and the others. */
export interface DistinctRows {
  readonly rows: SourceRow[];
  /** The same id and content. */
  readonly identical: string[];
  /** One id with two contents in one space of ids, and the systems. */
  readonly conflicts: Repeated[];
  /** One id with two contents in systems whose ids have nothing to do with each other, and those systems. */
  readonly collisions: Repeated[];
}

interface Repeated {
  readonly id: string;
  readonly sources: readonly number[];
}

/** What tells rows apart, and which of them wins. */
export interface Distinction {
  readonly collection: CollectionName;
  /** Rows without an id are all kept. */
  readonly idOf: (row: SourceRow) => string | null;
  readonly spaceOf: (source: number) => string;
  readonly rankOf: (source: number) => number;
}

/**
 * Each record once. Of one id in several systems that of the preferred system is kept; of one id with several contents in
 * one system the one that knows the latest instant. Whatever the order of the rows, the same one is kept.
 */
export function distinctRows(all: readonly SourceRow[], distinction: Distinction): DistinctRows {
  const groups = new Map<string, SourceRow[]>();
  for (const own of all) {
    const id = distinction.idOf(own);
    if (id === null) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [own]);
    else group.push(own);
  }
  const found: DistinctRows = { rows: [], identical: [], conflicts: [], collisions: [] };
  const settled = new Set<string>();
  for (const own of all) {
    const id = distinction.idOf(own);
    const group = id === null ? undefined : groups.get(id);
    if (id === null || group === undefined || group.length === 1) found.rows.push(own);
    else if (!settled.has(id)) {
      settled.add(id);
      found.rows.push(settle(group, distinction, found));
    }
  }
  return found;
}

function settle(group: readonly SourceRow[], distinction: Distinction, found: DistinctRows): SourceRow {
  const [kept, ...others] = preferred(group, distinction) as [SourceRow, ...SourceRow[]];
  const id = textId(kept.row) as string;
  const space = distinction.spaceOf(kept.source);
  const strangers = new Set<number>();
  for (const other of others) {
    if (sameContent(kept.row, other.row)) found.identical.push(id);
    else if (distinction.spaceOf(other.source) === space) {
      found.conflicts.push({ id, sources: [kept.source, other.source] });
    } else strangers.add(other.source);
  }
  if (strangers.size > 0) found.collisions.push({ id, sources: [kept.source, ...strangers] });
  return kept;
}

/** Those that win first. */
export function preferred(group: readonly SourceRow[], distinction: Distinction): SourceRow[] {
  const { collection, spaceOf, rankOf } = distinction;
  const ranks = new Map<string, number>();
  for (const { source } of group) {
    const space = spaceOf(source);
    ranks.set(space, Math.min(ranks.get(space) ?? Number.POSITIVE_INFINITY, rankOf(source)));
  }
  const facts = group.map((own) => ({
    own,
    space: ranks.get(spaceOf(own.source)) as number,
    latest: latestInstant(own.row, collection),
    rank: rankOf(own.source),
    text: contentText(own.row) ?? '',
  }));
  return facts
    .sort(
      (left, right) =>
        left.space - right.space ||
        right.latest - left.latest ||
        left.rank - right.rank ||
        (left.text < right.text ? -1 : left.text > right.text ? 1 : 0),
    )
    .map(({ own }) => own);
}

/** When a record last changed, as far as it tells; a promise is no change. */
function latestInstant(row: object, collection: CollectionName): number {
  let latest = toInstant(fieldOf(row, 'updatedAt'));
  if (!Number.isNaN(latest)) return latest;
  latest = -Number.MAX_VALUE;
  for (const field of instantFields[collection]) {
    const at = toInstant(fieldOf(row, field));
    if (field !== 'dueAt' && at > latest) latest = at;
  }
  return latest;
}
