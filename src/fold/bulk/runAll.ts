import { isColumnRows } from '../columns/columnRows.ts';
import { windowSource } from '../columns/windowSource.ts';
import type { Fold } from '../fold.ts';
import { addAll } from '../run.ts';
import { type Bulk, type BulkResult, CHUNK, type Chunk, type ChunkSource } from './bulk.ts';
import { countClasses, createSharing } from './sharing.ts';

/** Fewer rows are read one by one, each field of them once. */
const FEW = 64;

/** The figure of all these rows with its accounting, on the fastest way there is. */
export function runAll<Row, Result>(fold: Fold<Row, Result>, rows: Iterable<Row>, name: string): BulkResult<Result> {
  const { bulk } = fold;
  if (bulk && Array.isArray(rows) && rows.length >= FEW) return runBulk(bulk, rows as readonly unknown[]);
  if (bulk && isColumnRows(rows)) return runSource(bulk, windowSource(bulk, rows));
  const state = addAll(fold, fold.init(), rows, name);
  const accounting = fold.account(state);
  return { result: fold.result(state), accounting };
}

/** The figure of rows of which there may be many. */
export function runBulk<Result>(bulk: Bulk<Result>, rows: readonly unknown[]): BulkResult<Result> {
  return runSource(bulk, bulk.source(rows, null, bulk.needs));
}

function runSource<Result>(bulk: Bulk<Result>, { length, read }: ChunkSource<unknown>): BulkResult<Result> {
  const sharing = createSharing(length);
  const run = bulk.start(sharing);
  for (let from = 0; from < length; from += CHUNK) {
    // Rows that nothing was joined to are in no wrong order.
    const chunk = read(from, Math.min(from + CHUNK, length)) as Chunk<unknown>;
    run.add(chunk, null);
    countClasses(sharing, chunk, null);
  }
  return run.result(0);
}
