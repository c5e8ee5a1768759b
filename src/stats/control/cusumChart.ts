import { columnOf } from '../column.ts';
import { finite } from '../finite.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { checkFinite } from './checkScale.ts';

export interface CusumOptions {
  /** Where the values should lie. */
  readonly target: number;
  /** How far from the target a value may lie without counting: usually half of the shift to be found. */
  readonly slack: number;
  /** How large a sum has to grow to be a signal: usually 4 or 5 standard deviations. */
  readonly limit: number;
}

/** What has piled up above and below the target, one sum each per value. */
export interface CusumChart {
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Places at which one of the sums is above the limit. */
  readonly signals: readonly number[];
}

const ROUNDING = 1e-13;

/**
 * Small lasting shifts, by adding up how far values lie from the target: the tabular CUSUM chart. Where a sum began to
 * grow is where the shift began.
 *
 * All in the unit of the values. A sum that equals the limit is none yet. The trap: after a signal the sums go on; look for
 * the cause, and start again.
 *
 * @param values in the order of time
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for a target that is not
 * finite, or a slack or limit below 0; `overflow` for a sum beyond 1.8e308
 * @example
 * import { cusumChart } from 'support-kpis/stats';
 * const chart = cusumChart([10, 8, 7, 6, 10], { target: 10, slack: 0.5, limit: 4 });
 * chart.below // → [0, 1.5, 4, 7.5, 7]
 * chart.signals // → [3, 4]
 * @see E. S. Page (1954), Continuous Inspection Schemes, Biometrika 41
 */
export function cusumChart(values: ArrayLike<number>, options: CusumOptions): CusumChart {
  const { target, slack, limit } = givenOptions(options, 'cusumChart: options', ['target', 'slack', 'limit']);
  checkFinite(target, 'cusumChart: options.target');
  checkFinite(slack, 'cusumChart: options.slack', 0);
  checkFinite(limit, 'cusumChart: options.limit', 0);
  const column = columnOf(values, 'cusumChart');
  scanColumn(column, 'cusumChart');
  const above: number[] = [];
  const below: number[] = [];
  const signals: number[] = [];
  let [high, low] = [0, 0];
  for (let index = 0; index < column.length; index++) {
    const distance = (column[index] as number) - target;
    high = finite(Math.max(0, high + distance - slack), 'cusumChart: above');
    low = finite(Math.max(0, low - distance - slack), 'cusumChart: below');
    above.push(high);
    below.push(low);
    // Decimals are seldom doubles: a sum that equals the limit but for rounding is not above it.
    const most = limit + ROUNDING * (Math.abs(target) + Math.abs(distance) + limit);
    if (high > most || low > most) signals.push(index);
  }
  return { above, below, signals };
}
