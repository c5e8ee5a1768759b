import type * as z from 'zod/mini';
import { compareIds } from './compareIds.ts';
import type { Findings } from './findings.ts';
import type { RecordSchema, RecordShape } from './recordShape.ts';

/** Each record once, in its newest version, sorted by key. Pages of an incremental export hold records again and again. */
export function newestRecords<Schema extends RecordSchema>(
  rows: readonly z.output<Schema>[],
  { collection, key, version }: RecordShape<Schema>,
  findings: Findings,
): z.output<Schema>[] {
  const newest = new Map<string, z.output<Schema>>();
  for (const row of rows) {
    const id = key(row);
    const known = newest.get(id);
    if (known !== undefined) {
      const message = 'the same record again: the newest version is kept';
      findings.add({ code: 'repeated_record', collection, message, id });
    }
    if (known === undefined || isNewer(row, known, version)) newest.set(id, row);
  }
  return [...newest].sort(([left], [right]) => compareIds(left, right)).map(([, row]) => row);
}

/** Of two versions of the same moment the one whose text is greater, so that the order of the pages does not show. */
function isNewer<Row>(row: Row, known: Row, version: ((row: Row) => number | null | undefined) | undefined): boolean {
  const [at, knownAt] = [row, known].map((own) => version?.(own) ?? Number.NEGATIVE_INFINITY) as [number, number];
  return at === knownAt ? textOf(row) > textOf(known) : at > knownAt;
}

function textOf(row: unknown): string {
  try {
    return JSON.stringify(row);
  } catch {
    // A value that holds itself has no text.
    return '';
  }
}
