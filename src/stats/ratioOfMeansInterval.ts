import { checkCount } from './count.ts';
import { checkFigure } from './figure.ts';
import { finite } from './finite.ts';
import { checkFraction } from './fraction.ts';
import { givenObject } from './given.ts';
import type { Moments } from './moments.ts';
import { normalQuantile } from './normalQuantile.ts';
import type { Interval } from './wilsonInterval.ts';

/** Count, mean and spread of a group of positive values, such as `moments` or a merged sketch gives them. */
export type MeanSummary = Pick<Moments, 'count' | 'mean' | 'standardDeviation'>;

/** A ratio, and between which values the true one probably lies. */
export interface RatioInterval extends Interval {
  readonly ratio: number;
}

/**
 * How many times as large one mean is as another, left ÷ right, and between which values the true ratio probably lies.
 * `null` with fewer than two values on a side, or a mean that is not above 0.
 *
 * For durations, money and other values that are never negative. The interval is that of the ratio's logarithm, so
 * 0.5 and 2 are equally far from «no change», 1. The trap: with few and very uneven values the mean itself is not
 * settled yet, and the interval is too narrow; values that are all equal on both sides leave it no width at all.
 *
 * @param left count, mean and standard deviation (n − 1 in the denominator) of one group
 * @param right those of the group it is compared with
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, mean or deviation, or for another level; `overflow` when the ratio
 * or an end lies beyond 1.8e308
 * @example
 * import { moments, ratioOfMeansInterval } from 'support-kpis/stats';
 * const handling = ratioOfMeansInterval(moments([8, 10, 12]), moments([4, 5, 6]));
 * [handling?.lower, handling?.ratio, handling?.upper].map((ratio) => ratio?.toFixed(2)) // → ['1.45', '2.00', '2.75']
 */
export function ratioOfMeansInterval(left: MeanSummary, right: MeanSummary, level = 0.95): RatioInterval | null {
  givenObject(left, 'ratioOfMeansInterval: left');
  givenObject(right, 'ratioOfMeansInterval: right');
  checkFraction(level, 'ratioOfMeansInterval: level', true);
  const leftError = relativeError(left, 'ratioOfMeansInterval: left');
  const rightError = relativeError(right, 'ratioOfMeansInterval: right');
  if (leftError === null || rightError === null) return null;
  const ratio = (left.mean as number) / (right.mean as number);
  const factor = Math.exp(-normalQuantile((1 - level) / 2) * Math.sqrt(leftError ** 2 + rightError ** 2));
  return {
    ratio: finite(ratio, 'ratioOfMeansInterval: ratio'),
    lower: ratio / factor,
    upper: finite(ratio * factor, 'ratioOfMeansInterval: upper'),
  };
}

/** The standard error of the mean's logarithm, by the delta method. */
function relativeError({ count, mean, standardDeviation }: MeanSummary, path: string): number | null {
  checkCount(count, `${path}.count`);
  checkFigure(mean, `${path}.mean`, Number.NEGATIVE_INFINITY);
  checkFigure(standardDeviation, `${path}.standardDeviation`, 0);
  if (count < 2 || (mean ?? 0) <= 0 || standardDeviation === null) return null;
  return standardDeviation / (mean as number) / Math.sqrt(count);
}
