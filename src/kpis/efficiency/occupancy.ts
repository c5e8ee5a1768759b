import { defineKpi } from '../../kpi/defineKpi.ts';
import { activityStretch, agreeOnTime, type PaidTimeOptions, paidStretch, paidTimeChecks } from './paidStretch.ts';
import { type AgentPaidTime, concurrencyOf, filledShare, type PaidTime, paidTime } from './paidTime.ts';

/** How busy agents are while they take contacts. Times are milliseconds. */
export interface Occupancy extends PaidTime {
  readonly value: number | null;
  /** Simultaneous contacts while at least one is open. */
  readonly concurrency: number | null;
  /** By agent id. */
  readonly agents: readonly AgentPaidTime[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * How busy agents are while they take contacts, as workforce planning uses the word.
 *
 * Counts: activities of kind handling, after-contact and available: contact work ÷ (contact work + waiting for
 * contacts). Overlapping activities count once. Breaks, meetings and training are no part of it; offline is left out.
 *
 * Trap: it follows from calls, handle time and staff; a large team at the same service level has a higher one, and
 * that is no merit of its agents.
 *
 * Takes activities; gives a share from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option` or `invalid_range` before any row is read; with `strict`
 * also `invalid_instant`, `negative_duration`, `invalid_id` and `unknown_kind` at the first faulty row.
 * @example
 * import { minutes, occupancy } from 'support-kpis';
 * const shift = [
 *   { agentId: 'ada', kind: 'handling', start: 0, end: minutes(315) },
 *   { agentId: 'ada', kind: 'available', start: minutes(315), end: minutes(420) },
 * ] as const;
 * occupancy(shift).value // → 0.75
 */
export const occupancy = /* @__PURE__ */ defineKpi({
  id: 'occupancy',
  title: 'Occupancy',
  question: 'How busy are agents while they take contacts?',
  formula: 'contact work ÷ (contact work + waiting for contacts)',
  rows: 'activities',
  unit: 'rate',
  better: 'neither',
  sources: ['Amazon Connect: on contact ÷ (on contact + idle)'],
  options: paidTimeChecks,
  agree: agreeOnTime,
  stretches: activityStretch,
  summary: () =>
    paidTime(
      filledShare,
      (time, agents, { pending, excluded }): Occupancy => ({
        ...{ value: filledShare(time), concurrency: concurrencyOf(time) },
        ...time,
        ...{ agents, pending, excluded },
      }),
    ),
  measure: (options: PaidTimeOptions) => paidStretch(options),
});
