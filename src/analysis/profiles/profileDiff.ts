import type { Unit } from '../../kpi/definition.ts';
import type { RowId } from '../../kpi/explain.ts';

/** What one definition made of one row. */
export interface ProfileReading {
  readonly outcome: 'counted' | 'pending' | 'excluded';
  /** The figure of this row alone: a duration, or 1 for yes and 0 for no; `null` where it does not count. */
  readonly value: number | null;
  /** How many values the row gives: solvings, turns, promises; 1 for most KPIs. */
  readonly count: number;
  /** Why it was left out. */
  readonly reason: string | null;
}

/** A row on which two definitions differ. */
export interface RowDiff {
  /** The row's `id`, or its position where it has none. */
  readonly id: RowId;
  readonly a: ProfileReading;
  readonly b: ProfileReading;
  /** b − a; `null` where only one of them has a value, or neither. */
  readonly difference: number | null;
  /**
   * The options that make the difference. Each alone, where one is enough; else those that do something when they are
   * switched alone; else all that differ, which then work only together.
   */
  readonly why: readonly string[];
}

/** One side of a comparison. */
export interface ProfileSide {
  /** The id of the profile. */
  readonly profile: string;
  /** The field of the result that is its figure. */
  readonly figure: string;
  readonly value: number | null;
  readonly counted: number;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** An option on which two profiles differ; `figure` stands for the field of the result that they show. */
export interface OptionDiff {
  readonly name: string;
  /** As plain JSON; `null` where the profile says nothing and the KPI's own choice holds. */
  readonly a: unknown;
  readonly b: unknown;
  /** What becomes of a's figure when this option alone is b's. */
  readonly switched: number | null;
  /** On how many rows it is among the reasons. */
  readonly rows: number;
}

/** How two definitions of one KPI differ on the same rows. */
export interface KpiProfileDiff {
  /** The KPI's name. */
  readonly kpi: string;
  readonly unit: Unit;
  readonly a: ProfileSide;
  readonly b: ProfileSide;
  /** The figure of b minus that of a. */
  readonly difference: number | null;
  readonly options: readonly OptionDiff[];
  readonly counts: {
    /** Rows of which both make the same. */
    readonly same: number;
    /** Both count them, with another value or more than once. */
    readonly changed: number;
    readonly onlyA: number;
    readonly onlyB: number;
    /** Neither counts them, for another reason. */
    readonly leftOut: number;
  };
  /** The largest difference first, then those with none that could be measured, by id. */
  readonly rows: readonly RowDiff[];
}

/** How two systems differ on the same tickets. */
export interface ProfileDiff {
  /** The KPIs of tickets that both profiles define and that need nothing more. */
  readonly kpis: readonly KpiProfileDiff[];
  /** The others that both define, and what they need: options, or another collection of rows. */
  readonly unchecked: readonly { readonly kpi: string; readonly needs: readonly string[] }[];
}
