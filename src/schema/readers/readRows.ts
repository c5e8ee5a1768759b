import { readSafely } from './readSafely.ts';
import type { Guard, RowReader } from './rowReader.ts';
import { FAILED, type Trail } from './trail.ts';

/** Puts the records of all rows into `records`, and has `refuse` told of those that are none. Gives the number of rows. */
export function readRows(
  reader: RowReader,
  rows: Iterable<unknown>,
  trail: Trail,
  records: unknown[],
  refuse: (index: number) => void,
): number {
  const { isPlain, read } = reader;
  const { earliest } = trail.rules;
  function take(row: unknown, index: number): void {
    const record = readSafely(read, row, trail);
    if (record === FAILED) refuse(index);
    else records.push(record);
    trail.faults.length = 0;
  }

  let index = 0;
  if (!Array.isArray(rows)) {
    for (const row of rows) {
      if (passes(isPlain, row, earliest)) records.push(row);
      else take(row, index);
      index++;
    }
    return index;
  }
  for (;;) {
    index = takePlain(isPlain, rows, index, earliest, records);
    if (index >= rows.length) return index;
    take(rows[index], index);
    index++;
  }
}

/** Whether the guard lets a row pass. When a getter throws, the reader finds out which, and tells it as a fault. */
export function passes(isPlain: Guard, row: unknown, earliest: number): boolean {
  try {
    return isPlain(row, earliest);
  } catch {
    return false;
  }
}

/**
 * Takes the rows that the guard lets pass, up to the first other one, whose place it gives. A loop of its own, with nothing
 * in it that ends with the batch: what engines learn of it stays true for the next.
 */
function takePlain(isPlain: Guard, rows: readonly unknown[], from: number, earliest: number, records: unknown[]) {
  let index = from;
  for (; index < rows.length; index++) {
    const row = rows[index];
    if (!passes(isPlain, row, earliest)) break;
    records.push(row);
  }
  return index;
}
