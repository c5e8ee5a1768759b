import { durations } from '../../fold/durations.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { timeInStatuses } from './timeInStatuses.ts';

/**
 * How long the support team waits for the customer to answer.
 *
 * Counts: solved tickets with a status history; all stretches in `pending` are added up on the ticket's clock. Unsolved
 * tickets are `pending`; without a history: `no_history`; solved, by a history that ends unsolved, at `solvedAt`, and
 * without that: `no_solved_at`.
 *
 * Trap: a long wait may be the sign of questions that customers cannot answer.
 *
 * Takes tickets with their history; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, hours, agentWaitTime } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   history: [
 *     { at: hours(1), kind: 'status', from: 'new', to: 'open' },
 *     { at: hours(3), kind: 'status', from: 'open', to: 'pending' },
 *     { at: hours(7), kind: 'status', from: 'pending', to: 'on_hold' },
 *     { at: hours(15), kind: 'status', from: 'on_hold', to: 'solved' },
 *   ],
 * }] as const;
 * formatDuration(agentWaitTime(tickets).value) // → '4h'
 */
export const agentWaitTime = /* @__PURE__ */ defineKpi({
  id: 'agent_wait_time',
  title: 'Agent wait time',
  question: 'How long do agents wait for the customer?',
  formula: 'time in pending',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  sources: ['Zendesk: agent wait time'],
  options: durationChecks,
  summary: durations,
  measure: (options: DurationOptions) => timeInStatuses(options, 'pending'),
});
