import type { PeriodOptions } from '../../time/periodOptions.ts';

/** A period and its figure, as `series` gives it, or with a bare `value`. */
export interface ForecastPeriod {
  readonly start: number;
  readonly end: number;
  /** A period that is not over is left out. */
  readonly complete?: boolean;
  readonly result?: { readonly value: number | null };
  readonly value?: number | null;
}

/** Values of periods of the same length, one after the other; `null` where there is none. */
export type ForecastValues = readonly (number | null)[];

/** Bare values have no calendar. */
export type NoCalendar = { readonly [Name in keyof PeriodOptions]?: never };

/** A period to come; of bare values it has no dates. */
export interface ComingPeriod {
  readonly start: number | null;
  readonly end: number | null;
  readonly label: string | null;
}

/** Why there is no forecast. */
export type ForecastReason = 'no_data' | 'too_short' | 'missing_values' | 'needs_positive' | 'no_season';
