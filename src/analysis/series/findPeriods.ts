import { CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import { type DateField, dateOf } from '../datesOf.ts';
import type { SeriesTime } from './seriesTime.ts';

/** Looks first at the period of the row before: rows mostly come in the order of time. */
export interface PeriodFinding<Row> {
  readonly rows: readonly Row[];
  readonly by: DateField<Row>;
  readonly time: SeriesTime;
  /** Those of the chunk at hand, as a column: a loop that gets each number from a function boxes it. */
  readonly dates: Float64Array;
  /** Rows in no period, by group. */
  readonly undated: number[];
  readonly outside: number[];
  strayed: boolean;
  first: number;
  last: number;
  place: number;
  start: number;
  end: number;
}

export function startFinding<Row>(rows: readonly Row[], by: DateField<Row>, time: SeriesTime): PeriodFinding<Row> {
  const nowhere = { place: -1, start: Number.NaN, end: Number.NaN };
  const none = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  return {
    rows,
    by,
    time,
    dates: new Float64Array(CHUNK),
    undated: [],
    outside: [],
    strayed: false,
    ...none,
    ...nowhere,
  };
}

/** The dates of a chunk's rows, from the column of that field where it was read. */
function putDates<Row>({ rows, by, dates }: PeriodFinding<Row>, chunk: Chunk<unknown>, from: number): void {
  const { length, odd } = chunk;
  const read = typeof by === 'string' ? chunk.instantsOf?.(by) : null;
  if (read === null || read === undefined) {
    for (let row = 0; row < length; row++) dates[row] = dateOf(rows[from + row] as Row, by);
    return;
  }
  for (let row = 0; row < length; row++) {
    const at = read[row] as number;
    dates[row] = at >= FIRST_DATE && at <= LAST_DATE ? at : Number.NaN;
  }
  for (const row of odd) dates[row] = dateOf(rows[from + row] as Row, by);
}

/** Makes cells of groups and periods out of those of groups; `false` when a row is in none of the periods. */
export function putPeriods<Row>(
  finding: PeriodFinding<Row>,
  own: Int32Array,
  chunk: Chunk<unknown>,
  from: number,
): boolean {
  const { time, undated, outside, dates } = finding;
  const { length } = chunk;
  putDates(finding, chunk, from);
  const { low, high, edges } = time;
  const count = edges.length - 1;
  let { first, last, place, start, end } = finding;
  for (let row = 0; row < length; row++) {
    const at = dates[row] as number;
    const group = own[row] as number;
    if (at < first) first = at;
    if (at > last) last = at;
    if (!(at >= start && at < end)) {
      const isInside = at >= low && at < high;
      place = isInside ? periodIndex(edges, at) : -1;
      if (isInside && place < 0) {
        finding.strayed = true;
        return false;
      }
      start = Math.max(edges[place] ?? Number.NaN, low);
      end = Math.min(edges[place + 1] ?? Number.NaN, high);
    }
    own[row] = place < 0 ? -1 : group * count + place;
    if (place >= 0) continue;
    const reasons = Number.isNaN(at) ? undated : outside;
    reasons[group] = (reasons[group] ?? 0) + 1;
  }
  finding.first = first;
  finding.last = last;
  finding.place = place;
  finding.start = start;
  finding.end = end;
  return true;
}
