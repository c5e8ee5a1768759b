import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import type { Check } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { edgesOf } from '../../time/edgesOf.ts';
import { toInstant } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import { datesOf } from '../datesOf.ts';
import { finiteOr } from '../finiteOr.ts';
import { type SeriesOptions, seriesChecks } from './seriesOptions.ts';

/** The periods of a series, and the rows with their dates before they are put into them. */
export interface SeriesFrame<Row> {
  readonly rows: readonly Row[];
  readonly dates: Float64Array;
  readonly from: number;
  readonly to: number;
  /** A period that the range cuts lacks the rows beyond it, however long it is over. */
  readonly low: number;
  readonly high: number;
  readonly periods: readonly Period[];
  readonly edges: Float64Array;
  readonly isComplete: (period: Period) => boolean;
}

export function seriesFrame<Row, Result>(
  rows: Iterable<Row>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
  name: string,
  more: Readonly<Record<string, Check>> = {},
): SeriesFrame<Row> {
  const checks = { ...seriesChecks, ...more };
  checkRequired(name, checks, checkOptions(name, checks, options));
  assertRange(options, name);
  assertRows(rows, name);
  assertFold(fold, `${name}: kpi`);
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  const { stretches } = fold;
  const { dates, first, last } = datesOf(list, options.by, stretches?.of);
  const seenAt = options.asOf === undefined ? last : toInstant(options.asOf);
  const from = options.from === undefined ? finiteOr(stretches?.from, first) : toInstant(options.from);
  const to = options.to === undefined ? finiteOr(stretches?.to, Math.max(last + 1, seenAt)) : toInstant(options.to);
  const { every, timeZone, weekStartsOn } = options;
  const isEmpty = !(from < to) || !Number.isFinite(from) || !Number.isFinite(to);
  const periods = isEmpty ? [] : periodsBetween(from, to, { every, timeZone, weekStartsOn });
  const low = options.from === undefined ? Number.NEGATIVE_INFINITY : from;
  const high = options.to === undefined ? Number.POSITIVE_INFINITY : to;
  const isComplete = ({ start, end }: Period): boolean => end <= seenAt && start >= low && end <= high;
  return { rows: list, dates, from, to, low, high, periods, edges: edgesOf(periods), isComplete };
}
