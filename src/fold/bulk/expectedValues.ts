import type { BulkPlan, Chunk } from './bulk.ts';

/** Desks differ from their first rows a little. */
const ROOM = 17 / 16;

/**
 * How many values there may be of so many rows: one of each, or, where a row may have several, what the first chunk has. A
 * column that was long enough from its beginning is neither copied nor held twice.
 */
export function expectedValues<Row>(plan: BulkPlan<Row>, chunk: Chunk<Row>, rows: number): number {
  const lists = plan.values?.(chunk);
  if (lists === undefined || chunk.length === 0) return rows;
  const found = lists.ends[chunk.length - 1] as number;
  return chunk.length < rows ? Math.ceil((found / chunk.length) * rows * ROOM) : found;
}
