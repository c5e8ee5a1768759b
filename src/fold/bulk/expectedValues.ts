import type { BulkPlan, Chunk } from './bulk.ts';

/** Desks differ from their first rows a little. */
const ROOM = 17 / 16;
/** No more is expected, however much the first rows have: a column that is too short is only copied. */
const MOST_OF_A_ROW = 8;
const MOST = 2 ** 30;

/**
 * How many values there may be of so many rows: one of each, or, where a row may have several, what the first chunk has. A
 * column that was long enough from its beginning is neither copied nor held twice.
 */
export function expectedValues<Row>(plan: BulkPlan<Row>, chunk: Chunk<Row>, rows: number): number {
  const lists = plan.values?.(chunk);
  if (lists === undefined || chunk.length === 0) return rows;
  const found = lists.ends[chunk.length - 1] as number;
  if (chunk.length === rows) return found;
  return Math.min(Math.ceil(Math.min(found / chunk.length, MOST_OF_A_ROW) * rows * ROOM), MOST);
}
