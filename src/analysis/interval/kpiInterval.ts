/** How an interval was made. */
export type IntervalMethod =
  | 'wilson'
  | 'multinomial'
  | 'adjusted_wald'
  | 'student_t'
  | 'log_normal'
  | 'order_statistics'
  | 'poisson'
  | 'bootstrap_percentile'
  | 'bootstrap_bca';

/** Why there is no interval. */
export type NoInterval =
  | 'no_data'
  | 'too_few'
  | 'zero_variance'
  | 'values_not_kept'
  | 'not_positive'
  | 'no_method'
  | 'undefined_statistic'
  | 'bca_impossible';

/** A figure, and between which values the true one probably lies. */
export interface KpiInterval {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly method: IntervalMethod | null;
  /** How many rows, or values, the figure rests on. */
  readonly n: number;
  /** Why `lower` and `upper` are `null`. */
  readonly reason: NoInterval | null;
}

export interface IntervalEnds {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An interval, or why there is none: an end without the other is none. */
export function kpiInterval(
  value: number | null,
  n: number,
  level: number,
  method: IntervalMethod,
  found: IntervalEnds | null,
): KpiInterval {
  if (value === null || n === 0) return noInterval(value, n, level, 'no_data', method);
  const { lower = null, upper = null } = found ?? {};
  if (lower === null || upper === null) return noInterval(value, n, level, 'too_few', method);
  return { value, lower, upper, level, method, n, reason: null };
}

export function noInterval(
  value: number | null,
  n: number,
  level: number,
  reason: NoInterval,
  method: IntervalMethod | null = null,
): KpiInterval {
  return { value, lower: null, upper: null, level, method, n, reason };
}
