import { checkChoice } from '../choice.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { checkState } from './checkState.ts';
import { fitWeights } from './fitWeights.ts';
import { checkWeight, checkWholeFrom, forecastColumn, requirePositive } from './forecastColumn.ts';
import type { TrendOptions } from './holtLinearTrend.ts';
import { factorDeviations, holtWintersWeights } from './holtWintersDeviations.ts';
import { type HoltWintersState, runHoltWinters, SEASONAL_FORMS, type SeasonalForm } from './holtWintersRun.ts';
import { holtWintersStart } from './holtWintersStart.ts';
import { deviationOf, type Prediction, predictionOf, squaresOf, stepDeviations } from './prediction.ts';

export interface HoltWintersOptions extends TrendOptions {
  /** How many values make a season, from 2. */
  readonly period: number;
  /** Whether the season adds to the level or multiplies it; `'additive'` unless said otherwise. */
  readonly seasonal?: SeasonalForm | undefined;
  /** How much a new value moves the season, from 0 to 1. Default: what fits best. */
  readonly gamma?: number | undefined;
  /** Where the recursion starts, before the first value. Default: from the first two seasons, as R does. */
  readonly start?: HoltWintersState | undefined;
}

/** A smoothed level, trend and season, and where they lead. */
export interface HoltWinters extends Prediction {
  readonly seasonal: SeasonalForm;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** Before the first value that was forecast. */
  readonly start: HoltWintersState;
  /** After the last value. */
  readonly state: HoltWintersState;
  readonly sumOfSquaredErrors: number;
  /** What was forecast one step ahead: for each value where `start` was given, else from the second season on. */
  readonly fitted: readonly number[];
}

/**
 * Holt–Winters: a level, a trend and a season that follow the values, and what comes if they go on. `null` with fewer
 * than two seasons; where `start` is given, with fewer than two values.
 *
 * Weights that are not given are those with the least sum of squared errors, searched from several starts. The interval
 * of an additive season is that of R. That of a multiplicative one takes errors as shares of what was forecast, so it is
 * wider where more is expected. Both know nothing of the uncertainty of the weights, so they are too narrow for short
 * histories.
 *
 * The trap: after a jump in the volume the trend runs off with it; many steps ahead look at the interval, not the line.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `needs_positive` for a value of 0 or less in a
 * multiplicative season; `out_of_range`, `invalid_option` for an option; `overflow`
 * @example
 * import { holtWinters } from 'support-kpis/stats';
 * const weeks = [20, 22, 24, 10, 20, 22, 24, 10, 20, 22, 24, 10];
 * const next = holtWinters(weeks, { period: 4, alpha: 0.5, beta: 0.1, gamma: 0.1, horizon: 4 });
 * next?.forecast.map((value) => value.toFixed(1)) // → ['20.0', '22.0', '24.0', '10.0']
 * @see P. R. Winters (1960), Forecasting Sales by Exponentially Weighted Moving Averages, Management Science 6;
 * `HoltWinters` of R; R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder (2005), Prediction intervals for exponential
 * smoothing using two new classes of state space models, Journal of Forecasting 24
 */
export function holtWinters(values: ArrayLike<number>, options: HoltWintersOptions): HoltWinters | null {
  const { period, seasonal = 'additive', horizon, level = 0.95 } = checkHoltWinters(options);
  const column = forecastColumn(values, 'holtWinters');
  if (seasonal === 'multiplicative') requirePositive(column, 'holtWinters');
  if (column.length < (options.start === undefined ? 2 * period : 2)) return null;
  const first = options.start === undefined ? period : 0;
  const start = options.start ?? holtWintersStart(column, period, seasonal);
  const weights = fitWeights(
    [options.alpha, options.beta, options.gamma],
    (point) => runHoltWinters(column, first, seasonal, start, point).squares,
  );
  const fitted = new Float64Array(column.length - first);
  const { state } = runHoltWinters(column, first, seasonal, start, weights, fitted);
  const errors = fitted.map((value, index) => (column[first + index] as number) - value);
  const sumOfSquaredErrors = squaresOf(errors, 'holtWinters');
  const isFactor = seasonal === 'multiplicative';
  const deviations = isFactor
    ? factorDeviations(state, weights, deviationOf(relative(errors, fitted)), horizon)
    : stepDeviations(holtWintersWeights(weights, period, horizon), deviationOf(errors));
  const forecast = Float64Array.from({ length: horizon }, (_, step) => {
    const own = state.season[step % period] as number;
    const line = state.level + (step + 1) * state.trend;
    return isFactor ? line * own : line + own;
  });
  const [alpha = 0, beta = 0, gamma = 0] = weights;
  return {
    ...{
      seasonal,
      alpha,
      beta,
      gamma,
      start,
      state,
      sumOfSquaredErrors,
      fitted: Array.from(fitted, (value) => value + 0),
    },
    ...predictionOf(forecast, deviations, level, 'holtWinters'),
  };
}

/** Errors as shares of what was forecast. */
export function relative(errors: Float64Array, fitted: ArrayLike<number>): Float64Array {
  return errors.map((error, index) => error / (fitted[index] as number));
}

function checkHoltWinters(options: HoltWintersOptions): HoltWintersOptions {
  const known = ['period', 'seasonal', 'alpha', 'beta', 'gamma', 'start', 'horizon', 'level'] as const;
  const { alpha, beta, gamma, ...given } = givenOptions(options, 'holtWinters: options', known);
  const { period, seasonal = 'additive', start, horizon, level = 0.95 } = given;
  checkWholeFrom(period, 2, 'holtWinters: options.period');
  checkChoice(seasonal, SEASONAL_FORMS, 'holtWinters: options.seasonal');
  checkWeight(alpha, 'holtWinters: options.alpha');
  checkWeight(beta, 'holtWinters: options.beta');
  checkWeight(gamma, 'holtWinters: options.gamma');
  checkWholeFrom(horizon, 1, 'holtWinters: options.horizon');
  checkFraction(level, 'holtWinters: options.level', true);
  if (start !== undefined) checkState(start, period, 'holtWinters: options.start');
  return options;
}
