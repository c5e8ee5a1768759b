import { eachRow } from '../../fold/run.ts';
import { type CollectionName, recordNames } from '../../model/collections.ts';
import { distinctRows } from './distinctRows.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { SourceSettings } from './sourceSettings.ts';

export const collectionNames = Object.keys(recordNames) as CollectionName[];

/** The rows of one system by collection; each collection is read once, for it may be a generator. */
export type ReadSource = ReadonlyMap<CollectionName, readonly object[]>;

export function readSources(settings: readonly SourceSettings[]): ReadSource[] {
  return settings.map(({ dataset }) => {
    const read = new Map<CollectionName, object[]>();
    for (const name of collectionNames) {
      const given = dataset[name] as Iterable<object> | undefined;
      if (given === undefined) continue;
      const rows: object[] = [];
      eachRow(given, (row) => {
        rows.push(row);
      });
      read.set(name, rows);
    }
    return read;
  });
}

/** Rows of customers by the ids that they have in a system, those of the system itself before those that refer to it. */
export function customersOf(read: readonly ReadSource[], settings: readonly SourceSettings[]): Map<string, object>[] {
  return settings.map((_, owner) => {
    const all: SourceRow[] = [];
    for (const [source, { idsOf }] of settings.entries()) {
      if (idsOf.customers !== owner) continue;
      for (const row of read[source]?.get('customers') ?? []) all.push({ row, given: row, source });
    }
    const { rows } = distinctRows(all, {
      collection: 'customers',
      idOf: ({ row }) => textId(row),
      spaceOf: (source) => String(source),
      rankOf: (source) => (source === owner ? -1 : (settings[source] as SourceSettings).rank),
    });
    const byId = new Map<string, object>();
    for (const { row } of rows) {
      const id = textId(row);
      if (id !== null) byId.set(id, row);
    }
    return byId;
  });
}
