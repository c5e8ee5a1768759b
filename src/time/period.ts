/** A stretch of time with a name, half-open `[start, end)`, in epoch milliseconds. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Steps through periods, of which each starts where the one before ends. */
export interface PeriodCursor {
  /** The period that holds an instant. */
  readonly at: (instant: number) => Period;
  /** The period that follows the one given last. */
  readonly next: () => Period;
}
