import { type Bulk, type BulkRun, CHUNK } from './bulk.ts';
import { createSharing } from './sharing.ts';

/** One figure for each cell (group, period, or both): the row at place `i` is in cell `cells[i]`, or in none for −1. */
export function runCells<Result>(
  { source, needs, start }: Bulk<Result>,
  rows: readonly unknown[],
  cells: Int32Array,
): BulkRun<Result> {
  const { read } = source(rows, null, needs);
  const sharing = createSharing();
  const run = start(sharing);
  for (let from = 0; from < cells.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, cells.length);
    const chunk = read(from, to);
    if (chunk === null) break;
    const own = cells.subarray(from, to);
    run.add(chunk, own);
    sharing.counter.add(chunk.classes, chunk.length, own);
  }
  return run;
}
