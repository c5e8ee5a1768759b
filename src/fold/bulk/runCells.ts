import { type Bulk, type BulkRun, CHUNK, type Chunk } from './bulk.ts';
import { countClasses, createSharing } from './sharing.ts';

/**
 * Says in which cell (group, period, or both) each row of a chunk is, which begins at a place of all rows; −1 for none,
 * `null` where one is in several.
 */
export type CellsOf = (chunk: Chunk<unknown>, from: number) => Int32Array | null;

/** One figure for each cell, rows and their cells read chunk by chunk; `null` where a row is in several cells. */
export function runCells<Result>(
  { source, needs, start }: Bulk<Result>,
  rows: readonly unknown[],
  cellsOf: CellsOf,
): BulkRun<Result> | null {
  const { read, length } = source(rows, null, needs);
  const sharing = createSharing(length);
  const run = start(sharing);
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = read(from, Math.min(from + CHUNK, length));
    const cells = chunk === null ? null : cellsOf(chunk, from);
    if (chunk === null || cells === null) return null;
    run.add(chunk, cells);
    countClasses(sharing, chunk, cells);
  }
  return run;
}
