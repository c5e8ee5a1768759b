import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';

/**
 * How closely a series goes along with itself some steps before: for each lag from 0 (always 1) to the last one. `null`
 * without values, and when all are equal.
 *
 * High at 7 for days: there is a week in it. High at 1, 2, 3 and slowly falling: there is a trend. Lags beyond the series
 * are 0. The trap: divided by the whole series' spread, so far lags of short series are drawn to 0.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for another lag
 * @example
 * import { autocorrelation } from 'support-kpis/stats';
 * autocorrelation([1, 2, 3, 4], 2) // → [1, 0.25, -0.3]
 * @see G. E. P. Box and G. M. Jenkins (1976), Time Series Analysis; `acf` of R
 */
export function autocorrelation(values: ArrayLike<number>, maxLag: number): number[] | null {
  checkWholeFrom(maxLag, 0, 'autocorrelation: maxLag');
  return autocorrelationOf(forecastColumn(values, 'autocorrelation'), maxLag);
}

/** As `autocorrelation`, of a column that was checked. */
export function autocorrelationOf(column: Float64Array, maxLag: number): number[] | null {
  if (column.every((value) => value === column[0])) return null;
  let size = 0;
  for (const value of column) size = Math.max(size, Math.abs(value));
  // In units of the largest, so that no square leaves the range of doubles.
  const scaled = column.map((value) => value / size);
  const middle = scaled.reduce((total, value) => total + value, 0) / scaled.length;
  const apart = scaled.map((value) => value - middle);
  const whole = productsAt(apart, 0);
  return Array.from({ length: maxLag + 1 }, (_, lag) => productsAt(apart, lag) / whole + 0);
}

function productsAt(apart: Float64Array, lag: number): number {
  let total = 0;
  for (let index = lag; index < apart.length; index++) {
    total += (apart[index] as number) * (apart[index - lag] as number);
  }
  return total;
}
