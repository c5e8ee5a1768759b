import type { Fold } from '../../fold/fold.ts';
import type { Period } from '../../time/period.ts';
import { momentCells, stretchCells } from './seriesCells.ts';
import type { SeriesFrame } from './seriesFrame.ts';

export interface StatePeriod<Row, Result> extends Period {
  readonly complete: boolean;
  readonly fold: Fold<Row, Result>;
  readonly state: unknown;
}

/** The state of each period; of rows that last, of each window. */
export function seriesStates<Row, Result>(
  { rows, dates, from, to, low, high, periods, edges, isComplete }: SeriesFrame<Row>,
  window: number,
  fold: Fold<Row, Result>,
): { periods: StatePeriod<Row, Result>[]; excluded: Record<string, number> } {
  const { stretches } = fold;
  const cells =
    stretches === undefined
      ? momentCells(fold, periods.length, edges)
      : stretchCells(stretches, periods, edges, { low, high, window });
  let [undated, outside] = [0, 0];
  for (let index = 0; index < rows.length; index++) {
    const at = dates[index] as number;
    if (Number.isNaN(at)) {
      undated++;
      continue;
    }
    const inRange = periods.length > 0 && (stretches !== undefined || (at >= from && at < to));
    if (!inRange || !cells.put(rows[index] as Row, at)) outside++;
  }
  return {
    periods: periods.map((period, index) => ({ ...period, complete: isComplete(period), ...cells.cell(index) })),
    excluded: exclusionsOf(undated, outside),
  };
}

/** Rows in no period, by reason. */
export function exclusionsOf(undated: number, outside: number): Record<string, number> {
  return {
    ...(undated > 0 ? { no_period_date: undated } : {}),
    ...(outside > 0 ? { outside_period: outside } : {}),
  };
}
