import { withAdjustedP } from '../comparison/adjustedP.ts';
import { compareResults } from '../comparison/compare.ts';
import { type FoundFigure, figuresOf, type ScoredReport } from '../scorecard/scoredReport.ts';
import { changeDriver } from './changeDriver.ts';
import type { ChangeInsight } from './insight.ts';
import { subjectOf } from './subjectOf.ts';

/** What became of the comparisons of two reports. */
export interface FoundChanges {
  readonly changes: readonly ChangeInsight[];
  /** KPIs that were tested and show no evidence of a change, by name. */
  readonly unchanged: readonly string[];
  /** KPIs that could not be tested, by name. */
  readonly untested: readonly string[];
}

/** Each KPI of the report against the same one of the report before, p adjusted for their number. */
export function changeInsights(
  figures: readonly FoundFigure[],
  previous: ScoredReport,
  by: string | null,
  level: number,
): FoundChanges {
  const pairs = figures.flatMap((figure) => {
    const before = sameFigure(figure, previous);
    if (before === undefined) return [];
    const comparison = compareResults(figure.kpi.definition, before.result, figure.result, level);
    return [{ figure, before, comparison, p: comparison.p, verdict: comparison.verdict }];
  });
  const judged = withAdjustedP(pairs, 'benjamini_hochberg', level);
  const changes: ChangeInsight[] = [];
  for (const { figure, before, comparison, verdict, adjustedP } of judged) {
    if (verdict === 'no_evidence') continue;
    const driver = by === null ? null : changeDriver(before.kpi, figure.kpi, by);
    changes.push({ kind: 'change', ...subjectOf(figure), verdict, comparison, adjustedP, driver });
  }
  const names = (tested: boolean): string[] =>
    judged
      .filter(({ p, verdict }) => verdict === 'no_evidence' && (p !== null) === tested)
      .map(({ figure }) => figure.name)
      .sort();
  return { changes, unchanged: names(true), untested: names(false) };
}

/** The KPI of the same name; under another name, another question may have been asked. */
function sameFigure({ name, kpi }: FoundFigure, previous: ScoredReport): FoundFigure | undefined {
  const found = figuresOf(previous, name, undefined);
  if (typeof found === 'string') return undefined;
  return found.find((own) => own.name === name && own.kpi.definition.id === kpi.definition.id);
}
