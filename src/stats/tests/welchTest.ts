import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkCount } from '../count.ts';
import { tCdf } from '../distributions/tCdf.ts';
import { tQuantile } from '../distributions/tQuantile.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import type { DifferenceInterval } from '../newcombeInterval.ts';
import type { MeanSummary } from '../ratioOfMeansInterval.ts';

/** Whether two means differ by more than chance, and by how much. */
export interface WelchTest extends DifferenceInterval {
  /** Positive when the left mean is the larger one. */
  readonly t: number;
  /** By Satterthwaite; not whole. */
  readonly degreesOfFreedom: number;
  /** How probable a difference at least as large would be, either way, if the true means were equal. */
  readonly p: number;
}

/**
 * By how much the means of two separate groups differ, left − right, and whether that is more than chance. `null` with
 * fewer than two values on a side, and when neither side's values differ among themselves: without spread there is no
 * measure of chance.
 *
 * The spreads need not be equal. For mean ratings and for durations of some hundred tickets. The trap: of few and very
 * uneven values, such as resolution times, the mean is not settled, and neither is this; take `mannWhitneyTest` there,
 * or `ratioOfMeansInterval` for «how many times as long».
 *
 * @param left count, mean and standard deviation (n − 1 in the denominator) of one group, such as `moments` gives
 * @param right those of the group it is compared with
 * @param level the confidence of the interval, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, mean or deviation, or for another level; `overflow` when a figure
 * lies beyond 1.8e308
 * @example
 * import { moments, welchTest } from 'support-kpis/stats';
 * const shift = welchTest(moments([1, 2]), moments([3, 5]));
 * [shift?.difference, shift?.t.toFixed(3), shift?.p.toFixed(4)] // → [-2.5, '-2.236', '0.1987']
 * @see B. L. Welch (1947), The generalization of «Student's» problem when several different population variances are
 * involved, Biometrika 34; the same figures as R's `t.test`
 */
export function welchTest(left: MeanSummary, right: MeanSummary, level = 0.95): WelchTest | null {
  givenObject(left, 'welchTest: left');
  givenObject(right, 'welchTest: right');
  checkFraction(level, 'welchTest: level', true);
  const leftError = standardErrorOf(left, 'welchTest: left');
  const rightError = standardErrorOf(right, 'welchTest: right');
  if (leftError === null || rightError === null) return null;
  const larger = Math.max(leftError, rightError);
  if (larger === 0) return null;
  const error = larger * Math.sqrt((leftError / larger) ** 2 + (rightError / larger) ** 2);
  const leftShare = (leftError / error) ** 2;
  const rightShare = (rightError / error) ** 2;
  const degreesOfFreedom = 1 / (leftShare ** 2 / (left.count - 1) + rightShare ** 2 / (right.count - 1));
  const difference = finite((left.mean as number) - (right.mean as number), 'welchTest: difference');
  const t = finite(difference / error, 'welchTest: t');
  const reach = -tQuantile((1 - level) / 2, degreesOfFreedom) * error;
  return {
    difference,
    lower: finite(difference - reach, 'welchTest: lower'),
    upper: finite(difference + reach, 'welchTest: upper'),
    t,
    degreesOfFreedom,
    p: 2 * tCdf(-Math.abs(t), degreesOfFreedom),
  };
}

/** Of the mean; `null` where two values are not there. */
function standardErrorOf({ count, mean, standardDeviation }: MeanSummary, path: string): number | null {
  checkCount(count, `${path}.count`);
  if (mean !== null && !Number.isFinite(mean)) reject(mean, `${path}.mean`, 'a finite number, or null');
  if (standardDeviation !== null && !(Number.isFinite(standardDeviation) && standardDeviation >= 0)) {
    reject(standardDeviation, `${path}.standardDeviation`, 'a finite number from 0, or null');
  }
  return count < 2 || mean === null || standardDeviation === null ? null : standardDeviation / Math.sqrt(count);
}

function reject(received: unknown, path: string, expected: string): never {
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received });
}
