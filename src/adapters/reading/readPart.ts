import type * as z from 'zod/mini';
import type { Findings } from './findings.ts';
import { readRecord } from './readRecord.ts';
import type { RecordSchema } from './recordShape.ts';

/** Where an object stands inside a record. */
export interface PartPlace {
  readonly collection: string;
  readonly field: string;
  /** The id of the record. */
  readonly id: string;
}

/**
 * An object inside a record, held to a schema of its own, so that one bad field of it does not take the others along.
 * `null` where there is none, or where it is no such object, which is reported.
 */
export function readPart<Schema extends RecordSchema>(
  raw: unknown,
  { collection, field, id }: PartPlace,
  schema: Schema,
  findings: Findings,
): z.output<Schema> | null {
  if (raw === undefined || raw === null) return null;
  const within: Findings = {
    add: (occurrence) =>
      findings.add({ ...occurrence, field: occurrence.field ? `${field}.${occurrence.field}` : field }),
    list: findings.list,
  };
  return readRecord(raw, id, { collection, envelopes: [], schema, key: () => id }, within);
}
