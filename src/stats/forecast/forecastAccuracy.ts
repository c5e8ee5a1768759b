import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { finite } from '../finite.ts';
import { givenOptions } from '../given.ts';
import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { seasonalChanges } from './seasonalNaive.ts';

export interface AccuracyOptions {
  /** The values that the forecast was made from. */
  readonly training: ArrayLike<number>;
  /** How many values make a season; 1 unless said otherwise. */
  readonly period?: number | undefined;
}

/** How far a forecast was off. An error is actual − forecast; shares are fractions, 0.1 for 10 %. */
export interface ForecastAccuracy {
  /** ME: positive where the forecast was too low. */
  readonly meanError: number;
  /** MAE. */
  readonly meanAbsoluteError: number;
  /** RMSE: large errors weigh more. */
  readonly rootMeanSquaredError: number;
  /** MAPE, of the actual values; `null` when one of them is 0. */
  readonly meanAbsolutePercentageError: number | null;
  /** WAPE: all errors ÷ all actual values; `null` when all of these are 0. */
  readonly weightedAbsolutePercentageError: number | null;
  /** sMAPE, of the mean of actual value and forecast, from 0 to 2. */
  readonly symmetricAbsolutePercentageError: number;
  /** MASE: errors ÷ those of `seasonalNaive`, one step ahead, in the training values; `null` when it made none. */
  readonly meanAbsoluteScaledError: number | null;
}

/**
 * How far a forecast was off, by the usual measures. `null` without values.
 *
 * For volumes take WAPE, to compare series MASE: below 1 the forecast was better than the values of a season before. The
 * trap: MAPE is `null` with a single actual 0, enormous near it, and favours forecasts that are too low.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `length_mismatch` when there are more forecasts
 * than actual values or fewer; `out_of_range` for another period; `overflow`
 * @example
 * import { forecastAccuracy } from 'support-kpis/stats';
 * const found = forecastAccuracy([0, 4], [1, 4], { training: [1, 2, 3, 4, 2, 3, 4, 5], period: 4 });
 * [found?.weightedAbsolutePercentageError, found?.meanAbsoluteScaledError] // → [0.25, 0.5]
 * found?.meanAbsolutePercentageError // → null
 * @see R. J. Hyndman and A. B. Koehler (2006), Another look at measures of forecast accuracy, International Journal of
 * Forecasting 22
 */
export function forecastAccuracy(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  options: AccuracyOptions,
): ForecastAccuracy | null {
  const { training, period = 1 } = givenOptions(options, 'forecastAccuracy: options', ['training', 'period']);
  checkWholeFrom(period, 1, 'forecastAccuracy: options.period');
  const seen = forecastColumn(actual, 'forecastAccuracy: actual');
  const expected = forecastColumn(forecast, 'forecastAccuracy: forecast');
  const scale = seasonalScale(forecastColumn(training, 'forecastAccuracy: options.training'), period);
  if (seen.length !== expected.length) {
    const path = 'forecastAccuracy: forecast';
    const words = `as many forecasts as actual values, ${seen.length}`;
    throw new SupportKpisError({ code: 'length_mismatch', path, expected: words, received: expected.length });
  }
  const count = seen.length;
  if (count === 0) return null;
  let [sum, size, squares, shares, symmetric, total] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const [value, own] = [seen[index] as number, expected[index] as number];
    const error = Math.abs(value - own);
    const both = Math.abs(value) + Math.abs(own);
    sum += value - own;
    size += error;
    squares += error * error;
    shares += error / Math.abs(value);
    symmetric += both === 0 ? 0 : (2 * error) / both;
    total += Math.abs(value);
  }
  const meanAbsoluteError = finite(size / count, 'forecastAccuracy: meanAbsoluteError');
  return {
    meanError: sum / count + 0,
    meanAbsoluteError,
    rootMeanSquaredError: finite(Math.sqrt(squares / count), 'forecastAccuracy: rootMeanSquaredError'),
    // With an actual 0 there is no share, whatever the forecast was.
    meanAbsolutePercentageError: seen.includes(0)
      ? null
      : finite(shares / count, 'forecastAccuracy: meanAbsolutePercentageError'),
    weightedAbsolutePercentageError:
      total === 0 ? null : finite(size / total, 'forecastAccuracy: weightedAbsolutePercentageError'),
    symmetricAbsolutePercentageError: symmetric / count,
    meanAbsoluteScaledError:
      scale === null ? null : finite(meanAbsoluteError / scale, 'forecastAccuracy: meanAbsoluteScaledError'),
  };
}

/** The mean size of the changes from season to season; `null` when there are none, or none that a number can hold. */
export function seasonalScale(training: Float64Array, period: number): number | null {
  const changes = seasonalChanges(training, period);
  let size = 0;
  for (const change of changes) size += Math.abs(change);
  const scale = size / changes.length;
  return scale > 0 ? scale : null;
}
