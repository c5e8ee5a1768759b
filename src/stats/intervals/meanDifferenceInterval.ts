import { tQuantile } from '../distributions/tQuantile.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import type { DifferenceInterval } from '../newcombeInterval.ts';
import type { MeanSummary } from '../ratioOfMeansInterval.ts';
import { type MeanError, meanError } from './meanError.ts';

/** The difference of two means, and between which values the true one probably lies. */
export interface MeanDifferenceInterval extends DifferenceInterval {
  /** Of the difference. */
  readonly standardError: number;
  /** Welch's, seldom whole; `null` when the values of each side are all equal. */
  readonly degreesOfFreedom: number | null;
}

/**
 * By how much the means of two separate groups differ, left − right, and between which values the true difference
 * probably lies; the groups may vary differently. `null` with fewer than two values on a side.
 *
 * The trap: rows that belong together, such as the same agents before and after, are no separate groups; take
 * `meanInterval` of their differences. Values that are all equal on both sides leave it no width.
 *
 * @param left count, mean and standard deviation (n − 1 in the denominator) of one group
 * @param right those of the group it is compared with
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for an impossible count, mean or deviation, or for another level; `overflow` when a figure
 * lies beyond 1.8e308
 * @example
 * import { meanDifferenceInterval, moments } from 'support-kpis/stats';
 * const change = meanDifferenceInterval(moments([8, 10, 12, 14]), moments([4, 5, 6]));
 * [change?.lower, change?.difference, change?.upper].map((minutes) => minutes?.toFixed(2)) // → ['2.10', '6.00', '9.90']
 * @see B. L. Welch (1947), The Generalization of Student's Problem, Biometrika 34; `t.test` of R
 */
export function meanDifferenceInterval(
  left: MeanSummary,
  right: MeanSummary,
  level = 0.95,
): MeanDifferenceInterval | null {
  givenObject(left, 'meanDifferenceInterval: left');
  givenObject(right, 'meanDifferenceInterval: right');
  checkFraction(level, 'meanDifferenceInterval: level', true);
  const leftError = meanError(left, 'meanDifferenceInterval: left');
  const rightError = meanError(right, 'meanDifferenceInterval: right');
  if (leftError === null || rightError === null) return null;
  const difference = finite(leftError.mean - rightError.mean, 'meanDifferenceInterval: difference');
  const standardError = Math.hypot(leftError.standardError, rightError.standardError);
  const degreesOfFreedom = standardError === 0 ? null : welchDegrees(leftError, rightError, standardError);
  const reach = degreesOfFreedom === null ? 0 : -tQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError: finite(standardError, 'meanDifferenceInterval: standardError'),
    degreesOfFreedom,
    lower: finite(difference - reach, 'meanDifferenceInterval: lower'),
    upper: finite(difference + reach, 'meanDifferenceInterval: upper'),
  };
}

function welchDegrees(left: MeanError, right: MeanError, standardError: number): number {
  const leftPart = (left.standardError / standardError) ** 4 / (left.count - 1);
  return 1 / (leftPart + (right.standardError / standardError) ** 4 / (right.count - 1));
}
