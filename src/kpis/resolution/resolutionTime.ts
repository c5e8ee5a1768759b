import { durations } from '../../fold/durations.ts';
import { type Exclusion, exclude, isExclusion, isPending, type Pending, pendingSince } from '../../fold/outcome.ts';
import { solvingPlan } from '../../kpi/bulk/solvingPlan.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, invalidInstant, type Stopwatch, stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { statusHistory } from '../../kpi/statusHistory.ts';
import { openSpans } from '../../model/openSpans.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { toInstant } from '../../time/instant.ts';
import { everySolving } from './everySolving.ts';
import { fullTime } from './fullTime.ts';

export interface ResolutionTimeOptions extends DurationOptions {
  /**
   * Which part of a reopened ticket's life counts. `'full'` (default): creation to the last solving; `'first'`: to the
   * first; `'last'`: last reopening to last solving; `'all'`: the sum of the open stretches; `'largest'`: the longest;
   * `'every'`: creation to each of the solvings, so that a ticket counts as often as it was solved.
   */
  readonly cycle?: 'full' | 'first' | 'last' | 'all' | 'largest' | 'every';
}

const noSolvedAt = exclude('no_solved_at');
const noHistory = exclude('no_history');

/**
 * How long it takes until a customer's request is solved.
 *
 * Counts: tickets that are solved now. Never solved, or open again: `pending`. Solved without any date of solving:
 * `no_solved_at`. `solvedAt`, where given, wins over the history; a reopened ticket without a history has no known
 * cycles: `no_history` for every cycle but `'full'`, and `'first'` where `firstSolvedAt` is given. With `'every'` the
 * solvings of tickets that are open again count too, and `count` counts solvings.
 *
 * Trap: a mean over solved tickets forgets the ones that are still open, which are the slow ones; `pending` says how
 * many they are.
 *
 * Takes tickets; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, hours, resolutionTime } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   history: [
 *     { at: hours(2), kind: 'status', from: 'open', to: 'solved' },
 *     { at: hours(10), kind: 'status', from: 'solved', to: 'open' },
 *     { at: hours(11), kind: 'status', from: 'open', to: 'solved' },
 *   ],
 * }] as const;
 * formatDuration(resolutionTime(tickets).value) // → '11h'
 * formatDuration(resolutionTime(tickets, { cycle: 'all' }).value) // → '3h'
 */
export const resolutionTime = /* @__PURE__ */ defineKpi({
  id: 'resolution_time',
  title: 'Resolution time',
  question: 'How long until a request is solved?',
  formula: 'solved − created (last solving, or the chosen cycle)',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: full and first resolution time', 'Time to SLA: first, last, all and largest cycle'],
  options: { ...durationChecks, cycle: oneOf('full', 'first', 'last', 'all', 'largest', 'every') },
  definitionFor: ({ cycle = 'full' }) => ({ waits: cycle === 'full' || cycle === 'first' }),
  summary: durations,
  bulk: (options) => {
    const { cycle = 'full' } = options;
    return cycle === 'full' || cycle === 'first' ? solvingPlan(options, cycle) : null;
  },
  measure: (options: ResolutionTimeOptions) => {
    const watch = stopwatch(options);
    const { cycle = 'full' } = options;
    if (cycle === 'every') return everySolving(watch);
    const timeOf = cycle === 'full' ? fullTime : (own: Stopwatch, ticket: TicketRow) => cycleTime(own, ticket, cycle);

    const solved = solvedTickets((ticket: TicketRow) => timeOf(watch, ticket));
    if (cycle !== 'full' && cycle !== 'first') return solved;
    return (ticket: TicketRow) => {
      const outcome = solved(ticket);
      return isPending(outcome) ? runningSince(ticket) : outcome;
    };
  },
});

/** Both run from the creation on, and an open ticket has waited at least until now. */
function runningSince({ createdAt }: TicketRow): Pending | Exclusion {
  const created = toInstant(createdAt);
  return Number.isNaN(created) ? invalidInstant('createdAt', createdAt) : pendingSince(created);
}

function cycleTime(
  watch: Stopwatch,
  ticket: TicketRow,
  cycle: 'first' | 'last' | 'all' | 'largest',
): number | Exclusion {
  const { createdAt, firstSolvedAt, history } = ticket;
  const created = toInstant(createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
  if (cycle === 'first' && (firstSolvedAt ?? null) !== null) {
    return durationBetween(watch, ticket, 'createdAt', createdAt, 'firstSolvedAt', firstSolvedAt);
  }
  if (statusSpans(history, created) === null) return (ticket.reopens ?? 0) > 0 ? noHistory : fullTime(watch, ticket);
  const spans = statusHistory(ticket, created, true);
  if (isExclusion(spans)) return spans;
  const times: number[] = [];
  for (const { start, end } of openSpans(spans)) {
    // The history of a solved ticket ends solved.
    times.push(watch.clock.between(ticket, start, end as number));
  }
  const last = times.at(-1);
  if (last === undefined) return noSolvedAt;
  if (cycle === 'last') return last;
  if (cycle === 'first') return times[0] as number;
  let total = 0;
  let largest = 0;
  for (const time of times) {
    total += time;
    if (time > largest) largest = time;
  }
  return cycle === 'all' ? total : largest;
}
