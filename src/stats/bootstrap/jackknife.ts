import { finite } from '../finite.ts';
import { mean } from '../mean.ts';
import { checkStatistic } from './checkStatistic.ts';
import { leaveOneOut, type Statistic } from './leaveOneOut.ts';
import { unitsOf } from './units.ts';

/** How a statistic varies with single values. */
export interface Jackknife {
  readonly estimate: number;
  /** By how much the statistic is off on average, in samples of this size: estimate − bias is corrected for it. */
  readonly bias: number;
  readonly standardError: number;
  /** How fast the error changes with the figure itself, as BCa intervals need it; `null` where nothing changes. */
  readonly acceleration: number | null;
}

/**
 * The standard error and bias of any statistic, from what it becomes without each of the values in turn. `null` with
 * fewer than two values, and where the statistic is undefined for the values or without one of them.
 *
 * It calls the statistic once per value. The trap: for a median and other quantiles its standard error is wrong however
 * many values there are, for they do not change smoothly; take `bootstrap` or `quantileInterval` for those.
 *
 * @param statistic takes a sample and gives its figure; must not depend on the order, nor keep the sample
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` when a figure lies beyond
 * 1.8e308
 * @example
 * import { jackknife, mean } from 'support-kpis/stats';
 * const found = jackknife([3, 1, 4, 1, 5, 9, 2, 6], mean);
 * [found?.estimate, found?.standardError.toFixed(4)] // → [3.875, '0.9717']
 * @see B. Efron and R. Tibshirani (1993), An Introduction to the Bootstrap, chapters 11 and 14
 */
export function jackknife(values: ArrayLike<number>, statistic: Statistic): Jackknife | null {
  checkStatistic(statistic, 'jackknife');
  const units = unitsOf(values, undefined, 'jackknife');
  const count = units.rows.length;
  if (count < 2) return null;
  const found = statistic(units.rows.slice());
  const figures = leaveOneOut(units, statistic);
  if (!Number.isFinite(found) || figures === null) return null;
  const estimate = (found as number) + 0;
  const bias = (count - 1) * (mean(figures.map((figure) => figure - estimate)) as number);
  const { size, squares } = influences(figures);
  return {
    estimate,
    bias: finite(bias, 'jackknife: bias'),
    standardError: finite(size * Math.sqrt(((count - 1) / count) * squares), 'jackknife: standardError'),
    acceleration: accelerationOf(figures),
  };
}

/** A sixth of the skewness of the influences; `null` where there is none. */
export function accelerationOf(figures: Float64Array): number | null {
  const { squares, cubes } = influences(figures);
  return squares === 0 ? null : cubes / (6 * squares ** 1.5);
}

/** Sums of the powers of mean − figure, in units of the largest so that none leaves the range of doubles. */
function influences(figures: Float64Array): {
  readonly size: number;
  readonly squares: number;
  readonly cubes: number;
} {
  const middle = mean(figures) as number;
  let size = 0;
  for (const figure of figures) size = Math.max(size, Math.abs(middle - figure));
  let squares = 0;
  let cubes = 0;
  for (const figure of figures) {
    const influence = size === 0 ? 0 : (middle - figure) / size;
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return { size, squares, cubes };
}
