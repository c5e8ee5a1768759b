import { type Bulk, CHUNK } from '../../fold/bulk/bulk.ts';
import { runCells } from '../../fold/bulk/runCells.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import { type DateField, dateOf, datesOf } from '../datesOf.ts';
import type { GroupCells } from '../groupCells.ts';
import { likelyBounds } from './likelyBounds.ts';
import type { SeriesOptions } from './seriesOptions.ts';
import type { SeriesPeriod } from './seriesPeriod.ts';
import { exclusionsOf } from './seriesStates.ts';
import { type Bounds, type SeriesTime, seriesTime } from './seriesTime.ts';

/** Fewer rows are added one by one, each field of them read once. */
export const FEW_ROWS = 64;

/** The figures of one group of rows, and what of them is in no period. */
export interface GroupFigures<Result> {
  readonly figures: SeriesPeriod<Result>[];
  readonly excluded: Record<string, number>;
}

type Figures<Result> = GroupFigures<Result>[] | null;

/**
 * The figures of each period for each group; `null` where a row is in several groups. Without groups all rows are one.
 *
 * Chunk by chunk, rows get their periods as they are read, while they are near. These reach from the first date to the
 * last, which only the end tells: a look at some rows says where they probably lie, and where that was wrong all begins
 * anew.
 */
export function seriesMany<Row, Result>(
  bulk: Bulk<Result>,
  rows: readonly Row[],
  options: SeriesOptions<Row>,
  groups: GroupCells | null,
): Figures<Result> {
  const likely = likelyBounds(rows, options.by);
  const found = likely === null ? STRAYED : figuresWithin(bulk, rows, options, groups, likely);
  return found === STRAYED
    ? (figuresWithin(bulk, rows, options, groups, datesOf(rows, options.by)) as Figures<Result>)
    : found;
}

/** A row was before the first or after the last of the periods. */
const STRAYED = 'strayed';

function figuresWithin<Row, Result>(
  bulk: Bulk<Result>,
  rows: readonly Row[],
  options: SeriesOptions<Row>,
  groups: GroupCells | null,
  bounds: Bounds,
): Figures<Result> | typeof STRAYED {
  const time = seriesTime(bounds, options);
  const count = time.periods.length;
  const finder = createFinder(rows, options.by, time);
  const cells = new Int32Array(CHUNK);

  function cellsOf(low: number, high: number): Int32Array | null {
    const own = groups === null ? cells.fill(0) : groups.cellsOf(low, high);
    return own !== null && putPeriods(finder, own, low, high) ? own : null;
  }

  const run = runCells(bulk, rows, cellsOf);
  if (run === null) return finder.strayed ? STRAYED : null;
  const { periods, edges, isComplete } = seriesTime(finder, options);
  const shift = periodIndex(time.edges, edges[0] ?? Number.NaN);
  return Array.from({ length: groups?.keys.length ?? 1 }, (_, group) => ({
    figures: periods.map((period, place) => {
      const { result } = run.result(group * count + shift + place);
      return { ...period, complete: isComplete(period), result };
    }),
    excluded: exclusionsOf(finder.undated[group] ?? 0, finder.outside[group] ?? 0),
  }));
}

/** Looks first at the period of the row before: rows mostly come in the order of time. */
interface Finder<Row> {
  readonly rows: readonly Row[];
  readonly by: DateField<Row>;
  readonly time: SeriesTime;
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

function createFinder<Row>(rows: readonly Row[], by: DateField<Row>, time: SeriesTime): Finder<Row> {
  const nowhere = { place: -1, start: Number.NaN, end: Number.NaN };
  const none = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  return { rows, by, time, undated: [], outside: [], strayed: false, ...none, ...nowhere };
}

/** Makes cells of groups and periods out of those of groups; `false` when a row is in none of the periods. */
function putPeriods<Row>(finder: Finder<Row>, own: Int32Array, from: number, to: number): boolean {
  const { rows, by, time, undated, outside } = finder;
  const { low, high, edges } = time;
  const count = edges.length - 1;
  let { first, last, place, start, end } = finder;
  for (let index = from; index < to; index++) {
    const at = dateOf(rows[index] as Row, by);
    const group = own[index - from] as number;
    if (at < first) first = at;
    if (at > last) last = at;
    if (!(at >= start && at < end)) {
      const isInside = at >= low && at < high;
      place = isInside ? periodIndex(edges, at) : -1;
      if (isInside && place < 0) {
        finder.strayed = true;
        return false;
      }
      start = Math.max(edges[place] ?? Number.NaN, low);
      end = Math.min(edges[place + 1] ?? Number.NaN, high);
    }
    own[index - from] = place < 0 ? -1 : group * count + place;
    if (place >= 0) continue;
    const reasons = Number.isNaN(at) ? undated : outside;
    reasons[group] = (reasons[group] ?? 0) + 1;
  }
  finder.first = first;
  finder.last = last;
  finder.place = place;
  finder.start = start;
  finder.end = end;
  return true;
}
