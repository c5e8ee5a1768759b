import { finite } from '../finite.ts';
import { sum } from '../sum.ts';
import type { CountedColumns } from './countedColumns.ts';

/** A centre, and for each point the limits that its own size allows. */
export interface VaryingChart {
  readonly center: number;
  /** The standard deviation of each point; `null` for one without any exposure. */
  readonly sigma: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

export interface VaryingChartOptions {
  /** The centre, where it is known or comes from an earlier time. Default: that of these points. */
  readonly center?: number | undefined;
}

/**
 * Three standard deviations on both sides of the centre, within what is possible.
 *
 * @param varianceOf the variance of one unit of exposure
 */
export function varyingChart(
  { counts, exposures }: CountedColumns,
  known: number | undefined,
  varianceOf: (center: number) => number,
  most: number,
): VaryingChart | null {
  const whole = sum(exposures);
  if (known === undefined && whole === 0) return null;
  const center = (known ?? sum(counts) / whole) + 0;
  const variance = varianceOf(center);
  const sigma = Array.from(exposures, (exposure) =>
    exposure === 0 ? null : finite(Math.sqrt(variance / exposure), 'rateChart: exposures'),
  );
  return {
    center,
    sigma,
    lower: sigma.map((own) => (own === null ? null : Math.max(center - 3 * own, 0))),
    upper: sigma.map((own) => (own === null ? null : Math.min(center + 3 * own, most))),
  };
}
