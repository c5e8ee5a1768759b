import { finite } from './finite.ts';
import { meanOfSum } from './meanOfSum.ts';
import { scannedColumn } from './scanColumn.ts';
import { shapeOf } from './shape.ts';
import { spreadOf } from './spread.ts';
import { exactSumOf } from './sumColumn.ts';

/** The shape of a distribution. What the values do not determine is `null`. */
export interface Moments {
  readonly count: number;
  readonly mean: number | null;
  /** Of the sample, n − 1 in the denominator; `null` for fewer than two values. */
  readonly variance: number | null;
  readonly standardDeviation: number | null;
  /** g1: 0 when symmetric, positive with a long tail above; `null` when all values are equal. */
  readonly skewness: number | null;
  /** g2, the excess over the normal distribution's; `null` when all values are equal. */
  readonly kurtosis: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Mean, variance and shape of the values, the same, bit for bit, in every order.
 *
 * Skewness and kurtosis are the plain moment ratios g1 and g2, without a correction for small samples.
 *
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` when the variance lies
 * beyond 1.8e308
 * @example
 * import { moments } from 'support-kpis/stats';
 * moments([1, 2]).variance // → 0.5
 * moments([5]).variance // → null
 */
export function moments(values: ArrayLike<number>): Moments {
  const { column, scan } = scannedColumn(values, 'moments');
  const count = column.length;
  if (count === 0) {
    return {
      count,
      mean: null,
      variance: null,
      standardDeviation: null,
      skewness: null,
      kurtosis: null,
      min: null,
      max: null,
    };
  }
  const partials = exactSumOf(column, scan);
  const mean = meanOfSum(partials, count);
  const spread = count < 2 ? null : spreadOf(column, scan, partials);
  return {
    count,
    mean,
    variance: spread === null ? null : finite(spread.variance, 'moments: variance'),
    standardDeviation: spread === null ? null : spread.standardDeviation,
    ...shapeOf(column, scan, mean),
    min: scan.min,
    max: scan.max,
  };
}
