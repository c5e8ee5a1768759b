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
  { rows, dates, from, to, periods, edges, isComplete }: SeriesFrame<Row>,
  groups: GroupCells | null,
): GroupFigures<Result>[] | null {
  const cells = new Int32Array(CHUNK);
  const undated: number[] = [];
  const outside: number[] = [];
  let [place, start, end] = [-1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  function cellsOf(low: number, high: number): Int32Array | null {
    const own = groups === null ? cells.fill(0) : groups.cellsOf(low, high);
    if (own === null) return null;
    for (let index = low; index < high; index++) {
      const at = dates[index] as number;
      const group = own[index - low] as number;
      // Rows mostly come in the order of time.
      if (!(at >= start && at < end)) {
        place = at >= from && at < to ? periodIndex(edges, at) : -1;
        start = Math.max(edges[place] ?? Number.POSITIVE_INFINITY, from);
        end = Math.min(edges[place + 1] ?? Number.NEGATIVE_INFINITY, to);
      }
      own[index - low] = place < 0 ? -1 : group * periods.length + place;
      if (place >= 0) continue;
      const reasons = Number.isNaN(at) ? undated : outside;
      reasons[group] = (reasons[group] ?? 0) + 1;
    }
    return own;
  }

  const run = runCells(bulk, rows, cellsOf);
  if (run === null) return null;
  return Array.from({ length: groups?.keys.length ?? 1 }, (_, group) => ({
    figures: periods.map((period, place) => {
      const { result } = run.result(group * periods.length + place);
      return { ...period, complete: isComplete(period), result };
    }),
    excluded: exclusionsOf(undated[group] ?? 0, outside[group] ?? 0),
  }));
}
