import { checkChoice } from '../choice.ts';
import { givenOptions } from '../given.ts';
import { checkWholeFrom, forecastColumn, requirePositive } from './forecastColumn.ts';
import { SEASONAL_FORMS, type SeasonalForm } from './holtWintersRun.ts';

export interface DecomposeOptions {
  /** How many values make a season, from 2. */
  readonly period: number;
  /** Whether the season adds to the trend or multiplies it; `'additive'` unless said otherwise. */
  readonly seasonal?: SeasonalForm | undefined;
}

/** A series as trend, season and rest. */
export interface Decomposition {
  /** The level around each value; `null` for half a season at both ends. */
  readonly trend: readonly (number | null)[];
  /** What each place in the season adds to the trend (mean 0), or multiplies it by (mean 1); the first value is at place 0. */
  readonly season: readonly number[];
  /** What is left; `null` where the trend is. */
  readonly remainder: readonly (number | null)[];
}

/**
 * A series taken apart: the trend as a moving average over one season, the season as the mean distance from it, and the
 * rest. `null` with fewer than two seasons.
 *
 * To look at, not to forecast with: the ends have no trend. The trap: one season is taken for all years, so what changed
 * in its shape is in the remainder.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `needs_positive` for a value of 0 or less in a
 * multiplicative season; `out_of_range`, `invalid_option` for an option
 * @example
 * import { decompose } from 'support-kpis/stats';
 * decompose([5, 7, 9, 6, 8, 10], { period: 3 })?.trend.slice(1, 3) // → [7, 7.333333333333333]
 * @see M. Kendall and A. Stuart (1983), The Advanced Theory of Statistics 3; `decompose` of R
 */
export function decompose(values: ArrayLike<number>, options: DecomposeOptions): Decomposition | null {
  const { period, seasonal = 'additive' } = givenOptions(options, 'decompose: options', ['period', 'seasonal']);
  checkWholeFrom(period, 2, 'decompose: options.period');
  checkChoice(seasonal, SEASONAL_FORMS, 'decompose: options.seasonal');
  const column = forecastColumn(values, 'decompose');
  if (seasonal === 'multiplicative') requirePositive(column, 'decompose');
  return column.length < 2 * period ? null : partsOf(column, period, seasonal);
}

/** As `decompose`, of at least two seasons. */
export function partsOf(column: Float64Array, period: number, form: SeasonalForm): Decomposition {
  const isFactor = form === 'multiplicative';
  const trend = centredMeans(column, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  trend.forEach((level, index) => {
    if (level === null) return;
    const value = column[index] as number;
    const place = index % period;
    sums[place] = (sums[place] as number) + (isFactor ? value / level : value - level);
    counts[place] = (counts[place] as number) + 1;
  });
  const means = sums.map((total, place) => total / (counts[place] as number));
  const middle = means.reduce((total, own) => total + own, 0) / period;
  const season = Array.from(means, (own) => (isFactor ? own / middle : own - middle) + 0);
  const remainder = trend.map((level, index) => {
    if (level === null) return null;
    const [value, own] = [column[index] as number, season[index % period] as number];
    return (isFactor ? value / (level * own) : value - level - own) + 0;
  });
  return { trend, season, remainder };
}

/** Over a season around each value; of an even season the two outermost values count half. */
function centredMeans(column: Float64Array, period: number): (number | null)[] {
  const half = Math.floor(period / 2);
  const isEven = period % 2 === 0;
  return Array.from(column, (_, index) => {
    if (index < half || index + half >= column.length) return null;
    let total = 0;
    for (let near = index - half; near <= index + half; near++) total += column[near] as number;
    if (isEven) total -= ((column[index - half] as number) + (column[index + half] as number)) / 2;
    return total / period + 0;
  });
}
