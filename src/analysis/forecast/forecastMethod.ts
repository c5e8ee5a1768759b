import type { Prediction } from '../../stats/forecast/prediction.ts';

export const FORECAST_METHODS = [
  'seasonal_naive',
  'seasonal_mean',
  'drift',
  'exponential_smoothing',
  'holt_linear_trend',
  'holt_winters_additive',
  'holt_winters_multiplicative',
  'double_seasonal',
] as const;

/**
 * How a forecast is made. `seasonal_naive`: the values of a season before; without a season the last value.
 * `seasonal_mean`: the mean of each place in the season. `double_seasonal`: two seasons, such as day and week.
 */
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** A method, fitted to a history. */
export interface FittedForecast {
  readonly parameters: Readonly<Record<string, number>>;
  readonly prediction: Prediction;
  /** Its errors, one step ahead, on the scale on which it works. */
  readonly errors: Float64Array;
  /** The values that the next steps bring if they have these errors. */
  readonly simulate: (errors: Float64Array) => Float64Array;
}

export interface FitSetting {
  /** Ascending; none, one or two. */
  readonly seasons: readonly number[];
  readonly horizon: number;
  readonly level: number;
  /** Whether values are counts: none below 0, and the more there are, the more they vary. */
  readonly isCount: boolean;
}

/** Why a method does not fit a history that is long enough. */
export type FitReason = 'needs_positive' | 'no_season';

/** The methods that `auto` tries: those that know the seasons there are. */
export function candidatesFor(seasons: readonly number[]): readonly ForecastMethod[] {
  if (seasons.length === 2) return ['seasonal_naive', 'seasonal_mean', 'holt_winters_additive', 'double_seasonal'];
  if (seasons.length === 0) return ['seasonal_naive', 'drift', 'exponential_smoothing', 'holt_linear_trend'];
  return [
    'seasonal_naive',
    'seasonal_mean',
    'exponential_smoothing',
    'holt_winters_additive',
    'holt_winters_multiplicative',
  ];
}
