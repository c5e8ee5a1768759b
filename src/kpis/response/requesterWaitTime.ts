import { durations } from '../../fold/durations.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { timeInStatuses } from './timeInStatuses.ts';

/**
 * How long customers wait for the support team in all: every hour that is the team's, or a third party's, to answer for.
 *
 * Counts: solved tickets with a status history; all stretches in `new`, `open` and `on_hold` are added up on the ticket's clock. Unsolved
 * tickets are `pending`; without a history: `no_history`; solved, by a history that ends unsolved, at `solvedAt`, and
 * without that: `no_solved_at`.
 *
 * Trap: a team that sets tickets to `pending` early looks fast; see `agentWaitTime` beside it.
 *
 * Takes tickets with their history; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, hours, requesterWaitTime } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   history: [
 *     { at: hours(1), kind: 'status', from: 'new', to: 'open' },
 *     { at: hours(3), kind: 'status', from: 'open', to: 'pending' },
 *     { at: hours(7), kind: 'status', from: 'pending', to: 'on_hold' },
 *     { at: hours(15), kind: 'status', from: 'on_hold', to: 'solved' },
 *   ],
 * }] as const;
 * formatDuration(requesterWaitTime(tickets).value) // → '11h'
 */
export const requesterWaitTime = /* @__PURE__ */ defineKpi({
  id: 'requester_wait_time',
  title: 'Requester wait time',
  question: 'How long does the customer wait for us in all?',
  formula: 'time in new + open + on_hold',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  sources: ['Zendesk: requester wait time'],
  options: durationChecks,
  summary: durations,
  measure: (options: DurationOptions) => timeInStatuses(options, 'new', 'open', 'on_hold'),
});
