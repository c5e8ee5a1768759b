import type { Instant } from '../time/instant.ts';

/** A stretch of time `[from, to)`, and the field of a row that says whether the row is in it. */
export interface PeriodOption {
  /** The date that puts a row in the period: `createdAt`, `solvedAt`, `respondedAt` … */
  readonly by: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Options of every KPI. */
export interface KpiOptions {
  /**
   * Throw on the first row whose data is faulty, naming its id, field and value. Default: `false`, the row is left out and
   * counted.
   */
  readonly strict?: boolean;
  /** Count only rows whose date lies in the period; the others are left out as `outside_period`. Default: all rows. */
  readonly period?: PeriodOption;
}
