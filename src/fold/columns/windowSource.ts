import { type Bulk, CHUNK, type ChunkSource } from '../bulk/bulk.ts';
import type { ColumnRows } from './columnRows.ts';

/** Reads rows that stand in columns: the objects of one chunk are made, and give way to those of the next. */
export function windowSource<Result>({ source, needs }: Bulk<Result>, rows: ColumnRows<unknown>): ChunkSource<unknown> {
  const window: unknown[] = new Array<unknown>(CHUNK).fill(null);
  const inner = source(window, null, needs);
  return {
    length: rows.length,
    read(from, to) {
      for (let index = from; index < to; index++) window[index - from] = rows.at(index);
      return inner.read(0, to - from);
    },
  };
}
