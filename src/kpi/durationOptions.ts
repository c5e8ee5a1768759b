import type { DurationShape, Quantiles } from '../fold/durations.ts';
import { type Statistic, statistics } from '../fold/statistic.ts';
import type { Clock } from '../time/clock.ts';
import type { Checks } from './check.ts';
import { clock, duration, matching, oneOf } from './checks.ts';
import type { KpiOptions } from './kpiOptions.ts';

/** Options of every KPI whose value is a distribution. */
export interface DistributionOptions extends KpiOptions, DurationShape {
  /** The figure that stands as `value`. Default: `'mean'`. */
  readonly statistic?: Statistic;
  /** `'exact'` (default), or `{ relativeError: 0.01 }` for a mergeable sketch of bounded size. */
  readonly quantiles?: Quantiles;
}

/** Options of every KPI that measures time. */
export interface DurationOptions extends DistributionOptions {
  /** Business hours, or a choice of them by a field of the ticket. Default: elapsed time. */
  readonly clock?: Clock;
  /** An end up to this much before its start (milliseconds) counts as 0: clocks of two systems differ. Default: 0. */
  readonly skewTolerance?: number;
}

function isRelativeError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { relativeError } = value as { relativeError?: unknown };
  return typeof relativeError === 'number' && relativeError >= 0.0001 && relativeError <= 0.1;
}

export const distributionChecks: Checks<Omit<DistributionOptions, keyof KpiOptions>> = {
  statistic: oneOf(...statistics),
  quantiles: matching<Quantiles>(
    "'exact', or { relativeError } from 0.0001 to 0.1",
    (value) => value === 'exact' || isRelativeError(value),
  ),
};

export const durationChecks: Checks<Omit<DurationOptions, keyof KpiOptions>> = {
  ...distributionChecks,
  clock,
  skewTolerance: duration,
};
