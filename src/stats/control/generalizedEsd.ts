import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { tQuantile } from '../distributions/tQuantile.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { extremeSteps } from './extremeSteps.ts';

export interface GeneralizedEsdOptions {
  /** How many outliers to look for at most; 10 unless said otherwise. */
  readonly most?: number;
  /** The confidence: without any outlier, one is found with a probability of 1 − level. 0.95 unless said otherwise. */
  readonly level?: number;
}

/** Which values are outliers, and the statistics that say so. */
export interface GeneralizedEsd {
  /** Places of the outliers, the most extreme first. */
  readonly outliers: readonly number[];
  /** For each step, how far the most extreme value lay from the mean, in standard deviations. */
  readonly statistics: readonly number[];
  /** For each step, how far it may lie by chance. */
  readonly critical: readonly number[];
}

/**
 * Which values are outliers among normal ones, also where outliers hide each other: Rosner's generalized extreme
 * studentized deviate. `null` with fewer than three values.
 *
 * Takes the most extreme value away, step by step, and finds the last step at which it was too extreme. Of two equally
 * far the one that came first goes first. In n log n. The traps: it presumes that the rest is normal, so of waits take the
 * logarithms; and below some 25 values its level is only roughly kept.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for another `most` or level
 * @example
 * import { generalizedEsd } from 'support-kpis/stats';
 * const handling = [10, 11, 9, 10, 12, 11, 10, 9, 11, 10, 12, 8, 10, 11, 9, 31, 30];
 * generalizedEsd(handling, { most: 3 })?.outliers // → [15, 16]
 * @see B. Rosner (1983), Percentage Points for a Generalized ESD Many-Outlier Procedure, Technometrics 25
 */
export function generalizedEsd(values: ArrayLike<number>, options: GeneralizedEsdOptions = {}): GeneralizedEsd | null {
  const { most = 10, level = 0.95 } = givenOptions(options, 'generalizedEsd: options', ['most', 'level']);
  checkFraction(level, 'generalizedEsd: options.level', true);
  if (!Number.isSafeInteger(most) || most < 1) {
    const path = 'generalizedEsd: options.most';
    throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a whole number from 1', received: most });
  }
  const column = columnOf(values, 'generalizedEsd');
  scanColumn(column, 'generalizedEsd');
  const n = column.length;
  if (n < 3) return null;
  const { places, statistics } = extremeSteps(column, Math.min(most, n - 2));
  const critical = statistics.map((_, step) => criticalAt(n - step, 1 - level));
  let count = 0;
  for (let step = 0; step < statistics.length; step++) {
    if ((statistics[step] as number) > (critical[step] as number)) count = step + 1;
  }
  return { outliers: places.slice(0, count), statistics, critical };
}

/** How far the most extreme of so many normal values lies from their mean at most, but for this share of samples. */
function criticalAt(count: number, share: number): number {
  const t = -tQuantile(share / (2 * count), count - 2);
  return ((count - 1) * t) / Math.sqrt((count - 2 + t * t) * count);
}
