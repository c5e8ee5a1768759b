import { mean } from '../mean.ts';
import { medianAbsoluteDeviation } from '../medianAbsoluteDeviation.ts';
import { median } from '../quantile.ts';

/** Where values lie and how far they scatter, whatever a few of them do. */
export interface RobustScale {
  readonly center: number;
  /** The spread that distances are divided by; 0 when all values are equal. */
  readonly spread: number;
  /** What distances in `spread` are multiplied by, so that of normal values they are standard deviations. */
  readonly factor: number;
  readonly by: 'median_absolute_deviation' | 'mean_absolute_deviation';
}

/** The median distance of a normal value from the centre, in standard deviations. */
const MEDIAN_DISTANCE = 0.6745;
/** √(π ÷ 2), the standard deviation of normal values in mean distances. */
const PER_MEAN_DISTANCE = 1.253314;

/**
 * Median and median absolute deviation. Where more than half of the values are equal the latter is 0, and the mean
 * absolute deviation stands in for it (Iglewicz and Hoaglin). `null` without values.
 */
export function robustScale(column: Float64Array): RobustScale | null {
  if (column.length === 0) return null;
  const center = median(column) as number;
  const spread = medianAbsoluteDeviation(column, { constant: 1 }) as number;
  if (spread > 0) return { center, spread, factor: MEDIAN_DISTANCE, by: 'median_absolute_deviation' };
  const meanSpread = mean(column.map((value) => Math.abs(value - center))) as number;
  return { center, spread: meanSpread, factor: 1 / PER_MEAN_DISTANCE, by: 'mean_absolute_deviation' };
}
