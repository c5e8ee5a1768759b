import type { Period } from '../../time/period.ts';

/** A period and its figure. */
export interface SeriesPeriod<Result> extends Period {
  /**
   * Whether the period was over at the moment of looking, and with `window` all the others of it. A partial period is no
   * drop.
   */
  readonly complete: boolean;
  /** With `window`: where the time begins of which the figure is. */
  readonly windowStart?: number;
  readonly result: Result;
}

/** Periods without gap or overlap, in time order, and how many rows lie in none of them, by reason. */
export interface Series<Result> extends ReadonlyArray<SeriesPeriod<Result>> {
  readonly excluded: Readonly<Record<string, number>>;
  /** The zone whose periods they are. */
  readonly timeZone: string;
}
