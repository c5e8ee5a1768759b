import type * as z from 'zod/mini';
import type { Fields } from '../../schema/readers/isObject.ts';

/** The schema of a raw record: an object of the fields of `rawFields.ts`. */
export type RecordSchema = z.ZodMiniObject;

/**
 * How the records of one collection lie in what an API returns. An adapter states one for each collection; it is all
 * that {@link readRecords} has to know.
 */
export interface RecordShape<Schema extends RecordSchema> {
  /** The name of the collection in the adapter's argument, which findings bear. */
  readonly collection: string;
  /** Where a page holds the records, or the one record: `'tickets'`, `'ticket'`, `'_embedded.threads'`. No record may have a field of that name that is a list or an object. */
  readonly envelopes: readonly string[];
  /** Fields that a record which lacks them takes over from its page: name in the record, name in the page. */
  readonly inherit?: Readonly<Record<string, string>>;
  /** Puts a record into the form of its schema where the fields lie one level deeper. May throw: such a record is unreadable. */
  readonly lift?: (record: Fields) => Fields;
  readonly schema: Schema;
  /** What is one and the same record, also in two versions; results are sorted by it. */
  readonly key: (row: z.output<Schema>) => string;
  /** Epoch milliseconds by which the newest version of a record is told. */
  readonly version?: (row: z.output<Schema>) => number | null | undefined;
}
