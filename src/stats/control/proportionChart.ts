import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { countedColumns } from './countedColumns.ts';
import { type VaryingChart, type VaryingChartOptions, varyingChart } from './varyingChart.ts';

const names = { path: 'proportionChart', counts: 'successes', exposures: 'trials' };

/**
 * Between which limits the shares of several periods lie as long as nothing changes, wide where trials are few: the p
 * chart. `null` without any trial.
 *
 * For CSAT, SLA attainment, reopen rate: each period has its own number of trials, and its own limits. The trap: it
 * presumes that trials do not influence each other. With many thousands a day the limits shrink below what any desk holds,
 * and every day is «out of control»; take `individualsChart` of the shares there.
 *
 * @param successes how many trials succeeded, per period
 * @param trials how many there were
 * @throws `not_an_array`, `not_a_number`, `length_mismatch`; `out_of_range` when the counts are not
 * 0 ≤ successes ≤ trials, or for a centre outside 0 to 1
 * @example
 * import { proportionChart } from 'support-kpis/stats';
 * const chart = proportionChart([90, 45, 8], [100, 50, 10]);
 * chart?.center.toFixed(4) // → '0.8938'
 * chart?.lower.map((limit) => limit?.toFixed(3)) // → ['0.801', '0.763', '0.601']
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product
 */
export function proportionChart(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  options: VaryingChartOptions = {},
): VaryingChart | null {
  const { center } = givenOptions(options, 'proportionChart: options', ['center']);
  if (center !== undefined) checkFraction(center, 'proportionChart: options.center', false);
  return varyingChart(countedColumns(successes, trials, names, true), center, (share) => share * (1 - share), 1);
}
