import { periodDate } from '../kpi/periodDate.ts';
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

/** Each row's date, read once. */
export function datesOf<Row>(rows: readonly Row[], by: DateField<Row>): Dates {
  const dates = new Float64Array(rows.length);
  let [first, last, undated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let index = 0; index < rows.length; index++) {
    const at = dateOf(rows[index] as Row, by);
    dates[index] = at;
    if (Number.isNaN(at)) undated++;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return { dates, first, last, undated };
}

function dateOf<Row>(row: Row, by: DateField<Row>): number {
  try {
    return periodDate(typeof by === 'function' ? by(row) : row[by]);
  } catch {
    return Number.NaN;
  }
}
