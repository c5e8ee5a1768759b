import { type Bulk, CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { runCells } from '../../fold/bulk/runCells.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import { datesOf } from '../datesOf.ts';
import type { GroupCells } from '../groupCells.ts';
import { putPeriods, startFinding } from './findPeriods.ts';
import { likelyBounds } from './likelyBounds.ts';
import type { SeriesOptions } from './seriesOptions.ts';
import type { SeriesPeriod } from './seriesPeriod.ts';
import { exclusionsOf } from './seriesStates.ts';
import { type Bounds, seriesTime } from './seriesTime.ts';

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
  const finding = startFinding(rows, options.by, time);
  const cells = new Int32Array(CHUNK);

  function cellsOf(chunk: Chunk<unknown>, from: number): Int32Array | null {
    const own = groups === null ? cells.fill(0) : groups.cellsOf(chunk, from);
    return own !== null && putPeriods(finding, own, chunk, from) ? own : null;
  }

  const run = runCells(bulk, rows, cellsOf);
  if (run === null) return finding.strayed ? STRAYED : null;
  const { periods, edges, isComplete } = seriesTime(
    { first: finding.bounds[0] as number, last: finding.bounds[1] as number },
    options,
  );
  const shift = periodIndex(time.edges, edges[0] ?? Number.NaN);
  return Array.from({ length: groups?.keys.length ?? 1 }, (_, group) => ({
    figures: periods.map((period, place) => {
      const { result } = run.result(group * count + shift + place);
      return { ...period, complete: isComplete(period), result };
    }),
    excluded: exclusionsOf(finding.undated[group] ?? 0, finding.outside[group] ?? 0),
  }));
}
