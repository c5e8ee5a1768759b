import type { CollectionName } from '../../model/collections.ts';
import { sourceFinding } from './sourceFinding.ts';
import type { SourceFinding } from './sourcesReport.ts';

/** Ids that are no texts, by system, collection and field, while records are renamed. */
export interface InvalidIds {
  /** `id` is that of the record. */
  add(source: number, collection: CollectionName, field: string, id: unknown): void;
  /** A record was looked at. */
  seen(source: number, collection: CollectionName): void;
  list(): SourceFinding[];
}

export function invalidIds(names: readonly string[]): InvalidIds {
  const invalid = new Map<string, { source: number; collection: CollectionName; field: string; ids: string[] }>();
  const rows = new Map<string, number>();
  return {
    add(source, collection, field, id) {
      const key = JSON.stringify([source, collection, field]);
      const own = invalid.get(key) ?? { source, collection, field, ids: [] };
      invalid.set(key, own);
      own.ids.push(typeof id === 'string' || typeof id === 'number' ? String(id) : '');
    },
    seen(source, collection) {
      rows.set(`${source} ${collection}`, (rows.get(`${source} ${collection}`) ?? 0) + 1);
    },
    list: () =>
      [...invalid.values()].map(({ source, collection, field, ids }) =>
        sourceFinding({
          ...{ code: 'invalid_id', collection, field, sources: [names[source] as string] },
          ...{ rows: rows.get(`${source} ${collection}`) as number, ids },
          message: 'An id is no text, or an empty one: it was left as it is, and belongs to nothing.',
        }),
      ),
  };
}
