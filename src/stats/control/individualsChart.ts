import { columnOf } from '../column.ts';
import { checkPositive } from '../distributions/shapes.ts';
import { finite } from '../finite.ts';
import { givenOptions } from '../given.ts';
import { mean } from '../mean.ts';

/** Where single values lie as long as nothing changes. */
export interface IndividualsChart {
  readonly center: number;
  /** How far apart neighbours lie on average. */
  readonly meanMovingRange: number;
  /** The standard deviation that this amounts to. */
  readonly sigma: number;
  /** Three sigma below the centre. */
  readonly lower: number;
  readonly upper: number;
}

/** The mean range of two normal values, in standard deviations, as printed in the tables; exactly it is 2 ÷ √π. */
const RANGE_OF_TWO = 1.128;

/**
 * Between which limits single values lie as long as nothing changes: the chart of individuals and moving ranges (XmR).
 * `null` with fewer than two values.
 *
 * For means, medians and scores per day or week, one value each. The spread is that of neighbours, so that a shift in the
 * middle does not widen the limits that should reveal it. The traps: values that follow each other closely, or a weekly
 * pattern, make the limits too narrow or too wide; and it does not know that some values rest on few rows: for shares
 * take `proportionChart`.
 *
 * @param values in the order of time
 * @param options `d2`, the mean range of two in standard deviations; 1.128 unless said otherwise
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for a `d2` that is not above
 * 0; `overflow` when a limit lies beyond 1.8e308
 * @example
 * import { individualsChart } from 'support-kpis/stats';
 * const chart = individualsChart([10, 12, 11, 13]);
 * [chart?.lower, chart?.center, chart?.upper].map((limit) => limit?.toFixed(2)) // → ['7.07', '11.50', '15.93']
 * individualsChart([4, 4, 4])?.upper // → 4
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product; D. J. Wheeler (2000), Understanding
 * Variation
 */
export function individualsChart(
  values: ArrayLike<number>,
  options: { readonly d2?: number } = {},
): IndividualsChart | null {
  const { d2 = RANGE_OF_TWO } = givenOptions(options, 'individualsChart: options', ['d2']);
  checkPositive(d2, 'individualsChart: options.d2');
  return individualsOf([columnOf(values, 'individualsChart')], d2);
}

/** The same of several runs of values: what stands on either side of a gap are no neighbours. */
export function individualsOf(runs: readonly Float64Array[], d2 = RANGE_OF_TWO): IndividualsChart | null {
  const values: number[] = [];
  const ranges: number[] = [];
  for (const run of runs) {
    for (let index = 0; index < run.length; index++) {
      const value = run[index] as number;
      values.push(value);
      if (index > 0) ranges.push(Math.abs(value - (run[index - 1] as number)));
    }
  }
  if (ranges.length === 0) return null;
  const center = mean(values) as number;
  const meanMovingRange = mean(ranges.map((range) => finite(range, 'individualsChart: range'))) as number;
  const sigma = finite(meanMovingRange / d2, 'individualsChart: sigma');
  return {
    center,
    meanMovingRange,
    sigma,
    lower: finite(center - 3 * sigma, 'individualsChart: lower'),
    upper: finite(center + 3 * sigma, 'individualsChart: upper'),
  };
}
