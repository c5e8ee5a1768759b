import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Unit } from '../../kpi/definition.ts';
import type { Bounds } from './bounds.ts';
import type { ForecastPeriod, ForecastValues } from './forecastSeries.ts';

/** A mean of shares may pass 1 by its last digits. */
const ROUNDING = 1e-12;

/**
 * Refuses a history that its own bounds rule out: every forecast would be cut off at them.
 *
 * @param unit whose bounds they are, where they were not given
 * @throws SupportKpisError `out_of_bounds`
 */
export function assertWithin(
  series: readonly ForecastPeriod[] | ForecastValues,
  { low, high }: Bounds,
  unit: Unit | undefined,
  name: string,
): void {
  const least = low === null ? Number.NEGATIVE_INFINITY : low - ROUNDING * Math.max(1, Math.abs(low));
  const most = high === null ? Number.POSITIVE_INFINITY : high + ROUNDING * Math.max(1, Math.abs(high));
  for (const [index, entry] of series.entries()) {
    const value = figureOf(entry);
    if (value === null || (value >= least && value <= most)) continue;
    const ends = high === null ? `from ${low}` : low === null ? `up to ${high}` : `from ${low} to ${high}`;
    throw new SupportKpisError({
      code: 'out_of_bounds',
      path: `${name}: series[${index}]`,
      expected: `a figure ${ends}, as ${unit === undefined ? 'options.bounds' : `the unit '${unit}'`} says`,
      received: value,
      hint:
        unit === 'rate' && value > 1
          ? 'rates are fractions: 0.98 for 98 %'
          : 'give the bounds or the unit that the figures have',
    });
  }
}

/** The figure of a period that is over. */
function figureOf(entry: ForecastPeriod | number | null): number | null {
  if (typeof entry !== 'object' || entry === null) return entry;
  if (entry.complete === false) return null;
  return (entry.result === undefined ? entry.value : entry.result.value) ?? null;
}
