import { columnOf } from '../column.ts';
import { checkCount } from '../count.ts';
import { givenOptions } from '../given.ts';
import { mean } from '../mean.ts';
import type { VaryingChartOptions } from './varyingChart.ts';

/** Where counts lie as long as nothing changes. */
export interface CountChart {
  readonly center: number;
  readonly sigma: number;
  /** Three sigma below the centre, and never below 0. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Between which limits counts of equal periods lie as long as nothing changes: the c chart. `null` without counts.
 *
 * For escalations per week, outages per month. Where periods are not alike, `rateChart` divides by their length. The
 * trap: it presumes events that come one by one. Tickets per day have weekends, and one fault brings many, so of large
 * counts most lie outside; take `individualsChart`, or a threshold that knows the season.
 *
 * @param counts one per period
 * @throws `not_an_array`, `not_a_number`; `out_of_range` for a count or a centre below 0
 * @example
 * import { countChart } from 'support-kpis/stats';
 * const { center, lower, upper } = countChart([9, 12, 6, 9]) ?? {};
 * [lower, center, upper] // → [0, 9, 18]
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product
 */
export function countChart(counts: ArrayLike<number>, options: VaryingChartOptions = {}): CountChart | null {
  const { center: known } = givenOptions(options, 'countChart: options', ['center']);
  if (known !== undefined) checkCount(known, 'countChart: options.center', Number.MAX_VALUE, 'a number from 0');
  const column = columnOf(counts, 'countChart: counts');
  for (let index = 0; index < column.length; index++)
    checkCount(column[index] as number, `countChart: counts[${index}]`);
  const center = known === undefined ? mean(column) : known + 0;
  if (center === null) return null;
  const sigma = Math.sqrt(center);
  return { center, sigma, lower: Math.max(center - 3 * sigma, 0), upper: center + 3 * sigma };
}
