import { type CountChart, countChart } from '../../stats/control/countChart.ts';
import { individualsOf } from '../../stats/control/individualsChart.ts';
import { proportionChart } from '../../stats/control/proportionChart.ts';
import { rateChart } from '../../stats/control/rateChart.ts';
import type { VaryingChart } from '../../stats/control/varyingChart.ts';
import type { CountedFigure, KindOfFigures } from './chartKind.ts';
import type { ReadFigure } from './figure.ts';
import type { PossibleRange } from './possibleRange.ts';

/** The centre of a chart, and the sigma of each figure; `null` for figures without a value. */
export interface ChartLimits {
  readonly center: number;
  readonly sigma: readonly (number | null)[];
  readonly range: PossibleRange;
}

/**
 * The centre and the spread that the figures of `base` have; `null` where they are too few.
 *
 * @param base runs of figures without a gap
 * @param overdispersed whether the spread of shares and counts is measured instead of presumed (Laney)
 */
export function chartLimits(
  figures: readonly ReadFigure[],
  base: readonly (readonly ReadFigure[])[],
  { kind, counted }: KindOfFigures,
  overdispersed: boolean,
  range: PossibleRange,
): ChartLimits | null {
  if (kind === 'individuals' || kind === 'ewma') {
    const found = individualsOf(base.map((run) => Float64Array.from(run, ({ value }) => value as number)));
    if (found === null) return null;
    const sigma = figures.map(({ value }) => (value === null ? null : found.sigma));
    return { center: found.center, sigma, range };
  }
  const center = centerOf(base.flat(), counted, kind);
  if (center === null) return null;
  const own = { least: 0, most: kind === 'proportion' ? 1 : Number.POSITIVE_INFINITY };
  const sigma = counted.map((one) => (one === null ? null : sigmaOf(one, center, kind)));
  if (!overdispersed) return { center, sigma, range: own };
  const factor = dispersionOf(base, counted, center, sigma);
  return factor === null
    ? null
    : { center, sigma: sigma.map((one) => (one === null ? null : one * factor)), range: own };
}

type CountedKind = Exclude<KindOfFigures['kind'], 'individuals' | 'ewma'>;

function chartOf(counts: readonly number[], exposures: readonly number[], kind: CountedKind, center?: number) {
  if (kind === 'proportion') return proportionChart(counts, exposures, { center });
  return kind === 'rate' ? rateChart(counts, exposures, { center }) : countChart(counts, { center });
}

function centerOf(base: readonly ReadFigure[], counted: KindOfFigures['counted'], kind: CountedKind): number | null {
  const known = base.map(({ index }) => counted[index] as CountedFigure);
  const counts = known.map(({ count }) => count);
  const exposures = known.map(({ exposure }) => exposure);
  return chartOf(counts, exposures, kind)?.center ?? null;
}

function sigmaOf({ count, exposure }: CountedFigure, center: number, kind: CountedKind): number {
  const { sigma } = chartOf([count], [exposure], kind, center) as VaryingChart | CountChart;
  return typeof sigma === 'number' ? sigma : (sigma[0] as number);
}

/** How many times as far as presumed neighbours lie apart; `null` where there are no neighbours. */
function dispersionOf(
  base: readonly (readonly ReadFigure[])[],
  counted: KindOfFigures['counted'],
  center: number,
  sigma: readonly (number | null)[],
): number | null {
  const distances = base.map((run) =>
    Float64Array.from(run, ({ index }) => {
      const { count, exposure } = counted[index] as CountedFigure;
      const own = sigma[index] as number;
      return own === 0 ? 0 : (count / exposure - center) / own;
    }),
  );
  return individualsOf(distances)?.sigma ?? null;
}
