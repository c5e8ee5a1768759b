import { assertFold } from '../fold/assertFold.ts';
import type { Fold } from '../fold/fold.ts';
import { assertRows } from '../fold/run.ts';
import { assertRange } from '../kpi/assertRange.ts';
import { required } from '../kpi/check.ts';
import { checkOptions, checkRequired } from '../kpi/checkOptions.ts';
import { instant, matching } from '../kpi/checks.ts';
import { periodChecks } from '../kpi/periodChecks.ts';
import { edgesOf } from '../time/edgesOf.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { periodsBetween } from '../time/periodsBetween.ts';
import { type DateField, datesOf } from './datesOf.ts';
import { finiteOr } from './finiteOr.ts';
import { momentCells, stretchCells } from './seriesCells.ts';

export interface SeriesOptions<Row> extends PeriodOptions {
  /** The date that puts a row in a period: a field (`createdAt`, `solvedAt`, `respondedAt` …) or a function. */
  readonly by: DateField<Row>;
  /** Where the series starts. Default: the period of the first date. */
  readonly from?: Instant;
  /** Where it ends. Default: the period of the last date, or of `asOf`. */
  readonly to?: Instant;
  /** The moment of looking, which tells whether a period is complete. Default: the last date found. */
  readonly asOf?: Instant;
}

/** A period and its figure. */
export interface SeriesPeriod<Result> extends Period {
  /** Whether the period was over at the moment of looking. A partial period is no drop. */
  readonly complete: boolean;
  readonly result: Result;
}

/** Periods without gap or overlap, in time order, and how many rows lie in none of them, by reason. */
export interface Series<Result> extends ReadonlyArray<SeriesPeriod<Result>> {
  readonly excluded: Readonly<Record<string, number>>;
}

const checks = {
  ...periodChecks,
  every: required(periodChecks.every),
  timeZone: required(periodChecks.timeZone),
  by: required(matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function')),
  from: instant,
  to: instant,
  asOf: instant,
};

/**
 * One figure per calendar period of a zone, periods without rows included.
 *
 * The date `by` decides the period of a row; rows without one in the years 1 to 9999 are counted in
 * `excluded.no_period_date`, rows outside `from` and `to` in `excluded.outside_period`. Periods follow the zone's calendar:
 * a day may have 23 or 25 hours. Rows that last (outages, activities) are cut at the borders of periods.
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
  const { periods, excluded } = seriesStates(rows, options, fold);
  const figures = periods.map(({ fold: own, state, ...period }) => ({ ...period, result: own.result(state) }));
  return Object.assign(figures, { excluded });
}

interface StatePeriod<Row, Result> extends Period {
  readonly complete: boolean;
  readonly fold: Fold<Row, Result>;
  readonly state: unknown;
}

/** The state of each period, for callers that need the accounting too. */
export function seriesStates<Row, Result>(
  rows: Iterable<Row>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
): { periods: StatePeriod<Row, Result>[]; excluded: Record<string, number> } {
  const checked = checkOptions('series', checks, options);
  checkRequired('series', checks, checked);
  assertRange(options, 'series');
  assertRows(rows, 'series');
  assertFold(fold, 'series: kpi');
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  const { dates, first, last, undated } = datesOf(list, options.by, fold.stretches?.of);
  const seenAt = options.asOf === undefined ? last : toInstant(options.asOf);
  const { stretches } = fold;
  const from = options.from === undefined ? finiteOr(stretches?.from, first) : toInstant(options.from);
  const to = options.to === undefined ? finiteOr(stretches?.to, Math.max(last + 1, seenAt)) : toInstant(options.to);
  const excluded: Record<string, number> = undated > 0 ? { no_period_date: undated } : {};
  if (!(from < to) || !Number.isFinite(from) || !Number.isFinite(to)) {
    if (list.length > undated) excluded['outside_period'] = list.length - undated;
    return { periods: [], excluded };
  }
  const { every, timeZone, weekStartsOn } = options;
  const periods = periodsBetween(from, to, { every, timeZone, weekStartsOn });
  const edges = edgesOf(periods);
  // A period that the range cuts lacks the rows beyond it, however long it is over.
  const low = options.from === undefined ? -Infinity : from;
  const high = options.to === undefined ? Infinity : to;
  const cells =
    stretches === undefined
      ? momentCells(fold, periods.length, edges)
      : stretchCells(stretches, periods, edges, low, high);
  let outside = 0;
  for (let index = 0; index < list.length; index++) {
    const at = dates[index] as number;
    if (Number.isNaN(at)) continue;
    const inRange = stretches === undefined ? at >= from && at < to : true;
    if (!inRange || !cells.put(list[index] as Row, at)) outside++;
  }
  if (outside > 0) excluded['outside_period'] = outside;
  const complete = ({ start, end }: Period): boolean => end <= seenAt && start >= low && end <= high;
  return {
    periods: periods.map((period, index) => ({ ...period, complete: complete(period), ...cells.cell(index) })),
    excluded,
  };
}
