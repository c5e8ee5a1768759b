import { assertRows, eachRow } from '../fold/run.ts';
import { addToTally, type Tally } from '../fold/tally.ts';
import type { Stretch } from '../model/overlap.ts';
import { toInstant } from '../time/instant.ts';
import type { DateField } from './datesOf.ts';

/** Each row's stretch of time, its fields read once; rows without two instants in order are counted in `excluded`. */
export function stretchesOf<Row>(
  rows: Iterable<Row>,
  { start, end }: { readonly start: DateField<Row>; readonly end: DateField<Row> },
  excluded: Tally,
): Stretch[] {
  assertRows(rows, 'concurrency');
  const stretches: Stretch[] = [];
  eachRow(rows, (row) => {
    const stretch = stretchOf(row, start, end);
    if (typeof stretch === 'string') addToTally(excluded, stretch);
    else stretches.push(stretch);
  });
  return stretches;
}

function stretchOf<Row>(row: Row, startField: DateField<Row>, endField: DateField<Row>): Stretch | string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not_an_object';
  try {
    const [start, end] = [instantOf(row, startField), instantOf(row, endField)];
    if (Number.isNaN(start) || Number.isNaN(end)) return 'invalid_instant';
    return end < start ? 'negative_duration' : { start, end };
  } catch {
    return 'unreadable';
  }
}

function instantOf<Row>(row: Row, field: DateField<Row>): number {
  return toInstant(typeof field === 'function' ? field(row) : row[field]);
}
