import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { edgesOf } from '../../time/edgesOf.ts';
import { toInstant } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import { datesOf } from '../datesOf.ts';
import { finiteOr } from '../finiteOr.ts';
import { momentCells, stretchCells } from './seriesCells.ts';
import { type SeriesOptions, seriesChecks } from './seriesOptions.ts';

export interface StatePeriod<Row, Result> extends Period {
  readonly complete: boolean;
  readonly fold: Fold<Row, Result>;
  readonly state: unknown;
}

/** The state of each period; of rows that last, of each window. */
export function seriesStates<Row, Result>(
  rows: Iterable<Row>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
): { periods: StatePeriod<Row, Result>[]; excluded: Record<string, number> } {
  const checked = checkOptions('series', seriesChecks, options);
  checkRequired('series', seriesChecks, checked);
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
  const { every, timeZone, weekStartsOn, window = 1 } = options;
  const periods = periodsBetween(from, to, { every, timeZone, weekStartsOn });
  const edges = edgesOf(periods);
  // A period that the range cuts lacks the rows beyond it, however long it is over.
  const low = options.from === undefined ? -Infinity : from;
  const high = options.to === undefined ? Infinity : to;
  const cells =
    stretches === undefined
      ? momentCells(fold, periods.length, edges)
      : stretchCells(stretches, periods, edges, { low, high, window });
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
