import type { Instant } from '../../time/instant.ts';
import { scorecardRow } from '../scorecard/scorecardRow.ts';
import type { FoundFigure } from '../scorecard/scoredReport.ts';
import type { TargetTable } from '../targets/targetRules.ts';
import type { TargetInsight } from './insight.ts';
import { subjectOf } from './subjectOf.ts';

/** Targets that were missed or may have been; what is reached for certain is no news. */
export function targetInsights(
  figures: readonly FoundFigure[],
  targets: TargetTable,
  at: Instant | undefined,
  level: number,
): TargetInsight[] {
  const found: TargetInsight[] = [];
  for (const figure of figures) {
    const context = { targets, previous: undefined, group: undefined, at, level };
    const row = scorecardRow(figure, { area: null, because: null }, context);
    const { value, target, reached, proven, worst, interval } = row;
    if (value === null || target === null || reached === null) continue;
    const isAtRisk = reached !== 'below' && worst === 'below';
    if (reached !== 'below' && !isAtRisk) continue;
    const state = isAtRisk ? 'at_risk' : proven ? 'missed' : 'probably_missed';
    found.push({ kind: 'target', ...subjectOf(figure), state, value, target, reached, interval });
  }
  return found;
}
