import type { Stretches } from '../fold/fold.ts';
import { FIRST_DATE, LAST_DATE, periodDate } from '../kpi/periodDate.ts';
import type { Instant } from '../time/instant.ts';

/** The date that puts a row in a period: a field or a function. */
export type DateField<Row> = (keyof Row & string) | ((row: Row) => Instant | null | undefined);

/** The dates of rows, NaN for a row without one, and what stretch of time they cover. */
export interface Dates {
  readonly dates: Float64Array;
  readonly first: number;
  readonly last: number;
  readonly undated: number;
}

/** Each row's date, read once. A row that lasts covers all the time to its end, and is dated by its begin. */
export function datesOf<Row>(
  rows: readonly Row[],
  by: DateField<Row>,
  stretchOf?: Stretches<Row, unknown>['of'],
): Dates {
  const dates = new Float64Array(rows.length);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let undated = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const stretch = stretchOf === undefined ? null : stretchDates(row, stretchOf);
    const at = stretch === null ? dateOf(row, by) : stretch.at;
    const until = stretch === null ? at : stretch.until;
    dates[index] = at;
    if (Number.isNaN(at)) undated++;
    if (at < first) first = at;
    if (until > last) last = until;
  }
  return { dates, first, last, undated };
}

/** The date of one row; NaN for a row without one, or that cannot be read. */
export function dateOf<Row>(row: Row, by: DateField<Row>): number {
  try {
    return periodDate(typeof by === 'function' ? by(row) : row[by]);
  } catch {
    return Number.NaN;
  }
}

/** The first and the last moment of a stretch; NaN for one without two dates in order. */
export function stretchDates<Row>(
  row: Row,
  stretchOf: Stretches<Row, unknown>['of'],
): { readonly at: number; readonly until: number } {
  try {
    const { start, end } = stretchOf(row);
    // One that never began or never ends, by its record, has a part of every period all the same.
    const [at, to] = [Math.max(start, FIRST_DATE), Math.min(end, LAST_DATE)];
    if (to >= at && end >= start) return { at, until: Math.max(at, to - 1) };
  } catch {
    // A row that cannot be read has no dates.
  }
  return { at: Number.NaN, until: Number.NaN };
}
