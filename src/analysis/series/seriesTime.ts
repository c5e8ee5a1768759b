import type { Stretches } from '../../fold/fold.ts';
import { edgesOf } from '../../time/edgesOf.ts';
import { toInstant } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import { finiteOr } from '../finiteOr.ts';
import type { SeriesOptions } from './seriesOptions.ts';

/** What time a series covers, and its periods. */
export interface SeriesTime {
  readonly from: number;
  readonly to: number;
  /** A period that the range cuts lacks the rows beyond it, however long it is over. */
  readonly low: number;
  readonly high: number;
  readonly periods: readonly Period[];
  readonly edges: Float64Array;
  readonly isComplete: (period: Period) => boolean;
}

/** The first and the last date of some rows; infinite the wrong way round where none has one. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

export function seriesTime<Row>(
  { first, last }: Bounds,
  options: SeriesOptions<Row>,
  stretches?: Stretches<Row, unknown>,
): SeriesTime {
  const seenAt = options.asOf === undefined ? last : toInstant(options.asOf);
  const from = options.from === undefined ? finiteOr(stretches?.from, first) : toInstant(options.from);
  const to = options.to === undefined ? finiteOr(stretches?.to, Math.max(last + 1, seenAt)) : toInstant(options.to);
  const { every, timeZone, weekStartsOn } = options;
  const isEmpty = !(from < to) || !Number.isFinite(from) || !Number.isFinite(to);
  const periods = isEmpty ? [] : periodsBetween(from, to, { every, timeZone, weekStartsOn });
  const low = options.from === undefined ? Number.NEGATIVE_INFINITY : from;
  const high = options.to === undefined ? Number.POSITIVE_INFINITY : to;
  const isComplete = ({ start, end }: Period): boolean => end <= seenAt && start >= low && end <= high;
  return { from, to, low, high, periods, edges: edgesOf(periods), isComplete };
}
