import type { Bulk } from '../../fold/bulk/bulk.ts';
import type { Fold } from '../../fold/fold.ts';
import { rollingResults } from './rollingResults.ts';
import { type SeriesFrame, seriesFrame, seriesRows } from './seriesFrame.ts';
import { FEW_ROWS, seriesMany } from './seriesMany.ts';
import type { SeriesOptions } from './seriesOptions.ts';
import type { Series, SeriesPeriod } from './seriesPeriod.ts';
import { type StatePeriod, seriesStates } from './seriesStates.ts';

/**
 * One figure per calendar period of a zone, periods without rows included.
 *
 * The date `by` decides the period of a row; rows without one in the years 1 to 9999 are counted in
 * `excluded.no_period_date`, rows outside `from` and `to` in `excluded.outside_period`. Periods follow the zone's calendar:
 * a day may have 23 or 25 hours. Rows that last (outages, activities) are cut at the borders of periods.
 *
 * With `window` each figure is made of all rows of the last so many periods, not of their figures: a rolling 90th
 * percentile is one, and who answered twice within the window counts once. Time grows with rows + periods, whatever the
 * window; only figures that keep each value (exact quantiles) read the window's values again for each period, which a
 * sketch spares, and rows that last are counted in every window that they touch. The first windows, which would begin
 * before the series, are not `complete`.
 *
 * @throws SupportKpisError `missing_option` without `by`, `every` or `timeZone`; `invalid_range`, `unknown_time_zone`,
 * `unknown_option`, `invalid_option`.
 * @example
 * import { series, ticketVolume } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: Date.UTC(2026, 0, 5) },
 *   { id: 'A-2', createdAt: Date.UTC(2026, 0, 20) },
 * ];
 * const weeks = series(tickets, { by: 'createdAt', every: 'week', timeZone: 'Europe/Berlin' }, ticketVolume);
 * weeks.map(({ label, result }) => [label, result.value]) // → [['2026-W02', 1], ['2026-W03', 0], ['2026-W04', 1]]
 */
export function series<Row, Result>(
  rows: Iterable<Row>,
  options: SeriesOptions<NoInfer<Row>>,
  fold: Fold<NoInfer<Row>, Result>,
): Series<Result> {
  const list = seriesRows(rows, options, fold, 'series');
  const { timeZone, window = 1 } = options;
  const many = canTakeMany(list, window, fold) ? seriesMany(fold.bulk, list, options, null)?.[0] : undefined;
  if (many !== undefined) return Object.assign(many.figures, { excluded: many.excluded, timeZone });
  return figuresOf(seriesFrame(list, options, fold), options, fold);
}

/** Whether all rows can be read at once: windows merge states, and rows that last are in several periods. */
export function canTakeMany<Row, Result>(
  rows: readonly Row[],
  window: number,
  fold: Fold<Row, Result>,
): fold is Fold<Row, Result> & { readonly bulk: Bulk<Result> } {
  return window === 1 && fold.stretches === undefined && rows.length >= FEW_ROWS && Boolean(fold.bulk);
}

/** The series of rows that are added one by one. */
export function figuresOf<Row, Result>(
  frame: SeriesFrame<Row>,
  { timeZone, window = 1 }: Pick<SeriesOptions<Row>, 'timeZone' | 'window'>,
  fold: Fold<Row, Result>,
): Series<Result> {
  const { periods, excluded } = seriesStates(frame, window, fold);
  const figures = window === 1 ? periods.map(figureOf) : windowFigures(periods, window, fold);
  return Object.assign(figures, { excluded, timeZone });
}

function figureOf<Row, Result>({ fold, state, ...period }: StatePeriod<Row, Result>): SeriesPeriod<Result> {
  return { ...period, result: fold.result(state) };
}

function windowFigures<Row, Result>(
  periods: readonly StatePeriod<Row, Result>[],
  window: number,
  fold: Fold<Row, Result>,
): SeriesPeriod<Result>[] {
  // Rows that last were put into whole windows.
  const merged =
    fold.stretches === undefined
      ? rollingResults(
          fold,
          periods.map(({ state }) => state),
          window,
        )
      : periods.map(({ fold: own, state }) => own.result(state));
  let over = 0;
  return periods.map(({ start, end, label, complete }, index) => {
    over = complete ? over + 1 : 0;
    const windowStart = (periods[Math.max(0, index - window + 1)] as StatePeriod<Row, Result>).start;
    return { start, end, label, complete: over >= window, windowStart, result: merged[index] as Result };
  });
}
