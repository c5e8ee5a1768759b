import type { CollectionName } from '../model/collections.ts';

/**
 * What a figure is measured in. `score` is NPS's −100…100 or a mean on the survey's own scale; `money` is in the
 * result's `currency`.
 */
export type Unit = 'duration' | 'rate' | 'ratio' | 'score' | 'count' | 'tickets' | 'points' | 'money';

/** Which way a figure should go; `neither` where more is not better or worse by itself. */
export type Better = 'higher' | 'lower' | 'neither';

/** A named stretch of values that the field attaches a meaning to. */
export interface Band {
  readonly name: string;
  /** Lowest value of the band; it belongs to the band unless `above` is set. */
  readonly from?: number;
  /** Highest value of the band, where the next one does not begin right there. */
  readonly to?: number;
  /** Values above this one, which itself is outside. */
  readonly above?: number;
  readonly source: string;
}

/** What a KPI says about itself: documentation, report, catalogue and chart axes are made of it. */
export interface KpiDefinition {
  /** Stable snake_case name, used in reports and on the command line. */
  readonly id: string;
  readonly title: string;
  /** The question of a support desk that it answers. */
  readonly question: string;
  readonly formula: string;
  /** The collection whose records it counts. */
  readonly rows: CollectionName;
  readonly unit: Unit;
  readonly better: Better;
  readonly sources: readonly string[];
  readonly bands?: readonly Band[];
  /** Whether rows that are not over say since when they run (`pendingSince`), so that `timeToEvent` can count them. */
  readonly waits?: boolean;
  /** The date that puts a row in a period of a report, where it is not the usual one of its collection. */
  readonly cohort?: string;
}
