import { durations } from '../../fold/durations.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { timeInStatuses } from './timeInStatuses.ts';

/**
 * How long tickets wait for somebody outside the support team.
 *
 * Counts: solved tickets with a status history; all stretches in `on_hold` are added up on the ticket's clock. Unsolved
 * tickets are `pending`; without a history: `no_history`; solved, by a history that ends unsolved, at `solvedAt`, and
 * without that: `no_solved_at`.
 *
 * Trap: desks without this status report a true 0, not «no data».
 *
 * Takes tickets with their history; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, hours, onHoldTime } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   history: [
 *     { at: hours(1), kind: 'status', from: 'new', to: 'open' },
 *     { at: hours(3), kind: 'status', from: 'open', to: 'pending' },
 *     { at: hours(7), kind: 'status', from: 'pending', to: 'on_hold' },
 *     { at: hours(15), kind: 'status', from: 'on_hold', to: 'solved' },
 *   ],
 * }] as const;
 * formatDuration(onHoldTime(tickets).value) // → '8h'
 */
export const onHoldTime = /* @__PURE__ */ defineKpi({
  id: 'on_hold_time',
  title: 'On-hold time',
  question: 'How long do tickets wait for a third party?',
  formula: 'time in on_hold',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  sources: ['Zendesk: on-hold time'],
  options: durationChecks,
  summary: durations,
  measure: (options: DurationOptions) => timeInStatuses(options, 'on_hold'),
});
