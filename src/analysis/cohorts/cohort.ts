import type { Period } from '../../time/period.ts';

/** The figure of a cohort at an age. */
export interface CohortCell<Result> {
  /** How old the cohort is: a duration in milliseconds, or how many periods after its own. */
  readonly age: number;
  /** The figure; `null` while the cohort is not old enough. */
  readonly result: Result | null;
  readonly reason: 'immature' | null;
}

/** The rows that began in one period, and their figure at each age. */
export interface Cohort<Result> extends Period {
  /** Whether the cohort's own period was over at the moment of looking, so that no row will join it. */
  readonly complete: boolean;
  readonly cells: readonly CohortCell<Result>[];
}

/** Cohorts without gap, in time order, and how many rows are in none of their cells, by reason. */
export interface Cohorts<Result> extends ReadonlyArray<Cohort<Result>> {
  readonly excluded: Readonly<Record<string, number>>;
  /** The zone whose periods they are. */
  readonly timeZone: string;
}
