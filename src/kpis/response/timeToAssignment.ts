import { durations } from '../../fold/durations.ts';
import { exclude, pendingSince } from '../../fold/outcome.ts';
import { spanPlan } from '../../kpi/bulk/spanPlan.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, invalidInstant, stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { received } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { eventsOf, hasInvalidInstant } from '../../model/eventsOf.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

const noHistory = exclude('no_history');
const neverAssigned = exclude('never_assigned');

/**
 * How long a new ticket lies around before somebody is responsible for it.
 *
 * Counts: tickets with an assignment in their history, from creation to the first one. Unsolved and never assigned:
 * `pending`; solved without one: `never_assigned`; an assignee but no history that says since when: `no_history`.
 *
 * Trap: automatic routing assigns at once and makes this 0 without anybody having looked.
 *
 * Takes tickets with their history; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, minutes, timeToAssignment } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'open',
 *   history: [{ at: minutes(12), kind: 'assignment', to: 'ada' }],
 * }] as const;
 * formatDuration(timeToAssignment(tickets).value) // → '12m'
 */
export const timeToAssignment = /* @__PURE__ */ defineKpi({
  id: 'time_to_assignment',
  title: 'Time to assignment',
  question: 'How long until somebody is responsible?',
  formula: 'first assignment − creation',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: first assignment time', 'Intercom: time to assignment'],
  options: durationChecks,
  summary: durations,
  bulk: (options) => spanPlan(options, ({ firstAssigned }) => firstAssigned),
  measure: (options: DurationOptions) => {
    const watch = stopwatch(options);
    return received((ticket: TicketRow) => {
      const { createdAt, history } = ticket;
      const assignments = eventsOf(history, 'assignment') ?? [];
      if (hasInvalidInstant(assignments)) return invalidInstant('history', history);
      const first = assignments.find(({ to }) => to !== null);
      if (first !== undefined) return durationBetween(watch, ticket, 'createdAt', createdAt, 'history', first.at);
      if ((ticket.agentId ?? null) !== null) return noHistory;
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (solved) return neverAssigned;
      const created = toInstant(createdAt);
      return Number.isNaN(created) ? invalidInstant('createdAt', createdAt) : pendingSince(created);
    });
  },
});
