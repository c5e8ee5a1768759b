import { share } from '../../fold/rate.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { activityStretch, agreeOnTime, type PaidTimeOptions, paidStretch, paidTimeChecks } from './paidStretch.ts';
import { type AgentPaidTime, type PaidTime, paidTime } from './paidTime.ts';

/** How much paid time is not there for contacts. Times are milliseconds. */
export interface Shrinkage extends PaidTime {
  readonly value: number | null;
  /** By agent id. */
  readonly agents: readonly AgentPaidTime[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * The share of paid time in which agents are not there for contacts.
 *
 * Counts: all activities but offline ones; breaks, meetings and training are lost to contacts, less what overlaps with
 * handling, after-contact work or waiting. Overlapping activities count once.
 *
 * Trap: holidays and sick leave are shrinkage too; if the activities leave them out, plan with more.
 *
 * Takes activities; gives a share from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option` or `invalid_range` before any row is read; with `strict`
 * also `invalid_instant`, `negative_duration`, `invalid_id` and `unknown_kind` at the first faulty row.
 * @example
 * import { minutes, shrinkage } from 'support-kpis';
 * const shift = [
 *   { agentId: 'ada', kind: 'handling', start: 0, end: minutes(420) },
 *   { agentId: 'ada', kind: 'break', start: minutes(420), end: minutes(480) },
 * ] as const;
 * shrinkage(shift).value // → 0.125
 */
export const shrinkage = /* @__PURE__ */ defineKpi({
  id: 'shrinkage',
  title: 'Shrinkage',
  question: 'How much paid time is lost to contacts?',
  formula: '(breaks + meetings + training) ÷ paid time',
  rows: 'activities',
  unit: 'rate',
  better: 'lower',
  sources: ['Workforce planning practice: paid time not available for contacts ÷ paid time'],
  options: paidTimeChecks,
  agree: agreeOnTime,
  stretches: activityStretch,
  summary: () =>
    paidTime(
      lost,
      (time, agents, { pending, excluded }): Shrinkage => ({
        value: lost(time),
        ...time,
        ...{ agents, pending, excluded },
      }),
    ),
  measure: (options: PaidTimeOptions) => paidStretch(options),
});

function lost({ away, paid }: PaidTime): number | null {
  return share(away, paid);
}
