import { checkCount } from '../count.ts';
import { givenOptions } from '../given.ts';
import { countedColumns } from './countedColumns.ts';
import { type VaryingChart, type VaryingChartOptions, varyingChart } from './varyingChart.ts';

const names = { path: 'rateChart', counts: 'counts', exposures: 'exposures' };

/**
 * Between which limits events per unit lie as long as nothing changes, wide where units are few: the u chart. `null`
 * without any exposure.
 *
 * For contacts per customer, complaints per thousand orders, tickets per day in months of 28 to 31 days. The lower limit
 * is never below 0. The trap: it presumes events that come one by one; those that come in bursts lie outside all the time.
 *
 * @param counts how many events there were, per period
 * @param exposures in how many units they were counted: days, customers, orders
 * @throws `not_an_array`, `not_a_number`, `length_mismatch`; `out_of_range` for a number below 0, or events without
 * exposure
 * @example
 * import { rateChart } from 'support-kpis/stats';
 * const perDay = rateChart([310, 280, 450], [31, 28, 31]);
 * perDay?.center.toFixed(2) // → '11.56'
 * perDay?.upper.map((limit) => limit?.toFixed(2)) // → ['13.39', '13.48', '13.39']
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product
 */
export function rateChart(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  options: VaryingChartOptions = {},
): VaryingChart | null {
  const { center } = givenOptions(options, 'rateChart: options', ['center']);
  if (center !== undefined) checkCount(center, 'rateChart: options.center', Number.MAX_VALUE, 'a number from 0');
  const columns = countedColumns(counts, exposures, names, false);
  return varyingChart(columns, center, (rate) => rate, Number.POSITIVE_INFINITY);
}
