import type { Holding } from '../read/holding.ts';

/** How the records of one collection are found in somebody else's file. */
export interface CollectionMapping {
  /** The file's column for a field of the record: `createdAt` → `Created at`. Fields in fields are `author.role`. */
  readonly columns: ReadonlyMap<string, string>;
  /** By field: the file's words, and ours. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The zone of timestamps that name none. */
  readonly timeZone?: string | undefined;
}

/** By what a file holds: `tickets`, `interactions`, `calls`. */
export type Mapping = ReadonlyMap<string, CollectionMapping>;

export const noMapping: CollectionMapping = { columns: new Map(), values: new Map() };

/** The mapping of a file: its own, or that of the collection its rows belong to. */
export function mappingFor(mapping: Mapping, { name, collection }: Holding): CollectionMapping {
  return mapping.get(name) ?? mapping.get(collection) ?? noMapping;
}
