import type { CollectionName } from '../../model/collections.ts';

/** How the records of one collection are found in somebody else's file. */
export interface CollectionMapping {
  /** The file's column for a field of the record: `createdAt` → `Created at`. Fields in fields are `author.role`. */
  readonly columns: ReadonlyMap<string, string>;
  /** By field: the file's words, and ours. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The zone of timestamps that name none. */
  readonly timeZone?: string | undefined;
}

export type Mapping = ReadonlyMap<CollectionName, CollectionMapping>;

export const noMapping: CollectionMapping = { columns: new Map(), values: new Map() };
