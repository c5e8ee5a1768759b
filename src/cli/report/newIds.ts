import type { CollectionName } from '../../model/collections.ts';
import type { AnyRecord } from '../read/readRecords.ts';
import { createRowIds, type RowIds } from './rowIds.ts';

/** Tells of each record whether its id was not there before. */
export interface NewIds {
  /** Records of collections without ids are all new. */
  isNew(collection: CollectionName, record: AnyRecord): boolean;
  readonly seen: ReadonlyMap<CollectionName, RowIds>;
}

/** `before` are ids that count as seen already. */
export function newIds(keepAll: boolean, before: ReadonlyMap<CollectionName, RowIds> = new Map()): NewIds {
  const seen = new Map<CollectionName, RowIds>();
  return {
    seen,
    isNew(collection, record) {
      if (keepAll || !('id' in record)) return true;
      // Messages, calls and chats come from tables of their own, each with its own ids.
      const id = collection === 'interactions' && 'kind' in record ? `${record.kind} ${record.id}` : record.id;
      if (before.get(collection)?.has(id) === true) return false;
      const ids = seen.get(collection) ?? createRowIds();
      seen.set(collection, ids);
      return ids.add(id);
    },
  };
}
