import { type Bulk, CHUNK } from '../../fold/bulk/bulk.ts';
import { runCells } from '../../fold/bulk/runCells.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import type { GroupCells } from '../groupCells.ts';
import type { SeriesFrame } from './seriesFrame.ts';
import type { SeriesPeriod } from './seriesPeriod.ts';
import { exclusionsOf } from './seriesStates.ts';

/** Fewer rows are added one by one, each field of them read once. */
export const FEW_ROWS = 64;

/** The figures of one group of rows, and what of them is in no period. */
export interface GroupFigures<Result> {
  readonly figures: SeriesPeriod<Result>[];
  readonly excluded: Record<string, number>;
}

/**
 * The figures of each period for each group, rows read chunk by chunk; `null` where a row is in several groups. Without
 * groups all rows are one.
 */
export function seriesMany<Row, Result>(
  bulk: Bulk<Result>,
  frame: SeriesFrame<Row>,
  groups: GroupCells | null,
): GroupFigures<Result>[] | null {
  const { rows, periods, isComplete } = frame;
  const cells = new Int32Array(CHUNK);
  const finder: Finder = { frame, undated: [], outside: [], place: -1, start: Number.NaN, end: Number.NaN };

  function cellsOf(low: number, high: number): Int32Array | null {
    const own = groups === null ? cells.fill(0) : groups.cellsOf(low, high);
    if (own !== null) putPeriods(finder, own, low, high);
    return own;
  }

  const run = runCells(bulk, rows, cellsOf);
  if (run === null) return null;
  return Array.from({ length: groups?.keys.length ?? 1 }, (_, group) => ({
    figures: periods.map((period, place) => {
      const { result } = run.result(group * periods.length + place);
      return { ...period, complete: isComplete(period), result };
    }),
    excluded: exclusionsOf(finder.undated[group] ?? 0, finder.outside[group] ?? 0),
  }));
}

/** Looks first at the period of the row before: rows mostly come in the order of time. */
interface Finder {
  readonly frame: SeriesFrame<unknown>;
  /** Rows in no period, by group. */
  readonly undated: number[];
  readonly outside: number[];
  place: number;
  start: number;
  end: number;
}

/** Makes cells of groups and periods out of those of groups. */
function putPeriods(finder: Finder, own: Int32Array, low: number, high: number): void {
  const { dates, from, to, edges } = finder.frame;
  const count = finder.frame.periods.length;
  let { place, start, end } = finder;
  for (let index = low; index < high; index++) {
    const at = dates[index] as number;
    const group = own[index - low] as number;
    if (!(at >= start && at < end)) {
      place = at >= from && at < to ? periodIndex(edges, at) : -1;
      start = Math.max(edges[place] ?? Number.NaN, from);
      end = Math.min(edges[place + 1] ?? Number.NaN, to);
    }
    own[index - low] = place < 0 ? -1 : group * count + place;
    if (place >= 0) continue;
    const reasons = Number.isNaN(at) ? finder.undated : finder.outside;
    reasons[group] = (reasons[group] ?? 0) + 1;
  }
  finder.place = place;
  finder.start = start;
  finder.end = end;
}
