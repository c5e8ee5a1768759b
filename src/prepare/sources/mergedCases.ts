import { filledRow } from './filledRow.ts';
import { type SharedGroups, sharedGroups } from './sharedGroups.ts';
import { type SourceRow, textId } from './sourceRow.ts';

/** A ticket of the joined dataset, and the tickets of other systems that are the same case. */
export interface SourceCase extends SourceRow {
  /** As they were in their systems, the preferred first. */
  readonly others: readonly SourceRow[];
  readonly filled: readonly string[];
}

export interface MergedCases extends SharedGroups {
  readonly cases: SourceCase[];
}

/** What a case is about and whose it is; how it went is told by the winning system alone. */
const descriptive = ['customerId', 'customerTier', 'type', 'severity'];

/** Tickets with one key become one, that of the preferred system; `cases` learns where the others went. */
export function mergedCases(
  tickets: readonly SourceRow[],
  keyOf: (row: SourceRow) => string | null,
  rankOf: (source: number) => number,
  renamed: Map<string, string>,
): MergedCases {
  const shared = sharedGroups(tickets, (own) => (textId(own.row) === null ? null : keyOf(own)));
  const winners = new Map<SourceRow, SourceCase>();
  const gone = new Set<SourceRow>();
  for (const group of shared.groups) {
    const [winner, ...others] = group.toSorted((left, right) => rankOf(left.source) - rankOf(right.source)) as [
      SourceRow,
      ...SourceRow[],
    ];
    const { row, filled } = filledRow(
      winner.row,
      others.map((other) => other.row),
      descriptive,
    );
    winners.set(winner, { ...winner, row, others, filled });
    for (const other of others) {
      gone.add(other);
      renamed.set(textId(other.row) as string, textId(winner.row) as string);
    }
  }
  const cases = tickets
    .filter((own) => !gone.has(own))
    .map((own) => winners.get(own) ?? { ...own, others: [], filled: [] });
  return { ...shared, cases };
}
