import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { instant, matching, numberWithin, oneOf } from '../../kpi/checks.ts';
import type { Instant } from '../../time/instant.ts';
import { groupCheck } from '../targets/groupCheck.ts';
import { type TargetTable, targetRules } from '../targets/targetRules.ts';
import { type ScorecardRow, scorecardRow } from './scorecardRow.ts';
import { type Cadence, type ScorecardArea, scorecardSets } from './scorecardSets.ts';
import { assertReport, figuresOf, type MissingFigure, type ScoredReport } from './scoredReport.ts';

export interface ScorecardOptions {
  /** Which of {@link scorecardSets}: how often the scorecard is looked at. This or `kpis`. */
  readonly cadence?: Cadence;
  /** The KPIs of your own scorecard, by id or by their name in the report, in the order in which they shall stand. */
  readonly kpis?: readonly string[];
  /** Targets by KPI, group and time. Default: none. */
  readonly targets?: TargetTable;
  /** The report of the time before, to compare with: of the same length, with the same options. */
  readonly previous?: ScoredReport;
  /** The group of the report's `by` whose figures are meant: a channel, a team. Default: the whole desk. */
  readonly group?: GroupKey;
  /** The time that the figures are of, for targets with dates. Default: the report's `asOf`. */
  readonly at?: Instant;
  /** The confidence of intervals and tests. Default: 0.95. */
  readonly level?: number;
}

/** A KPI that the scorecard should hold and the report does not. */
export interface MissingKpi {
  readonly kpi: string;
  readonly area: ScorecardArea | null;
  readonly because: string | null;
  readonly reason: MissingFigure;
}

/** A few figures of a report, held against targets and against the time before. Plain JSON. */
export interface Scorecard {
  readonly cadence: Cadence | null;
  readonly rows: readonly ScorecardRow[];
  readonly missing: readonly MissingKpi[];
}

const checks = {
  cadence: oneOf('daily', 'weekly', 'monthly', 'quarterly'),
  kpis: matching<readonly string[]>(
    'a list of different KPIs, at least one',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((own) => typeof own === 'string'),
  ),
  targets: {
    ...matching<TargetTable>('targets', () => true),
    assert: (value: unknown) => void targetRules(value as TargetTable),
  },
  previous: { ...matching<ScoredReport>('a report', () => true), assert: assertReport },
  group: groupCheck,
  at: instant,
  level: numberWithin(0.000_001, 0.999_999),
};

/**
 * The few figures that a review looks at: each with its interval, how far it got of its target, whether that is proven,
 * and whether it changed since the time before by more than chance.
 *
 * Takes the KPIs of a cadence out of a report. What the report does not hold is listed in `missing`, not passed over. A
 * KPI that is in the report several times, with other options, has several rows. A target that is meant for a KPI with
 * certain options is used for no other. No target is used that is not given.
 *
 * Trap: ten figures looked at every week show something «significant» every other week by chance. And a figure that
 * became a target is worked on itself; look at the ones beside it.
 *
 * Takes what `report` gives; gives rows with figures in each KPI's own unit.
 *
 * @throws SupportKpisError `missing_option` without `cadence` or `kpis`, `conflicting_options` with both;
 * `invalid_report` for what is no report; `invalid_targets`, `invalid_target`, `conflicting_targets`, `mixed_currencies`,
 * as `targetFor` and `evaluate` do; `unknown_option`, `invalid_option`.
 * @example
 * import { csat, report, reopenRate, scorecard, targets } from 'support-kpis';
 * const surveys = Array.from({ length: 50 }, (_, id) => ({ id: `S-${id}`, kind: 'csat', score: id < 46 ? 5 : 1, scale: { min: 1, max: 5 } }) as const);
 * const week = report({ surveys, tickets: [] }, { csat, reopenRate });
 * const { rows, missing } = scorecard(week, { cadence: 'weekly', targets: { csat: targets.csat } });
 * rows.map(({ kpi, value, reached, proven }) => [kpi, value, reached, proven]) // → [['reopen_rate', null, null, false], ['csat', 0.92, 'target', false]]
 * missing.map(({ kpi, reason }) => [kpi, reason])[0] // → ['ticket_volume', 'not_in_report']
 */
export function scorecard(report: ScoredReport, options: ScorecardOptions): Scorecard {
  checkOptions('scorecard', checks, options);
  const { cadence, kpis, targets = [], previous, group, at = report?.asOf ?? undefined, level = 0.95 } = options ?? {};
  assertChoice(cadence, kpis);
  assertReport(report, 'scorecard: report');
  const entries =
    cadence === undefined
      ? (kpis as readonly string[]).map((kpi) => ({ kpi, area: null, because: null }))
      : scorecardSets[cadence];
  const context = { targets, previous, group, at, level };
  const rows: ScorecardRow[] = [];
  const missing: MissingKpi[] = [];
  for (const { kpi, area, because } of entries) {
    const found = figuresOf(report, kpi, group);
    if (typeof found === 'string') missing.push({ kpi, area, because, reason: found });
    else for (const figure of found) rows.push(scorecardRow(figure, { area, because }, context));
  }
  return { cadence: cadence ?? null, rows, missing };
}

function assertChoice(cadence: unknown, kpis: unknown): void {
  if ((cadence === undefined) !== (kpis === undefined)) return;
  throw new SupportKpisError({
    code: cadence === undefined ? 'missing_option' : 'conflicting_options',
    path: 'scorecard: options.cadence',
    expected: 'a cadence, or the KPIs of your own scorecard, and not both',
    received: cadence,
  });
}
