import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import type { HorizonOptions } from './drift.ts';
import { fitWeights } from './fitWeights.ts';
import { checkWeight, checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { deviationOf, type Prediction, predictionOf, squaresOf, stepDeviations } from './prediction.ts';

export interface SmoothingOptions extends HorizonOptions {
  /** How much a new value moves the level, from 0 (not at all) to 1 (wholly). Default: what fits best. */
  readonly alpha?: number | undefined;
}

/** A smoothed level, and the forecast that it will stay. */
export interface ExponentialSmoothing extends Prediction {
  readonly alpha: number;
  /** The level after the last value. */
  readonly state: { readonly level: number };
  readonly sumOfSquaredErrors: number;
  /** What was forecast for each value from the second on, one step ahead. */
  readonly fitted: readonly number[];
}

/**
 * Simple exponential smoothing: a level that follows the values, recent ones most, as the forecast of all steps. `null`
 * with fewer than two values.
 *
 * For series without trend and season. The trap: of daily volumes it takes every weekend for a change.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { exponentialSmoothing } from 'support-kpis/stats';
 * exponentialSmoothing([5, 7, 6], { alpha: 0.5, horizon: 2 })?.forecast // → [6, 6]
 * @see R. G. Brown (1959), Statistical Forecasting for Inventory Control; `HoltWinters(beta = FALSE, gamma = FALSE)` of R
 */
export function exponentialSmoothing(
  values: ArrayLike<number>,
  options: SmoothingOptions,
): ExponentialSmoothing | null {
  const {
    alpha,
    horizon,
    level = 0.95,
  } = givenOptions(options, 'exponentialSmoothing: options', ['alpha', 'horizon', 'level']);
  checkWeight(alpha, 'exponentialSmoothing: options.alpha');
  checkWholeFrom(horizon, 1, 'exponentialSmoothing: options.horizon');
  checkFraction(level, 'exponentialSmoothing: options.level', true);
  const column = forecastColumn(values, 'exponentialSmoothing');
  if (column.length < 2) return null;
  const [weight = 0] = fitWeights([alpha], ([own = 0]) => runSmoothing(column, own).squares);
  const { last, fitted } = runSmoothing(column, weight);
  const errors = fitted.map((value, index) => (column[index + 1] as number) - value);
  const deviations = stepDeviations(levelWeights(weight, horizon), deviationOf(errors));
  const forecast = new Float64Array(horizon).fill(last);
  return {
    alpha: weight,
    state: { level: last + 0 },
    sumOfSquaredErrors: squaresOf(errors, 'exponentialSmoothing'),
    fitted: Array.from(fitted, (value) => value + 0),
    ...predictionOf(forecast, deviations, level, 'exponentialSmoothing'),
  };
}

/** An error moves the level, and with it all that comes. */
export function levelWeights(alpha: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => (step === 0 ? 1 : alpha));
}

function runSmoothing(column: Float64Array, alpha: number): { last: number; squares: number; fitted: Float64Array } {
  const fitted = new Float64Array(column.length - 1);
  let last = column[0] as number;
  let squares = 0;
  for (let index = 1; index < column.length; index++) {
    const value = column[index] as number;
    fitted[index - 1] = last;
    squares += (value - last) ** 2;
    last = alpha * value + (1 - alpha) * last;
  }
  return { last, squares, fitted };
}
