import type { CollectionName } from '../../model/collections.ts';
import type { AnyRecord } from '../read/readRecords.ts';

/** Tells of each record whether its id was not there before; those of collections without ids are all new. */
export function newIds(keepAll: boolean): (collection: CollectionName, record: AnyRecord) => boolean {
  const seen = new Map<CollectionName, Set<string>>();
  return (collection, record) => {
    if (keepAll || !('id' in record)) return true;
    const ids = seen.get(collection) ?? new Set();
    seen.set(collection, ids);
    const before = ids.size;
    // Messages, calls and chats come from tables of their own, each with its own ids.
    const id = collection === 'interactions' && 'kind' in record ? `${record.kind} ${record.id}` : record.id;
    return ids.add(id).size > before;
  };
}
