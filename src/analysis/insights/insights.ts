import { checkOptions } from '../../kpi/checkOptions.ts';
import { instant, matching, numberWithin } from '../../kpi/checks.ts';
import type { Instant } from '../../time/instant.ts';
import type { DataQuality } from '../quality/dataQuality.ts';
import { assertReport, type FoundFigure, figuresOf } from '../scorecard/scoredReport.ts';
import { type TargetTable, targetRules } from '../targets/targetRules.ts';
import { changeInsights } from './changeInsights.ts';
import { doubtInsights } from './doubtInsights.ts';
import type { Insight } from './insight.ts';
import type { AccountedReport } from './insightReport.ts';
import { targetInsights } from './targetInsights.ts';
import { weightOf } from './weightOf.ts';

export interface InsightsOptions {
  /** Targets by KPI, or rules. Default: none. */
  readonly targets?: TargetTable;
  /** What `dataQuality` found in the same records. */
  readonly quality?: DataQuality;
  /** The time that the figures are of, for targets with dates. Default: the report's `asOf`. */
  readonly at?: Instant;
  /** The confidence of intervals and tests. Default: 0.95. */
  readonly level?: number;
}

/** What is worth saying about a report. Plain JSON. */
export interface Insights {
  /** The weightiest first. */
  readonly findings: readonly Insight[];
  /** KPIs that were compared and show no evidence of a change, by their name in the report. */
  readonly unchanged: readonly string[];
  /** KPIs that are in both reports and could not be tested. */
  readonly untested: readonly string[];
  readonly level: number;
}

const checks = {
  targets: {
    ...matching<TargetTable>('targets', () => true),
    assert: (value: unknown) => void targetRules(value as TargetTable),
  },
  quality: matching<DataQuality>(
    'what dataQuality gives',
    (value) => typeof value === 'object' && value !== null && Array.isArray((value as Partial<DataQuality>).findings),
  ),
  at: instant,
  level: numberWithin(0.000_001, 0.999_999),
};

/**
 * What is worth saying about a report: what changed since the one before by more than chance and in which group, which
 * target is missed or at risk, and which figures are doubtful. Ranked, each with its evidence.
 *
 * Changes are tested as `compare` does it, with p made up for their number (Benjamini and Hochberg). With `by` in both
 * reports a change names the group in which most of it lies. Doubts come from the report's own accounting (few rows, many
 * pending or left out, repeated, without a partner) and, where given, from `dataQuality`. What did not change is listed
 * and not told. `insightSentence` puts a finding in words.
 *
 * Trap: it says what the figures carry, and no more: not why, and not what to do. Reports of different lengths, options
 * or seasons are compared as if they were alike.
 *
 * Takes two results of `report`, the later first, or `null` for no earlier one; also as JSON, which loses the values
 * behind quantiles, so that those have no test.
 *
 * @throws SupportKpisError `invalid_report`; `invalid_targets`, `invalid_target`, `conflicting_targets`,
 * `mixed_currencies` as `targetFor` and `evaluate` do; `unknown_option`, `invalid_option`.
 * @example
 * import { insights, insightSentence, reopenRate, report } from 'support-kpis';
 * const month = (email: number, chat: number) => {
 *   const solved = (channel: string, reopened: number) =>
 *     Array.from({ length: 300 }, (_, index) => ({ id: `${channel}-${index}`, createdAt: 0, status: 'solved', channel, reopens: index < reopened ? 1 : 0 }) as const);
 *   return report({ tickets: [...solved('email', email), ...solved('chat', chat)] }, { reopenRate }, { by: 'channel' });
 * };
 * const { findings } = insights(month(66, 27), month(30, 30));
 * findings.map((finding) => insightSentence(finding)) // → ['Reopen rate got worse: 10.0 % → 15.5 %, by 5.5 percentage points (95 %: 1.7 to 9.3; two proportion, adjusted p = 0.004). Most of it lies in channel email (+6.0 percentage points), where the figure itself changed.']
 */
export function insights(
  report: AccountedReport,
  previous: AccountedReport | null,
  options: InsightsOptions = {},
): Insights {
  checkOptions('insights', checks, options);
  assertReport(report, 'insights: report');
  if (previous !== null) assertReport(previous, 'insights: previous');
  const { targets = [], quality, level = 0.95, at = report.asOf ?? undefined } = options;
  const figures = Object.keys(report.kpis).flatMap((name) => namedFigure(report, name));
  const by = report.by !== undefined && report.by === previous?.by ? report.by : null;
  const compared =
    previous === null ? { changes: [], unchanged: [], untested: [] } : changeInsights(figures, previous, by, level);
  const found = [
    ...compared.changes,
    ...targetInsights(figures, targets, at, level),
    ...doubtInsights(report, figures, quality),
  ].map((insight): Insight => ({ ...insight, weight: weightOf(insight) }));
  const { unchanged, untested } = compared;
  return { findings: found.sort(byWeight), unchanged, untested, level };
}

function namedFigure(report: AccountedReport, wanted: string): FoundFigure[] {
  const found = figuresOf(report, wanted, undefined);
  return typeof found === 'string' ? [] : found.filter(({ name }) => name === wanted);
}

function byWeight(left: Insight, right: Insight): number {
  return right.weight - left.weight || (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
}
