import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertFold } from '../../fold/assertFold.ts';
import { isExclusion, isPending } from '../../fold/outcome.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { ticketAsOf } from '../../model/ticketAsOf.ts';
import { type Clock, compileClock } from '../../time/clock.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import type { WaitKpi } from './waitKpi.ts';

/** Waits, over or running, as two columns. */
export interface CensoredTimes<Row> {
  readonly durations: readonly number[];
  readonly events: readonly boolean[];
  /** Takes the waits of one ticket; where it gives none, `'pending'` or the reason. */
  add(ticket: Row): string | null;
}

const unreadable = 'unreadable';
const laterThanAsOf = 'created_after_as_of';

export function censoredTimes<Row extends TicketRow>(
  kpi: WaitKpi<Row>,
  asOf: Instant,
  name: string,
): CensoredTimes<Row> {
  assertFold(kpi, `${name}: kpi`);
  const { outcomesOf } = kpi;
  if (kpi.definition?.rows !== 'tickets' || kpi.definition.waits !== true || outcomesOf === undefined) {
    throw new SupportKpisError({
      code: 'not_a_wait',
      path: `${name}: kpi`,
      expected:
        'a KPI of waits of tickets that says since when open ones run, such as firstResponseTime or resolutionTime',
      received: kpi.definition?.id,
      hint: 'of resolutionTime the full and the first cycle; of an own KPI, set waits in its plan',
    });
  }
  const now = toInstant(asOf);
  const clock = compileClock((kpi.options as { clock?: Clock }).clock);
  const durations: number[] = [];
  const events: boolean[] = [];

  function keep(duration: number, over: boolean): null {
    durations.push(duration);
    events.push(over);
    return null;
  }

  function take(ticket: Row, outcome: unknown): string | null {
    if (typeof outcome === 'number') return keep(outcome, true);
    if (isPending(outcome)) {
      if (outcome.since === undefined) return 'pending';
      if (outcome.since > now) return laterThanAsOf;
      return keep(clock.between(ticket, outcome.since, now), false);
    }
    return isExclusion(outcome) ? outcome.excluded : unreadable;
  }

  return {
    durations,
    events,
    add(ticket) {
      const seen = seenAt(ticket, now);
      if (typeof seen === 'string') return seen;
      let reason: string | null = unreadable;
      let kept = false;
      for (const outcome of outcomesOf(seen)) {
        reason = take(seen, outcome);
        if (reason === null) kept = true;
      }
      return kept ? null : reason;
    },
  };
}

/** The ticket as it stood then, or why it did not. */
function seenAt<Row extends TicketRow>(ticket: Row, now: number): Row | string {
  if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) return 'not_an_object';
  try {
    return toInstant(ticket.createdAt) > now ? laterThanAsOf : (ticketAsOf(ticket, now) as Row);
  } catch {
    return unreadable;
  }
}
