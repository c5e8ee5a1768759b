import { distinctRows } from './distinctRows.ts';

/** Rows without repeated ids, and what was repeated. */
export interface Deduplicated<Row> {
  readonly rows: Row[];
  /** Ids of rows that came again with the same content. */
  readonly duplicates: string[];
  /** Ids of rows that came again with other content; the first one is kept. */
  readonly conflicts: string[];
}

/**
 * Each row once: of rows with one id the first is kept, and every other one is reported.
 *
 * A row that came again unchanged is a `duplicate`; one with other content is a `conflict`, two truths of which only
 * you can know the right one. Rows without an id are all kept.
 *
 * @throws SupportKpisError `not_iterable` when the rows are no collection.
 * @example
 * import { deduplicate } from 'support-kpis';
 * const { rows, duplicates, conflicts } = deduplicate([{ id: 'A', n: 1 }, { id: 'A', n: 1 }, { id: 'A', n: 2 }]);
 * [rows.length, duplicates.length, conflicts.length] // → [1, 1, 1]
 */
export function deduplicate<Row extends object>(rows: Iterable<Row>): Deduplicated<Row> {
  const { rows: own, duplicates, conflicts } = distinctRows(rows, 'deduplicate');
  return { rows: [...own], duplicates: [...duplicates], conflicts: [...conflicts] };
}
