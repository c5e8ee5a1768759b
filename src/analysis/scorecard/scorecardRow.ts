import type { GroupKey } from '../../fold/groupKey.ts';
import { plainOptions } from '../../fold/plainOptions.ts';
import type { Better, Unit } from '../../kpi/definition.ts';
import type { Instant } from '../../time/instant.ts';
import { compareResults } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { interval } from '../interval/interval.ts';
import type { KpiInterval } from '../interval/kpiInterval.ts';
import { judge } from '../targets/judge.ts';
import type { Target, TargetLevel } from '../targets/target.ts';
import { targetFor } from '../targets/targetFor.ts';
import type { TargetTable } from '../targets/targetRules.ts';
import type { ScorecardArea } from './scorecardSets.ts';
import { type FoundFigure, figuresOf, type ScoredReport } from './scoredReport.ts';

/** One figure of a scorecard. */
export interface ScorecardRow {
  /** The KPI's id, and its name in the report. */
  readonly kpi: string;
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: Better;
  /** What it keeps an eye on and why it is there; `null` of KPIs that you chose. */
  readonly area: ScorecardArea | null;
  readonly because: string | null;
  readonly value: number | null;
  /** Between which values the true figure probably lies; with how many rows it is of, or why it is not known. */
  readonly interval: KpiInterval;
  readonly target: Target | null;
  /** Why there is no target: none is set, or it is meant for the KPI with other options. */
  readonly targetReason: 'no_target' | 'other_options' | null;
  /** How far the figure got, whether that is proven, and the least and the most it may have reached. */
  readonly reached: TargetLevel | null;
  readonly proven: boolean;
  readonly worst: TargetLevel | null;
  readonly best: TargetLevel | null;
  /** The figure of the previous report, and whether it changed by more than chance; `null` without one. */
  readonly comparison: Comparison | null;
}

/** What all rows of a scorecard have in common. */
export interface RowContext {
  readonly targets: TargetTable;
  readonly previous: ScoredReport | undefined;
  readonly group: GroupKey | undefined;
  readonly at: Instant | undefined;
  readonly level: number;
}

export function scorecardRow(
  { name, kpi, result }: FoundFigure,
  entry: { readonly area: ScorecardArea | null; readonly because: string | null },
  { targets, previous, group, at, level }: RowContext,
): ScorecardRow {
  const { id, title, unit, better } = kpi.definition;
  const query = { ...(group === undefined ? {} : { group }), ...(at === undefined ? {} : { at }) };
  const set = targetFor(targets, { kpi: name, ...query }) ?? targetFor(targets, { kpi: id, ...query });
  const fits = set !== null && hasOptions(kpi.options ?? {}, set.options ?? {});
  const target = fits ? set : null;
  const judged =
    target === null
      ? { reached: null, proven: false, worst: null, best: null, interval: interval(result, { level }) }
      : judge(result, target, { level });
  const before = previous === undefined ? undefined : previousOf(previous, name, id, group);
  return {
    ...{ kpi: id, name, title, unit, better, area: entry.area, because: entry.because, value: result.value },
    ...{ interval: judged.interval, target, targetReason: fits ? null : set === null ? 'no_target' : 'other_options' },
    ...{ reached: judged.reached, proven: judged.proven, worst: judged.worst, best: judged.best },
    comparison: before === undefined ? null : compareResults(kpi.definition, before, result, level),
  };
}

/** Whether the KPI was asked for with the options that a target is meant for. */
function hasOptions(given: object, meant: object): boolean {
  const own = plainOptions(given);
  return Object.entries(plainOptions(meant)).every(
    ([option, value]) => JSON.stringify(own[option]) === JSON.stringify(value),
  );
}

function previousOf(
  report: ScoredReport,
  name: string,
  id: string,
  group: GroupKey | undefined,
): FoundFigure['result'] | undefined {
  const found = figuresOf(report, name, group);
  if (typeof found === 'string') return undefined;
  return found.find((figure) => figure.name === name && figure.kpi.definition.id === id)?.result;
}
