import { SupportKpisError } from '../errors/supportKpisError.ts';
import { checkFraction } from './fraction.ts';
import { givenOptions } from './given.ts';
import { decimalFractionOf, interpolate, type QuantileType, quantileRank } from './quantileRank.ts';
import { type ColumnScan, scannedColumn } from './scanColumn.ts';
import { selectRanks } from './selectRanks.ts';
import { withSpareColumn } from './spareColumn.ts';

export type { QuantileType };

export interface QuantileOptions {
  /** Which of the nine definitions of Hyndman and Fan, as in R; 7 unless said otherwise. */
  readonly type?: QuantileType;
}

/**
 * The value below which the fraction `p` of the values lies: `quantile(waits, 0.9)` is the wait that nine in ten
 * stay under. `null` without values.
 *
 * Exact, and linear in time: nothing is sorted as a whole. Between two order statistics it interpolates (type 7, the
 * default of R, NumPy and SQL `quantile_cont`). Of few values a high quantile is little more than their maximum.
 * ±Infinity among the values is allowed.
 *
 * @param p a fraction from 0 to 1, read as the decimal written: 0.15 of 20 values is exactly the third
 * @throws `not_a_number` on NaN or what is no number, `out_of_range` for a `p` outside 0 to 1 or a type outside 1 to 9
 * @example
 * import { quantile } from 'support-kpis/stats';
 * quantile([10, 20], 0.25) // → 12.5
 * quantile([2, 4, 6, 8, 10, 12], 0.75, { type: 1 }) // → 10
 * @see Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4)
 */
export function quantile(values: ArrayLike<number>, p: number, options: QuantileOptions = {}): number | null {
  return quantilesAt(values, [p], options, 'quantile')[0] ?? null;
}

/**
 * Several quantiles of the same values, in the order asked for, at little more than the price of one.
 *
 * @param ps fractions from 0 to 1
 * @throws as `quantile`
 * @example
 * import { quantiles } from 'support-kpis/stats';
 * quantiles([1, 2, 3, 4, 5], [0.5, 0.9]) // → [3, 4.6]
 */
export function quantiles(
  values: ArrayLike<number>,
  ps: readonly number[],
  options: QuantileOptions = {},
): (number | null)[] {
  return quantilesAt(values, ps, options, 'quantiles');
}

/**
 * The middle value, or the mean of the two middle ones: half of the values lie below it. `null` without values.
 *
 * A few very long waits move the mean but not the median.
 *
 * @throws `not_a_number` on NaN or what is no number
 * @example
 * import { median } from 'support-kpis/stats';
 * median([4, 1, 100]) // → 4
 */
export function median(values: ArrayLike<number>): number | null {
  return quantilesAt(values, [0.5], {}, 'median')[0] ?? null;
}

function quantilesAt(
  values: ArrayLike<number>,
  ps: readonly number[],
  options: QuantileOptions,
  path: string,
): (number | null)[] {
  const { type = 7 } = givenOptions(options, `${path}: options`, ['type']);
  if (!Array.isArray(ps)) {
    throw new SupportKpisError({
      code: 'not_an_array',
      path: `${path}: ps`,
      expected: 'an array of shares',
      received: ps,
    });
  }
  for (const p of ps) checkFraction(p, `${path}: p`, false);
  if (!Number.isInteger(type) || type < 1 || type > 9) {
    throw new SupportKpisError({
      code: 'out_of_range',
      path: `${path}: options.type`,
      expected: 'a whole number from 1 to 9',
      received: type,
    });
  }
  return withSpareColumn((make) => {
    const { column, scan } = scannedColumn(values, path, true, make);
    return column.length === 0 ? ps.map(() => null) : quantilesOf(column, scan, ps, type);
  });
}

function quantilesOf(
  column: Float64Array,
  { min, max }: ColumnScan,
  ps: readonly number[],
  type: QuantileType,
): (number | null)[] {
  const places = ps.map((p) => quantileRank(column.length, decimalFractionOf(p), type));
  const ranks = [...new Set(places.flatMap((place) => [place.lower, place.upper]))].sort((left, right) => left - right);
  const found = new Map<number, number>();
  for (const [index, value] of selectRanks(column, min, max, ranks).entries()) found.set(ranks[index] as number, value);
  return places.map(({ lower, upper, weight }) =>
    interpolate(found.get(lower) as number, found.get(upper) as number, weight),
  );
}
