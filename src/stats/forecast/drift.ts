import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { type Prediction, predictionOf } from './prediction.ts';

export interface HorizonOptions {
  /** How many steps ahead. */
  readonly horizon: number;
  /** The confidence of the interval, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
}

/** A forecast along the line from the first value to the last. */
export interface DriftForecast extends Prediction {
  /** The mean change from one value to the next. */
  readonly drift: number;
}

/**
 * The last value, and from there on the mean change of the past with every step. `null` with fewer than three values.
 *
 * The trap: only the first value and the last count; a season is not seen.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { drift } from 'support-kpis/stats';
 * drift([10, 14, 12, 16], { horizon: 2 })?.forecast // → [18, 20]
 * @see `rwf(drift = TRUE)` of R's package forecast
 */
export function drift(values: ArrayLike<number>, options: HorizonOptions): DriftForecast | null {
  const { horizon, level = 0.95 } = givenOptions(options, 'drift: options', ['horizon', 'level']);
  checkWholeFrom(horizon, 1, 'drift: options.horizon');
  checkFraction(level, 'drift: options.level', true);
  const column = forecastColumn(values, 'drift');
  const changes = column.length - 1;
  if (changes < 2) return null;
  const last = column[changes] as number;
  const slope = (last - (column[0] as number)) / changes;
  let squares = 0;
  for (const error of driftErrors(column)) squares += error * error;
  const deviation = Math.sqrt(squares / (changes - 1));
  const forecast = Float64Array.from({ length: horizon }, (_, step) => last + (step + 1) * slope);
  // The slope itself is uncertain, and its error grows with every step.
  const deviations = forecast.map((_, step) => deviation * Math.sqrt((step + 1) * (1 + (step + 1) / changes)));
  return { ...predictionOf(forecast, deviations, level, 'drift'), drift: slope + 0 };
}

/** By how much each change differs from the mean change. */
export function driftErrors(column: Float64Array): Float64Array {
  const slope = ((column.at(-1) as number) - (column[0] as number)) / (column.length - 1);
  return column.slice(1).map((value, index) => value - (column[index] as number) - slope);
}
