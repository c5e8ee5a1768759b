import { columnOf } from '../column.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { checkFinite, checkScale } from './checkScale.ts';

export interface EwmaOptions {
  /** Where the values should lie. */
  readonly target: number;
  /** Their standard deviation. */
  readonly sigma: number;
  /** The weight of the newest value, above 0 and up to 1; 0.2 unless said otherwise. */
  readonly lambda?: number;
  /** The limits in standard deviations of the smoothed value; 3 unless said otherwise. */
  readonly width?: number;
}

/** Smoothed values and their limits, one per value. */
export interface EwmaChart {
  readonly smoothed: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** What the limits become after many values. */
  readonly steadyLower: number;
  readonly steadyUpper: number;
  /** Places of the smoothed values that lie outside their limits. */
  readonly signals: readonly number[];
}

/**
 * Small lasting shifts, by a mean in which older values weigh less and less: the EWMA chart.
 *
 * It sees a shift of one standard deviation in some ten values, where the limits of single values need forty. The first
 * limits are narrow, for little has been averaged yet. The trap: with a `target` that was estimated from few values it
 * drifts out by itself.
 *
 * @param values in the order of time
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for another target, sigma,
 * lambda or width
 * @example
 * import { ewmaChart } from 'support-kpis/stats';
 * const chart = ewmaChart([10, 11, 13, 12, 13], { target: 10, sigma: 1, lambda: 0.5 });
 * chart.smoothed // → [10, 10.5, 11.75, 11.875, 12.4375]
 * chart.signals // → [2, 3, 4]
 * @see S. W. Roberts (1959), Control Chart Tests Based on Geometric Moving Averages, Technometrics 1
 */
export function ewmaChart(values: ArrayLike<number>, options: EwmaOptions): EwmaChart {
  const {
    target,
    sigma,
    lambda = 0.2,
    width = 3,
  } = givenOptions(options, 'ewmaChart: options', ['target', 'sigma', 'lambda', 'width']);
  checkScale(target, sigma, 'ewmaChart', 'target');
  checkFraction(lambda, 'ewmaChart: options.lambda', false);
  checkFinite(width, 'ewmaChart: options.width', 0);
  // A weight of 0 would never look at a value.
  if (lambda === 0) checkFraction(lambda, 'ewmaChart: options.lambda', true);
  const column = columnOf(values, 'ewmaChart');
  scanColumn(column, 'ewmaChart');
  const center = target + 0;
  const steady = width * sigma * Math.sqrt(lambda / (2 - lambda));
  const steadyUpper = finite(center + steady, 'ewmaChart: upper');
  const steadyLower = finite(center - steady, 'ewmaChart: lower');
  const smoothed: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const signals: number[] = [];
  let level = center;
  for (let index = 0; index < column.length; index++) {
    // Not λx + (1 − λ)z, which may move a level that already equals the value.
    level += lambda * ((column[index] as number) - level);
    const reach = steady * Math.sqrt(-Math.expm1(2 * (index + 1) * Math.log1p(-lambda)));
    smoothed.push(finite(level, 'ewmaChart: smoothed'));
    lower.push(center - reach);
    upper.push(center + reach);
    if (level < center - reach || level > center + reach) signals.push(index);
  }
  return { smoothed, lower, upper, steadyLower, steadyUpper, signals };
}
