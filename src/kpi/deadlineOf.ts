import { compileClock } from '../time/clock.ts';
import { toInstant } from '../time/instant.ts';
import type { WithinOptions } from './withinOptions.ts';

/** For each ticket the instant until which an event counts: Infinity without a limit, `null` while it is too young. */
export function deadlineOf({ within, asOf, clock }: WithinOptions): (ticket: object, created: number) => number | null {
  const seenAt = asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(asOf);
  if (within === undefined) return (_, created) => (created > seenAt ? null : seenAt);
  const compiled = compileClock(clock);
  return (ticket, created) => {
    const due = compiled.add(ticket, created, within);
    return due > seenAt ? null : due;
  };
}
