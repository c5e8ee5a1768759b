import { type DurationSummary, durations } from '../../fold/durations.ts';
import { type Exclusion, exclude, type Outcome } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { waitingPlan } from '../../kpi/bulk/waitingPlan.ts';
import { required } from '../../kpi/check.ts';
import { clock, duration, instant } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { exclusionOf } from '../../kpi/received.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type Clock, compileClock } from '../../time/clock.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { type AgeBuckets, ageBuckets } from './ageBuckets.ts';
import { backlogLife } from './backlogLife.ts';

export interface TicketBacklogOptions extends KpiOptions {
  /** The moment of looking. Required: nothing reads the system clock by itself. */
  readonly asOf: Instant;
  /** A ticket without `dueAt` is overdue when older than this on `clock` (milliseconds). Default: never. */
  readonly overdueAfter?: number;
  /** Business hours for `overdueAfter`. Ages are elapsed time. Default: elapsed time. */
  readonly clock?: Clock;
}

/** The pile of unsolved tickets at a moment. */
export interface TicketBacklog {
  /** Unsolved tickets. */
  readonly value: number;
  /** Unsolved ÷ all received until then. */
  readonly share: number | null;
  /** All received until then. */
  readonly received: number;
  /** Unsolved tickets past `dueAt`, or older than `overdueAfter`. */
  readonly overdue: number;
  /** Elapsed ages of the unsolved tickets, in milliseconds. */
  readonly ages: DurationSummary;
  /** Unsolved tickets by age in days. */
  readonly buckets: AgeBuckets;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

interface KeptBacklog {
  ages: number[];
  overdue: number;
}

const notYetCreated = exclude('created_after_as_of');
const ages = durations({}) as Summary<number, number[], DurationSummary>;

/**
 * How many tickets wait to be solved at a moment, how old they are, and how many are overdue.
 *
 * Counts: tickets received until `asOf`. One is in the backlog when it is unsolved at that moment: reopened stretches
 * in the history count, and what happened later is not known yet. A ticket opened exactly at `asOf` is in, one solved
 * exactly then is out. Created later: `created_after_as_of`. Merged and deleted tickets stood in the backlog until
 * their `closedAt`, spam and test tickets never.
 *
 * Trap: a small backlog may be a young one or a team that stopped answering; read the ages.
 *
 * Takes tickets; gives counts and the distribution of ages in milliseconds.
 *
 * @throws SupportKpisError `missing_option` without `asOf`; `unknown_option` or `invalid_option`; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { days, ticketBacklog } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: days(1), status: 'open' },
 *   { id: 'A-2', createdAt: days(2), status: 'solved', solvedAt: days(3) },
 *   { id: 'A-3', createdAt: days(9), status: 'open', dueAt: days(9.5) },
 * ] as const;
 * const backlog = ticketBacklog(tickets, { asOf: days(10) });
 * backlog.value // → 2
 * backlog.overdue // → 1
 */
export const ticketBacklog = /* @__PURE__ */ defineKpi({
  id: 'ticket_backlog',
  title: 'Ticket backlog',
  question: 'How much is waiting, and for how long?',
  formula: 'tickets received and unsolved at the moment of looking',
  rows: 'tickets',
  unit: 'tickets',
  better: 'lower',
  sources: ['Zendesk: unsolved tickets at the end of the day'],
  options: { asOf: required(instant), overdueAfter: duration, clock },
  summary: (): Summary<Waiting, KeptBacklog, TicketBacklog> => ({
    init: () => ({ ages: [], overdue: 0 }),
    keep(kept, { age, overdue }) {
      if (age !== null) kept.ages.push(age);
      if (overdue) kept.overdue++;
      return kept;
    },
    merge(left, right) {
      left.ages = ages.merge(left.ages, right.ages);
      left.overdue += right.overdue;
      return left;
    },
    result({ ages: own, overdue }, { counted, pending, excluded }) {
      const summary = ages.result(own, { counted: own.length, pending: 0, excluded: {} });
      return {
        ...{ value: own.length, share: share(own.length, counted), received: counted, overdue },
        ...{ ages: summary, buckets: ageBuckets(own), pending, excluded },
      };
    },
  }),
  bulk: ({ asOf }) => waitingPlan(toInstant(asOf)),
  measure: ({ asOf, overdueAfter, clock: given }: TicketBacklogOptions) => {
    const seenAt = toInstant(asOf);
    const own = compileClock(given);

    function isOverdue(ticket: TicketRow, created: number): boolean {
      const dueAt = ticket.dueAt ?? null;
      if (dueAt !== null) return toInstant(dueAt) < seenAt;
      return overdueAfter !== undefined && own.between(ticket, created, seenAt) > overdueAfter;
    }

    return (ticket: TicketRow): Outcome<Waiting> => {
      const life = backlogLife(ticket);
      if ('excluded' in life) return life;
      const created = toInstant(ticket.createdAt);
      if (created > seenAt) return notYetCreated;
      if (life.removedAt !== null && life.removedAt <= seenAt) return exclusionOf(ticket.excluded) as Exclusion;
      const waits = life.spans.some(({ start, end }) => start <= seenAt && (end === null || end > seenAt));
      return waits ? { age: seenAt - created, overdue: isOverdue(ticket, created) } : notWaiting;
    };
  },
});

/** A received ticket at the moment of looking; `age` is `null` when it does not wait. */
interface Waiting {
  readonly age: number | null;
  readonly overdue: boolean;
}

const notWaiting: Waiting = { age: null, overdue: false };
