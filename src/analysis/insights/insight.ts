import type { GroupKey } from '../../fold/groupKey.ts';
import type { Unit } from '../../kpi/definition.ts';
import type { AdjustedP } from '../comparison/adjustedP.ts';
import type { Comparison, Verdict } from '../comparison/comparison.ts';
import type { KpiInterval } from '../interval/kpiInterval.ts';
import type { Bend } from '../quality/qualityFinding.ts';
import type { Target, TargetLevel } from '../targets/target.ts';

/** Which KPI a finding is about. */
export interface InsightSubject {
  /** The KPI's id, its name in the report, its title and unit. */
  readonly kpi: string;
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  /** Of money. */
  readonly currency: string | null;
}

/** The group in which most of a change lies. */
export interface ChangeDriver {
  /** The field that the report groups by. */
  readonly by: string;
  readonly key: GroupKey;
  /** Its part of the change, in the KPI's own unit, and as a share of the change. */
  readonly effect: number;
  readonly share: number;
  /** Whether the group's own figure changed, or how large the group is. */
  readonly cause: 'rate' | 'mix';
}

/** A figure that changed by more than chance. */
export interface ChangeInsight extends InsightSubject {
  readonly kind: 'change';
  readonly verdict: Exclude<Verdict, 'no_evidence'>;
  readonly comparison: Comparison;
  /** What p becomes because so many figures were compared. */
  readonly adjustedP: AdjustedP;
  readonly driver: ChangeDriver | null;
}

/** A target that was missed, or that may not have been reached. */
export interface TargetInsight extends InsightSubject {
  readonly kind: 'target';
  /** `missed`: below the threshold, all of its interval; `probably_missed`: below, not proven; `at_risk`: reached, not proven. */
  readonly state: 'missed' | 'probably_missed' | 'at_risk';
  readonly value: number;
  readonly target: Target;
  readonly reached: TargetLevel;
  readonly interval: KpiInterval;
}

/** Something that makes a figure doubtful. */
export interface DoubtInsight {
  readonly kind: 'doubt';
  readonly reason: DoubtReason;
  /** The KPIs that it concerns, by id, and their titles. */
  readonly kpis: readonly string[];
  readonly titles: readonly string[];
  /** What it is about: a collection, the reason why rows were left out, a rule of `dataQuality`. */
  readonly about: string | null;
  /** How many of how many rows. */
  readonly count: number;
  readonly rows: number;
  readonly share: number;
  /** What it does to the KPIs, where that is known. */
  readonly bends: readonly Bend[];
}

export type DoubtReason = 'few_rows' | 'left_out' | 'pending' | 'duplicates' | 'orphans' | 'quality';

export type Insight = (ChangeInsight | TargetInsight | DoubtInsight) & {
  /** What comes first: the whole number is the kind of finding, the rest its strength. */
  readonly weight: number;
};
