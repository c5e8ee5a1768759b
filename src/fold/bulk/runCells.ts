import { type Bulk, type BulkRun, CHUNK } from './bulk.ts';
import { countClasses, createSharing } from './sharing.ts';

/** Says in which cell (group, period, or both) each of some rows is, −1 for none; `null` where one is in several. */
export type CellsOf = (from: number, to: number) => Int32Array | null;

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
    const to = Math.min(from + CHUNK, length);
    const cells = cellsOf(from, to);
    const chunk = cells === null ? null : read(from, to);
    if (chunk === null) return null;
    run.add(chunk, cells);
    countClasses(sharing, chunk, cells);
  }
  return run;
}
