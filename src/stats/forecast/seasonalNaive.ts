import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { type Prediction, predictionOf, stepDeviations } from './prediction.ts';

export interface SeasonalOptions {
  /** How many values make a season: 7 for days of the week, 24 for hours of the day, 12 for months. */
  readonly period: number;
  /** How many steps ahead. */
  readonly horizon: number;
  /** The confidence of the interval, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
}

/** A forecast from values of the same place in the season. */
export interface SeasonalForecast extends Prediction {
  /** How far values are from what was forecast for them, as a standard deviation. */
  readonly errorDeviation: number;
}

/**
 * What was last seen at the same place in the season, again: next Monday will be as this Monday. `null` unless there
 * are more values than one season has.
 *
 * The yardstick of every other forecast. With `period: 1` it is the last value again. The trap: one odd week is
 * repeated as it was, outage and all.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { seasonalNaive } from 'support-kpis/stats';
 * seasonalNaive([10, 20, 30, 12, 19, 33], { period: 3, horizon: 4 })?.forecast // → [12, 19, 33, 12]
 * @see R. J. Hyndman and G. Athanasopoulos (2021), Forecasting: Principles and Practice, 5.2 and 5.5; `snaive` of R's
 * package forecast
 */
export function seasonalNaive(values: ArrayLike<number>, options: SeasonalOptions): SeasonalForecast | null {
  const {
    period,
    horizon,
    level = 0.95,
  } = givenOptions(options, 'seasonalNaive: options', ['period', 'horizon', 'level']);
  checkWholeFrom(period, 1, 'seasonalNaive: options.period');
  checkWholeFrom(horizon, 1, 'seasonalNaive: options.horizon');
  checkFraction(level, 'seasonalNaive: options.level', true);
  const column = forecastColumn(values, 'seasonalNaive');
  if (column.length <= period) return null;
  let squares = 0;
  const errors = seasonalChanges(column, period);
  for (const error of errors) squares += error * error;
  const errorDeviation = Math.sqrt(squares / errors.length);
  const first = column.length - period;
  const forecast = Float64Array.from({ length: horizon }, (_, step) => column[first + (step % period)] as number);
  const deviations = stepDeviations(repeatWeights(period, horizon), errorDeviation);
  return { ...predictionOf(forecast, deviations, level, 'seasonalNaive'), errorDeviation };
}

/** By how much each value differs from that one season before. */
export function seasonalChanges(column: Float64Array, period: number): Float64Array {
  return column.slice(period).map((value, index) => value - (column[index] as number));
}

/** An error is repeated at its place in every season to come. */
export function repeatWeights(period: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => (step % period === 0 ? 1 : 0));
}
