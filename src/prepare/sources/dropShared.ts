import { fieldOf } from '../../fold/fieldOf.ts';
import { filledRow } from './filledRow.ts';
import { sharedGroups } from './sharedGroups.ts';
import type { SourceRow } from './sourceRow.ts';

/**
 * Contacts that several systems recorded, once: that of the preferred system, with the ticket, customer and agent that
 * only another one knows. What belongs to two tickets stays with both.
 */
export function dropShared(
  rows: readonly SourceRow[],
  keyOf: (row: SourceRow) => string | null,
  rankOf: (source: number) => number,
): { readonly rows: SourceRow[]; readonly dropped: SourceRow[] } {
  const kept = new Map<SourceRow, SourceRow>();
  const dropped = new Set<SourceRow>();
  for (const group of sharedGroups(rows, keyOf).groups) {
    const [winner, ...others] = group.toSorted((left, right) => rankOf(left.source) - rankOf(right.source)) as [
      SourceRow,
      ...SourceRow[],
    ];
    let { row } = winner;
    for (const other of others) {
      const [own, theirs] = [fieldOf(row, 'ticketId') ?? null, fieldOf(other.row, 'ticketId') ?? null];
      if (own !== null && theirs !== null && own !== theirs) continue;
      row = filledRow(row, [other.row], ['ticketId', 'customerId', 'agentId']).row;
      dropped.add(other);
    }
    kept.set(winner, { ...winner, row });
  }
  return {
    rows: rows.filter((own) => !dropped.has(own)).map((own) => kept.get(own) ?? own),
    dropped: [...dropped],
  };
}
