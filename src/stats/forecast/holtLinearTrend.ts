import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import type { SmoothingOptions } from './exponentialSmoothing.ts';
import { fitWeights } from './fitWeights.ts';
import { checkWeight, checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { deviationOf, type Prediction, predictionOf, squaresOf, stepDeviations } from './prediction.ts';

export interface TrendOptions extends SmoothingOptions {
  /** How much a new value moves the trend, from 0 to 1. Default: what fits best. */
  readonly beta?: number | undefined;
}

/** A smoothed level and trend, and the line that they make. */
export interface HoltLinearTrend extends Prediction {
  readonly alpha: number;
  readonly beta: number;
  /** Level and trend after the last value. */
  readonly state: { readonly level: number; readonly trend: number };
  readonly sumOfSquaredErrors: number;
  /** What was forecast for each value from the third on, one step ahead. */
  readonly fitted: readonly number[];
}

/**
 * Holt's linear trend: a level and a trend that follow the values, as a straight line into the future. `null` with fewer
 * than three values.
 *
 * Starts from the first two values, as R does. The trap: the line goes on for ever, through 0 and beyond all capacity;
 * few steps ahead it is of use.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { holtLinearTrend } from 'support-kpis/stats';
 * holtLinearTrend([10, 12, 14, 16], { alpha: 0.5, beta: 0.5, horizon: 2 })?.forecast // → [18, 20]
 * @see C. C. Holt (1957), Forecasting Seasonals and Trends by Exponentially Weighted Moving Averages; `HoltWinters(gamma =
 * FALSE)` of R
 */
export function holtLinearTrend(values: ArrayLike<number>, options: TrendOptions): HoltLinearTrend | null {
  const {
    alpha,
    beta,
    horizon,
    level = 0.95,
  } = givenOptions(options, 'holtLinearTrend: options', ['alpha', 'beta', 'horizon', 'level']);
  checkWeight(alpha, 'holtLinearTrend: options.alpha');
  checkWeight(beta, 'holtLinearTrend: options.beta');
  checkWholeFrom(horizon, 1, 'holtLinearTrend: options.horizon');
  checkFraction(level, 'holtLinearTrend: options.level', true);
  const column = forecastColumn(values, 'holtLinearTrend');
  if (column.length < 3) return null;
  const cost = ([a, b]: readonly number[]): number => runTrend(column, a as number, b as number).squares;
  const [ofLevel = 0, ofTrend = 0] = fitWeights([alpha, beta], cost);
  const { state, fitted } = runTrend(column, ofLevel, ofTrend);
  const errors = fitted.map((value, index) => (column[index + 2] as number) - value);
  const deviations = stepDeviations(trendWeights(ofLevel, ofTrend, horizon), deviationOf(errors));
  const forecast = Float64Array.from({ length: horizon }, (_, step) => state.level + (step + 1) * state.trend);
  return {
    alpha: ofLevel,
    beta: ofTrend,
    state,
    sumOfSquaredErrors: squaresOf(errors, 'holtLinearTrend'),
    fitted: Array.from(fitted, (value) => value + 0),
    ...predictionOf(forecast, deviations, level, 'holtLinearTrend'),
  };
}

/** An error moves the level, and the trend, which adds up. */
export function trendWeights(alpha: number, beta: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => (step === 0 ? 1 : alpha * (1 + step * beta)));
}

function runTrend(column: Float64Array, alpha: number, beta: number) {
  const fitted = new Float64Array(column.length - 2);
  let level = column[1] as number;
  let trend = level - (column[0] as number);
  let squares = 0;
  for (let index = 2; index < column.length; index++) {
    const value = column[index] as number;
    const expected = level + trend;
    fitted[index - 2] = expected;
    squares += (value - expected) ** 2;
    const next = alpha * value + (1 - alpha) * expected;
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
  }
  return { state: { level: level + 0, trend: trend + 0 }, squares, fitted };
}
