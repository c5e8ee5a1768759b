import type { Insight } from '../../analysis/insights/insight.ts';
import type { AccountedReport } from '../../analysis/insights/insightReport.ts';
import { insights } from '../../analysis/insights/insights.ts';
import { type MissingKpi, type Scorecard, scorecard } from '../../analysis/scorecard/scorecard.ts';
import type { ScorecardRow } from '../../analysis/scorecard/scorecardRow.ts';
import type { Cadence } from '../../analysis/scorecard/scorecardSets.ts';
import type { TargetTable } from '../../analysis/targets/targetRules.ts';
import { currencyOf } from '../../render/formatValue.ts';
import { insightSentence } from '../../render/insightSentence.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { periodPair } from './periodPair.ts';

export interface ScorecardPlan {
  /** How often it is looked at, or the KPIs of one's own choice. */
  readonly cadence: Cadence | undefined;
  readonly kpis: readonly string[];
  readonly targets: TargetTable | undefined;
}

/** A row with the currency of its figures, where they are money. */
export interface CardRow extends ScorecardRow {
  readonly currency: string | null;
}

/** A scorecard with what is worth saying about it. */
export interface CommandScorecard extends Omit<Scorecard, 'rows' | 'missing'> {
  /** The labels of the periods that are compared; `null` for the whole files. */
  readonly period: string | null;
  readonly previous: string | null;
  readonly rows: readonly CardRow[];
  readonly missing: readonly (MissingKpi & { readonly words: string })[];
  readonly findings: readonly (Insight & { readonly sentence: string })[];
  /** The rows whose target is missed. */
  readonly missed: readonly CardRow[];
}

/** The few figures of a review; of a report with periods those of the last one that is over, beside the one before. */
export function commandScorecard(
  report: CommandReport,
  names: readonly string[],
  { cadence, kpis, targets }: ScorecardPlan,
): CommandScorecard {
  const pair = report.every === null ? null : periodPair(report, names);
  const now: AccountedReport = pair?.last.report ?? report;
  const before = pair?.before?.report;
  const held = { ...(targets === undefined ? {} : { targets }) };
  const choice = cadence === undefined ? { kpis } : { cadence };
  const compared = before === undefined ? {} : { previous: before };
  const { rows: plain, missing } = scorecard(now, { ...choice, ...held, ...compared });
  const rows = plain.map((row): CardRow => ({ ...row, currency: currencyOf(now.kpis[row.name]?.result) }));
  const { findings } = insights(now, before ?? null, held);
  return {
    ...{ period: pair?.last.label ?? null, previous: pair?.before?.label ?? null, cadence: cadence ?? null, rows },
    missing: missing.map((own) => ({ ...own, words: whyMissing(own, report) })),
    findings: findings.map((finding) => ({ ...finding, sentence: insightSentence(finding) })),
    missed: rows.filter(({ reached }) => reached === 'below'),
  };
}

function whyMissing({ kpi, reason }: MissingKpi, { notRun, kpis }: CommandReport): string {
  const why = notRun.find(({ id }) => id === kpi)?.reason;
  if (why !== undefined) return why;
  const isThere = Object.values(kpis).some(({ definition }) => definition.id === kpi);
  return isThere || reason === 'no_value' ? 'has no single figure' : 'is not in these files';
}
