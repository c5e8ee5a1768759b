import { standardized } from '../../stats/control/standardized.ts';
import type { ChartLimits } from './chartLimits.ts';
import { beyondEwma, type RuleHits, type RuleSet, ruleHits } from './chartRules.ts';
import type { EwmaPoint } from './ewmaPoints.ts';
import type { ReadFigure } from './figure.ts';
import type { ChartRun } from './patternFigures.ts';

/** A run of figures, and where it completes which patterns. */
export interface JudgedRun {
  readonly run: ChartRun;
  readonly hits: readonly RuleHits[];
}

/** The patterns of a run; `null` where figures have no spread that they could be measured in. */
export function judgedRun(
  figures: readonly ReadFigure[],
  { center, sigma }: ChartLimits,
  rules: RuleSet,
  smoothed: readonly (EwmaPoint | null)[] | null,
): JudgedRun | null {
  const scale = { center, sigma: figures.map(({ index }) => sigma[index] as number) };
  if (smoothed !== null) {
    const points = figures.map(({ index }) => smoothed[index] as EwmaPoint);
    const z = standardized(
      points.map((point) => point.smoothed),
      scale,
      'controlChart',
    )?.z;
    const places = points.flatMap(({ isBeyond }, place) => (isBeyond ? [place] : []));
    return z === undefined ? null : { run: { figures, z }, hits: [{ rule: beyondEwma, places }] };
  }
  const values = figures.map(({ value }) => value as number);
  const hits = ruleHits(rules, values, scale);
  const z = standardized(values, scale, 'controlChart')?.z;
  return hits === null || z === undefined ? null : { run: { figures, z }, hits };
}
