import type { CollectionName } from '../../model/collections.ts';
import { type Distinction, distinctRows } from './distinctRows.ts';
import { bySources, collision } from './idFindings.ts';
import { mergeCustomers } from './mergeCustomers.ts';
import { leastIds, sourceFinding } from './sourceFinding.ts';
import type { SourceNames } from './sourceNames.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { SourceSettings } from './sourceSettings.ts';
import type { DroppedRows, SourceFinding } from './sourcesReport.ts';

/** Makes the rows of a collection distinct, and keeps account of what was dropped. */
export interface DistinctCollections {
  distinct(collection: CollectionName, rows: readonly SourceRow[]): SourceRow[];
  readonly duplicates: DroppedRows[];
  readonly findings: SourceFinding[];
}

export function distinctCollections(settings: readonly SourceSettings[], names: SourceNames): DistinctCollections {
  const sourceNames = settings.map(({ name }) => name);
  const duplicates: DroppedRows[] = [];
  const findings: SourceFinding[] = [];
  const rankOf = (source: number): number => (settings[source] as SourceSettings).rank;

  /** Whether other systems use the same ids for customers by the caller's word. */
  function isCommon(source: number): boolean {
    const owner = settings[source]?.idsOf.customers;
    const users = settings.filter(({ idsOf }) => idsOf.customers === owner);
    return users.length > 1 || names.spaceOf('customers', source) === 'shared';
  }

  function isOne({ row, source }: SourceRow): boolean {
    const id = textId(row);
    return id !== null && (isCommon(source) || names.isKeyed('customers', id));
  }

  function distinctBy(all: readonly SourceRow[], distinction: Distinction, identical: string[]): SourceRow[] {
    const { collection } = distinction;
    const found = distinctRows(all, distinction);
    for (const id of found.identical) identical.push(id);
    for (const [sources, ids] of bySources(found.conflicts, sourceNames)) {
      findings.push(
        sourceFinding({
          ...{ code: 'conflicting_duplicate', collection, sources, rows: all.length, ids },
          message: 'An id came with several contents: the record that knows the latest instant is kept.',
        }),
      );
    }
    for (const [sources, ids] of bySources(found.collisions, sourceNames)) {
      findings.push(collision(collection, sources, ids, all.length));
    }
    return found.rows;
  }

  function distinctCustomers(all: readonly SourceRow[], distinction: Distinction, identical: string[]): SourceRow[] {
    const [merging, alone] = [[], []] as [SourceRow[], SourceRow[]];
    for (const own of all) (isOne(own) ? merging : alone).push(own);
    // Of two exports of one system the later is right; of two systems each tells a part.
    const idOf = ({ given, source }: SourceRow): string =>
      `${isCommon(source) ? source : names.spaceOf('customers', source)} ${textId(given)}`;
    const keyed = distinctBy(merging, { ...distinction, idOf }, identical);
    const { rows, withoutFacts, contradicted } = mergeCustomers(keyed, distinction);
    for (const [sources, ids] of bySources(withoutFacts, sourceNames)) {
      findings.push(
        sourceFinding({
          ...{ code: 'facts_left_out', collection: 'customers', sources, rows: keyed.length, ids },
          message:
            'Contacts, satisfaction and the like of one system only were left out of customers of several; prepare gathers them.',
        }),
      );
    }
    for (const field of [...new Set(contradicted.map((own) => own.field))]) {
      const own = contradicted.filter((other) => other.field === field);
      for (const [sources, ids] of bySources(own, sourceNames)) {
        findings.push(
          sourceFinding({
            ...{ code: 'contradicting_customer', collection: 'customers', field, sources, rows: keyed.length, ids },
            message: 'The systems tell different things of a customer: the preferred one is believed.',
          }),
        );
      }
    }
    return [...rows, ...distinctBy(alone, distinction, identical)];
  }

  return {
    distinct(collection, all) {
      const kind = collection === 'tickets' || collection === 'customers' ? collection : null;
      const spaceOf = (source: number): string => names.spaceOf(kind, source);
      const distinction: Distinction = { collection, idOf: ({ row }) => textId(row), spaceOf, rankOf };
      const identical: string[] = [];
      const find = collection === 'customers' ? distinctCustomers : distinctBy;
      const rows = find(all, distinction, identical);
      if (identical.length > 0) {
        duplicates.push({ collection, reason: 'identical', count: identical.length, ids: leastIds(identical) });
      }
      return rows;
    },
    duplicates,
    findings,
  };
}
