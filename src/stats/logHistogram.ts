import { SupportKpisError } from '../errors/supportKpisError.ts';
import { bucketValue } from './bucketValue.ts';
import { countValue } from './countValue.ts';
import { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
import { addToSum, mergeSums, sumOf } from './exactSum.ts';
import { checkFraction } from './fraction.ts';
import { givenOptions } from './given.ts';
import { meanOfSum } from './meanOfSum.ts';
import { addCounts } from './octaveCounts.ts';
import { percentilesOf } from './percentiles.ts';
import { decimalFractionOf, interpolate, quantileRank } from './quantileRank.ts';
import { addSquare, mergeSquares, spreadOfSums } from './squareSums.ts';
import { emptySummary, type ValueSummary } from './summarize.ts';

export { createLogHistogram, type LogHistogram };

/**
 * Adds one value.
 *
 * @param state changed in place and returned
 * @throws `not_a_number` or `non_finite` when the value is no finite number; the state is then as before
 * @example
 * import { addToLogHistogram, createLogHistogram } from 'support-kpis/stats';
 * addToLogHistogram(createLogHistogram(), 60).count // → 1
 */
export function addToLogHistogram(state: LogHistogram, value: number): LogHistogram {
  addToSum(state.total, value);
  addSquare(state.squares, value);
  state.count += 1;
  if (state.min === null || value < state.min) state.min = value + 0;
  if (state.max === null || value > state.max) state.max = value + 0;
  countValue(state, value);
  return state;
}

/**
 * Adds everything another sketch has counted.
 *
 * @param left changed in place and returned
 * @param right never changed
 * @throws `incompatible_sketch` when the two have different relative errors
 * @example
 * import { addToLogHistogram, createLogHistogram, mergeLogHistograms } from 'support-kpis/stats';
 * const berlin = addToLogHistogram(createLogHistogram(), 60);
 * const lima = addToLogHistogram(createLogHistogram(), 90);
 * mergeLogHistograms(berlin, lima).max // → 90
 */
export function mergeLogHistograms(left: LogHistogram, right: LogHistogram): LogHistogram {
  if (left.relativeError !== right.relativeError) {
    throw new SupportKpisError({
      code: 'incompatible_sketch',
      path: 'mergeLogHistograms: right.relativeError',
      expected: `${left.relativeError}, as on the left`,
      received: right.relativeError,
    });
  }
  left.count += right.count;
  left.zeros += right.zeros;
  if (right.min !== null) left.min = Math.min(left.min ?? right.min, right.min);
  if (right.max !== null) left.max = Math.max(left.max ?? right.max, right.max);
  addCounts(left.positive, right.positive, left.steps);
  addCounts(left.negative, right.negative, left.steps);
  mergeSums(left.total, right.total);
  mergeSquares(left.squares, right.squares);
  return left;
}

/**
 * The value below which the fraction `p` lies, within the sketch's relative error of the exact quantile; the smallest
 * and the largest value are exact. `null` when nothing was added.
 *
 * Between two order statistics it interpolates, as `quantile` does; `interpolation: 'lower'` takes the lower of the two,
 * as other sketches do. Interpolated between a negative and a positive value, the error is relative to the larger of them.
 *
 * @param p a fraction from 0 to 1
 * @throws `out_of_range` for another `p`, `unknown_option` for another interpolation
 * @example
 * import { addToLogHistogram, createLogHistogram, quantileOfLogHistogram } from 'support-kpis/stats';
 * const waits = createLogHistogram();
 * for (const wait of [10, 20]) addToLogHistogram(waits, wait);
 * quantileOfLogHistogram(waits, 1) // → 20
 */
export function quantileOfLogHistogram(
  state: LogHistogram,
  p: number,
  options: { readonly interpolation?: 'linear' | 'lower' } = {},
): number | null {
  const { interpolation = 'linear' } = givenOptions(options, 'quantileOfLogHistogram: options', ['interpolation']);
  checkFraction(p, 'quantileOfLogHistogram: p', false);
  if (interpolation !== 'linear' && interpolation !== 'lower') {
    throw new SupportKpisError({
      code: 'unknown_option',
      path: 'quantileOfLogHistogram: interpolation',
      expected: "'linear' or 'lower'",
      received: interpolation,
    });
  }
  if (state.count === 0) return null;
  const { lower, upper, weight } = quantileRank(state.count, decimalFractionOf(p), 7);
  const low = orderStatistic(state, lower);
  return interpolate(low, orderStatistic(state, upper), interpolation === 'lower' ? 0 : weight);
}

/**
 * The summary of everything a sketch was given: quantiles within its relative error, all the rest exact.
 *
 * @throws `overflow` when the total lies beyond ±1.8e308
 * @example
 * import { addToLogHistogram, createLogHistogram, summarizeLogHistogram } from 'support-kpis/stats';
 * const waits = createLogHistogram();
 * for (const wait of [3, 1, 2, 10]) addToLogHistogram(waits, wait);
 * summarizeLogHistogram(waits).mean // → 4
 */
export function summarizeLogHistogram(state: LogHistogram): ValueSummary {
  const { count, min, max, total, squares } = state;
  if (count === 0) return emptySummary();
  return {
    count,
    mean: meanOfSum(total, count),
    ...percentilesOf(count, (ranks) => ranks.map((rank) => orderStatistic(state, rank))),
    min,
    max,
    total: sumOf(total),
    standardDeviation: count < 2 ? null : spreadOfSums(count, total, squares),
  };
}

/** The value at a 0-based rank, as near as the buckets tell it. */
function orderStatistic(state: LogHistogram, rank: number): number {
  const min = state.min as number;
  const max = state.max as number;
  if (rank <= 0) return min;
  return rank >= state.count - 1 ? max : Math.min(Math.max(bucketValue(state, rank), min), max);
}
