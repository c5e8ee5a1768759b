import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { predictionOf } from './prediction.ts';
import type { SeasonalForecast, SeasonalOptions } from './seasonalNaive.ts';

/**
 * The mean of what was seen at the same place in the season: next Monday will be as Mondays are. `null` with fewer than
 * two seasons.
 *
 * Steadier than `seasonalNaive` where the level stays as it is. The trap: it knows no trend, and weighs the first week
 * like the last; growth of a year makes it too low.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for an option; `overflow`
 * @example
 * import { seasonalMean } from 'support-kpis/stats';
 * seasonalMean([10, 20, 30, 12, 18, 33], { period: 3, horizon: 3 })?.forecast // → [11, 19, 31.5]
 */
export function seasonalMean(values: ArrayLike<number>, options: SeasonalOptions): SeasonalForecast | null {
  const {
    period,
    horizon,
    level = 0.95,
  } = givenOptions(options, 'seasonalMean: options', ['period', 'horizon', 'level']);
  checkWholeFrom(period, 1, 'seasonalMean: options.period');
  checkWholeFrom(horizon, 1, 'seasonalMean: options.horizon');
  checkFraction(level, 'seasonalMean: options.level', true);
  const column = forecastColumn(values, 'seasonalMean');
  if (column.length < 2 * period) return null;
  const { means, counts } = phaseMeans(column, period);
  let squares = 0;
  for (const error of deviationsFrom(means, column)) squares += error * error;
  // Each mean takes a degree of freedom.
  const errorDeviation = Math.sqrt(squares / (column.length - period));
  const places = Array.from({ length: horizon }, (_, step) => (column.length + step) % period);
  const forecast = places.map((place) => means[place] as number);
  const deviations = places.map((place) => errorDeviation * Math.sqrt(1 + 1 / (counts[place] as number)));
  return { ...predictionOf(forecast, deviations, level, 'seasonalMean'), errorDeviation };
}

/** The mean at each place in the season, the first value at place 0, and of how many values it is. */
export function phaseMeans(column: Float64Array, period: number): { means: Float64Array; counts: Float64Array } {
  const [means, counts] = [new Float64Array(period), new Float64Array(period)];
  for (let index = 0; index < column.length; index++) {
    const place = index % period;
    const count = (counts[place] as number) + 1;
    counts[place] = count;
    means[place] = (means[place] as number) + ((column[index] as number) - (means[place] as number)) / count;
  }
  return { means, counts };
}

/** By how much each value lies above the mean of its place. */
export function deviationsFrom(means: Float64Array, column: Float64Array): Float64Array {
  return column.map((value, index) => value - (means[index % means.length] as number));
}
