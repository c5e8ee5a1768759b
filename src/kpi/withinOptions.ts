import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Clock } from '../time/clock.ts';
import type { Instant } from '../time/instant.ts';
import type { KpiOptions } from './kpiOptions.ts';

/** Options of a share that may ask for an event within a time of the ticket's creation. */
export interface WithinOptions extends KpiOptions {
  /** Only what happened within this time of the creation counts (milliseconds on `clock`). Needs `asOf`. Default: whenever. */
  readonly within?: number;
  /** The moment of looking: what happens later is not known yet, and tickets not yet old enough are `pending`. */
  readonly asOf?: Instant;
  /** Business hours, or a choice of them by a field of the ticket. Default: elapsed time. */
  readonly clock?: Clock;
}

/** Refuses a time limit without the moment that tells who is old enough for it. */
export function needsAsOf(options: WithinOptions, name: string): void {
  if (options.within !== undefined && options.asOf === undefined) {
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.asOf`,
      expected: 'an instant, since within needs to know which tickets are old enough',
      received: undefined,
    });
  }
}
