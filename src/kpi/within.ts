import { SupportKpisError } from '../errors/supportKpisError.ts';
import { type Clock, compileClock } from '../time/clock.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import type { KpiOptions } from './kpiOptions.ts';

/** Options of a share that may ask for an event within a time of the ticket's creation. */
export interface WithinOptions extends KpiOptions {
  /** Only what happened within this time of the creation counts (milliseconds on `clock`). Needs `asOf`. Default: whenever. */
  readonly within?: number;
  /** The moment of looking: tickets not yet old enough then are `pending`. */
  readonly asOf?: Instant;
  /** Business hours, or a choice of them by a field of the ticket. Default: elapsed time. */
  readonly clock?: Clock;
}

function agree(options: WithinOptions, name: string): void {
  if (options.within !== undefined && options.asOf === undefined) {
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.asOf`,
      expected: 'an instant, since within needs to know which tickets are old enough',
      received: undefined,
    });
  }
}

/** For each ticket the instant until which an event counts: Infinity without a limit, `null` while it is too young. */
function of({ within, asOf, clock }: WithinOptions): (ticket: object, created: number) => number | null {
  if (within === undefined) return () => Number.POSITIVE_INFINITY;
  const compiled = compileClock(clock);
  const seenAt = toInstant(asOf);
  return (ticket, created) => {
    const due = compiled.add(ticket, created, within);
    return due > seenAt ? null : due;
  };
}

export const deadlines = { agree, of };
