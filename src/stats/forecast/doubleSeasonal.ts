import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { type DoubleSeasonalState, doubleSeasonalWeights, runDoubleSeasonal } from './doubleSeasonalRun.ts';
import type { HorizonOptions } from './drift.ts';
import { fitWeights } from './fitWeights.ts';
import { checkWeight, checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { deviationOf, type Prediction, predictionOf, squaresOf, stepDeviations } from './prediction.ts';
import { phaseMeans } from './seasonalMean.ts';

export interface DoubleSeasonalOptions extends HorizonOptions {
  /** The short season and the long one, a multiple of it: `[24, 168]` for the hours of day and week. */
  readonly periods: readonly [short: number, long: number];
  /** How much a new value moves the level, from 0 to 1. Default, as for the others: what fits best. */
  readonly alpha?: number | undefined;
  /** How much it moves the short season. */
  readonly gamma?: number | undefined;
  /** How much it moves the long season. */
  readonly omega?: number | undefined;
  /** The share of an error that the next value inherits. */
  readonly phi?: number | undefined;
}

/**
 * Up to where weights are searched. Hourly values tempt the level and the short season to run after every hour, which one
 * step ahead pays, and a week ahead does not.
 */
const MOST = [0.02, 0.3, 0.5, 0.95];

/** A smoothed level with two seasons, and where they lead. */
export interface DoubleSeasonal extends Prediction {
  readonly alpha: number;
  readonly gamma: number;
  readonly omega: number;
  readonly phi: number;
  readonly sumOfSquaredErrors: number;
  /** What was forecast for each value, one step ahead. */
  readonly fitted: readonly number[];
}

/**
 * Two seasons, one within the other, such as the day and the week of hourly volumes: exponential smoothing of a level and
 * both, with the next value inheriting a share of the last error. `null` with fewer than two long seasons.
 *
 * The double seasonal method of Taylor without its trend, which hundreds of hourly steps ahead does more harm than good.
 * It starts from the means of all values, so that one odd season at the beginning does not decide. The trap: the spread is taken to be the same at night and at
 * noon; of counts give it square roots.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { doubleSeasonal } from 'support-kpis/stats';
 * const values = [2, 6, 3, 7, 2, 6, 3, 7, 2, 6, 3, 7];
 * const weights = { alpha: 0.1, gamma: 0.1, omega: 0.1, phi: 0.5 };
 * doubleSeasonal(values, { periods: [2, 4], ...weights, horizon: 4 })?.forecast // → [2, 6, 3, 7]
 * @see J. W. Taylor (2003), Short-term electricity demand forecasting using double seasonal exponential smoothing,
 * Journal of the Operational Research Society 54
 */
export function doubleSeasonal(values: ArrayLike<number>, options: DoubleSeasonalOptions): DoubleSeasonal | null {
  const {
    periods,
    alpha,
    gamma,
    omega,
    phi,
    horizon,
    level = 0.95,
  } = givenOptions(options, 'doubleSeasonal: options', [
    'periods',
    'alpha',
    'gamma',
    'omega',
    'phi',
    'horizon',
    'level',
  ]);
  checkPeriods(periods);
  for (const [name, weight] of Object.entries({ alpha, gamma, omega, phi })) {
    checkWeight(weight, `doubleSeasonal: options.${name}`);
  }
  checkWholeFrom(horizon, 1, 'doubleSeasonal: options.horizon');
  checkFraction(level, 'doubleSeasonal: options.level', true);
  const column = forecastColumn(values, 'doubleSeasonal');
  const [short, long] = periods;
  if (column.length < 2 * long) return null;
  const start = startOf(column, short, long);
  const weights = fitWeights(
    [alpha, gamma, omega, phi],
    (point) => runDoubleSeasonal(column, start, point).squares,
    MOST,
  );
  const fitted = new Float64Array(column.length);
  const { ahead } = runDoubleSeasonal(column, start, weights, fitted);
  const errors = fitted.map((value, index) => (column[index] as number) - value);
  const [ofLevel = 0, ofShort = 0, ofLong = 0, inherited = 0] = weights;
  // The start knew the values: of few seasons, errors are smaller than they will be.
  const honest = Math.sqrt(column.length / (column.length - long));
  const deviations = stepDeviations(doubleSeasonalWeights(weights, periods, horizon), honest * deviationOf(errors));
  return {
    ...{ alpha: ofLevel, gamma: ofShort, omega: ofLong, phi: inherited },
    sumOfSquaredErrors: squaresOf(errors, 'doubleSeasonal'),
    fitted: Array.from(fitted, (value) => value + 0),
    ...predictionOf(ahead(horizon), deviations, level, 'doubleSeasonal'),
  };
}

/** The means of all values, of those of each place in the short season, and of what is left in the long one. */
function startOf(column: Float64Array, short: number, long: number): DoubleSeasonalState {
  const middle = column.reduce((total, value) => total + value, 0) / column.length;
  const ofShort = phaseMeans(column, short).means.map((mean) => mean - middle);
  const ofLong = phaseMeans(column, long).means.map(
    (mean, place) => mean - middle - (ofShort[place % short] as number),
  );
  return { level: middle, short: ofShort, long: ofLong };
}

function checkPeriods(periods: readonly [number, number]): void {
  if (!Array.isArray(periods)) {
    const received: unknown = periods;
    const expected = 'two whole numbers, the second a multiple of the first';
    throw new SupportKpisError({
      ...{ code: 'not_an_array', path: 'doubleSeasonal: options.periods', expected, received },
    });
  }
  const [short, long] = periods;
  checkWholeFrom(short, 2, 'doubleSeasonal: options.periods[0]');
  checkWholeFrom(long, 2 * short, 'doubleSeasonal: options.periods[1]');
  if (long % short === 0) return;
  const expected = `a multiple of ${short}`;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: 'doubleSeasonal: options.periods[1]',
    expected,
    received: long,
  });
}
