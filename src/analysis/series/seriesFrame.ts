import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import type { Check } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { datesOf } from '../datesOf.ts';
import { type SeriesOptions, seriesChecks } from './seriesOptions.ts';
import { type SeriesTime, seriesTime } from './seriesTime.ts';

/** The periods of a series, and the rows with their dates before they are put into them. */
export interface SeriesFrame<Row> extends SeriesTime {
  readonly rows: readonly Row[];
  readonly dates: Float64Array;
}

/** The rows of a series as a list, once its options are known to be right. */
export function seriesRows<Row, Result>(
  rows: Iterable<Row>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
  name: string,
  more: Readonly<Record<string, Check>> = {},
): readonly Row[] {
  const checks = { ...seriesChecks, ...more };
  checkRequired(name, checks, checkOptions(name, checks, options));
  assertRange(options, name);
  assertRows(rows, name);
  assertFold(fold, `${name}: kpi`);
  return Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
}

export function seriesFrame<Row, Result>(
  rows: readonly Row[],
  options: SeriesOptions<Row>,
  { stretches }: Fold<Row, Result>,
): SeriesFrame<Row> {
  const { dates, first, last } = datesOf(rows, options.by, stretches?.of);
  const { from, to, low, high, periods, edges, isComplete } = seriesTime({ first, last }, options, stretches);
  return { rows, dates, from, to, low, high, periods, edges, isComplete };
}
