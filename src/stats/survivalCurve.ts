/** The share for which it has not happened yet, and how sure that is. */
export interface SurvivalEstimate {
  readonly survival: number;
  /** By Greenwood's formula; `null` where nothing is left (survival 0). */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What the curve is from a time on, until the next step. */
export interface SurvivalStep extends SurvivalEstimate {
  readonly time: number;
  /** Still open and observed just before. */
  readonly atRisk: number;
  /** For how many it happened at this time. */
  readonly events: number;
}

/** A Kaplan–Meier curve; plain JSON. */
export interface SurvivalCurve {
  readonly count: number;
  readonly events: number;
  /** The longest time observed, with or without the event: beyond it nothing is known. `null` without rows. */
  readonly lastTime: number | null;
  /** The time by which it happened for half; `null` when the curve does not come down to it. */
  readonly median: number | null;
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
  /** One step per time at which it happened, ascending. Before the first, survival is 1. */
  readonly steps: readonly SurvivalStep[];
}
