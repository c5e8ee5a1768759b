export type AlertStatus = 'ok' | 'pending' | 'firing' | 'resolved';

/** A value and its moment. */
export interface AlertFigure {
  readonly at: number;
  readonly value: number | null;
}

/** How one rule stands for one group. */
export interface AlertStanding {
  readonly status: AlertStatus;
  /** The moment of the last reading that was looked at. */
  readonly at: number;
  /** Whether that reading was of a period that was not over: another one of the same moment may follow. */
  readonly partial: boolean;
  /** Since when the condition holds; `null` while it does not. */
  readonly since: number | null;
  /** In how many readings in a row. */
  readonly readings: number;
  /** The last of these. */
  readonly figures: readonly AlertFigure[];
  readonly raisedAt: number | null;
  readonly clearedAt: number | null;
}
