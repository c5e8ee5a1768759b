import type { Stretch } from '../model/overlap.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import type { KpiOptions } from './kpiOptions.ts';

/** Options by which a KPI of rows that last says between which instants it looks. */
export interface StretchBounds extends KpiOptions {
  readonly from?: Instant;
  readonly to?: Instant;
}

/** Between which instants these options look; infinite where they do not say. */
export function boundsOf({ from, to, period }: StretchBounds): Stretch {
  const start = from === undefined ? Number.NEGATIVE_INFINITY : toInstant(from);
  const end = to === undefined ? Number.POSITIVE_INFINITY : toInstant(to);
  if (period === undefined) return { start, end };
  return { start: Math.max(start, toInstant(period.from)), end: Math.min(end, toInstant(period.to)) };
}

/** The same options with the period, if there is one, as their `from` and `to`. */
export function cutToPeriod<Options extends KpiOptions>(options: Options): Options {
  if (options.period === undefined) return options;
  const { start, end } = boundsOf(options);
  return { ...options, from: start, to: Math.max(start, end) };
}
