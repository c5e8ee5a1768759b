import type { Bulk } from '../../fold/bulk/bulk.ts';
import { runCells } from '../../fold/bulk/runCells.ts';
import { periodIndex } from '../../time/periodIndex.ts';
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

/** The figures of each period for each group, all rows read once; `groups` says to which group each row belongs. */
export function seriesMany<Row, Result>(
  bulk: Bulk<Result>,
  { rows, dates, from, to, periods, edges, isComplete }: SeriesFrame<Row>,
  groups: Int32Array | null,
  count: number,
): GroupFigures<Result>[] {
  const cells = new Int32Array(rows.length);
  const undated = new Float64Array(count);
  const outside = new Float64Array(count);
  for (let index = 0; index < cells.length; index++) {
    const at = dates[index] as number;
    const group = groups === null ? 0 : (groups[index] as number);
    const place = at >= from && at < to ? periodIndex(edges, at) : -1;
    cells[index] = place < 0 ? -1 : group * periods.length + place;
    if (place >= 0) continue;
    const reasons = Number.isNaN(at) ? undated : outside;
    (reasons[group] as number) += 1;
  }
  const run = runCells(bulk, rows, cells);
  return Array.from({ length: count }, (_, group) => ({
    figures: periods.map((period, place) => {
      const { result } = run.result(group * periods.length + place);
      return { ...period, complete: isComplete(period), result };
    }),
    excluded: exclusionsOf(undated[group] as number, outside[group] as number),
  }));
}
