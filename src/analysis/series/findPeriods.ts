import { CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import { type DateField, dateOf } from '../datesOf.ts';
import type { SeriesTime } from './seriesTime.ts';

/** The next number after {@link LAST_DATE}: instants may be fractions of a millisecond. */
const AFTER_LAST_DATE = LAST_DATE + 2 ** -5;

/** Looks first at the period of the row before: rows mostly come in the order of time. */
export interface PeriodFinding<Row> {
  readonly rows: readonly Row[];
  readonly by: DateField<Row>;
  readonly time: SeriesTime;
  /** Those of the chunk at hand, where no column of them was read; a loop that gets each number from a function boxes it. */
  readonly dates: Float64Array;
  /** Rows in no period, by group. */
  readonly undated: number[];
  readonly outside: number[];
  strayed: boolean;
  /** The first and the last date. */
  readonly bounds: Float64Array;
  place: number;
  start: number;
  end: number;
}

export function startFinding<Row>(rows: readonly Row[], by: DateField<Row>, time: SeriesTime): PeriodFinding<Row> {
  const nowhere = { place: -1, start: Number.NaN, end: Number.NaN };
  return {
    rows,
    by,
    time,
    dates: new Float64Array(CHUNK),
    undated: [],
    outside: [],
    strayed: false,
    bounds: Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    ...nowhere,
  };
}

/** The dates of a chunk's rows: the column of that field where it was read. */
function datesIn<Row>({ rows, by, dates }: PeriodFinding<Row>, chunk: Chunk<unknown>, from: number): Float64Array {
  const { length, odd } = chunk;
  const read = typeof by === 'string' ? chunk.instantsOf?.(by) : null;
  if (read === null || read === undefined) {
    for (let row = 0; row < length; row++) dates[row] = dateOf(rows[from + row] as Row, by);
    return dates;
  }
  if (odd.length === 0) return read;
  dates.set(read);
  for (const row of odd) dates[row] = dateOf(rows[from + row] as Row, by);
  return dates;
}

/** Makes cells of groups and periods out of those of groups; `false` when a row is in none of the periods. */
export function putPeriods<Row>(
  finding: PeriodFinding<Row>,
  own: Int32Array,
  chunk: Chunk<unknown>,
  from: number,
): boolean {
  const { time, undated, outside, bounds } = finding;
  const { length } = chunk;
  const dates = datesIn(finding, chunk, from);
  const { low, high, edges } = time;
  const count = edges.length - 1;
  let { place, start, end } = finding;
  for (let row = 0; row < length; row++) {
    if (place >= 0) row = putPlace(dates, row, length, start, end, own, count, place, bounds);
    if (row === length) break;
    const at = dates[row] as number;
    const group = own[row] as number;
    own[row] = -1;
    if (!(at >= FIRST_DATE && at <= LAST_DATE)) {
      undated[group] = (undated[group] ?? 0) + 1;
      continue;
    }
    bounds[0] = Math.min(bounds[0] as number, at);
    bounds[1] = Math.max(bounds[1] as number, at);
    const isInside = at >= low && at < high;
    place = isInside ? periodIndex(edges, at) : -1;
    if (place < 0) {
      if (isInside) {
        finding.strayed = true;
        return false;
      }
      outside[group] = (outside[group] ?? 0) + 1;
      continue;
    }
    // A period at either end of the calendar may reach beyond it.
    start = Math.max(edges[place] as number, low, FIRST_DATE);
    end = Math.min(edges[place + 1] as number, high, AFTER_LAST_DATE);
    own[row] = group * count + place;
  }
  finding.place = place;
  finding.start = start;
  finding.end = end;
  return true;
}

/** Puts rows into a period up to one that is in another; gives its place. */
function putPlace(
  dates: Float64Array,
  from: number,
  length: number,
  start: number,
  end: number,
  own: Int32Array,
  count: number,
  place: number,
  bounds: Float64Array,
): number {
  let row = from;
  let first = bounds[0] as number;
  let last = bounds[1] as number;
  for (; row < length; row++) {
    const at = dates[row] as number;
    if (!(at >= start && at < end)) break;
    if (at < first) first = at;
    if (at > last) last = at;
    own[row] = (own[row] as number) * count + place;
  }
  bounds[0] = first;
  bounds[1] = last;
  return row;
}
