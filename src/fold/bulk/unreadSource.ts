import { CHUNK, type ChunkSource } from './bulk.ts';

/** What a figure needs that reads rows by itself, and looks at no class and no column. */
export const NOTHING = 'nothing';

/** Rows by the thousand, of which nothing is read. */
export function unreadSource<Row>(rows: readonly Row[]): ChunkSource<Row> {
  const classes = new Int32Array(CHUNK).fill(-1);
  let first = 0;
  const rowAt = (place: number): Row => rows[first + place] as Row;
  return {
    length: rows.length,
    read(from, to) {
      first = from;
      return { length: to - from, classes, fresh: [], odd: [], rowAt, rows, first };
    },
  };
}
