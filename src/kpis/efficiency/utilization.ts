import { share } from '../../fold/rate.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { type ChannelUtilization, channelUtilization, utilizationBands } from './channelUtilization.ts';
import { activityStretch, agreeOnTime, type PaidTimeOptions, paidStretch, paidTimeChecks } from './paidStretch.ts';
import { type AgentPaidTime, concurrencyOf, filledShare, type PaidTime, paidTime } from './paidTime.ts';

/** How full the working time is. Times are milliseconds. */
export interface Utilization extends PaidTime {
  /** handling ÷ on-phone time. */
  readonly value: number | null;
  /** handling ÷ paid time. */
  readonly ofPaid: number | null;
  /** Simultaneous contacts while at least one is open. */
  readonly concurrency: number | null;
  /** `over_95` when no time is left to breathe: the value passes 95 %. */
  readonly warning: 'over_95' | null;
  /** By the channel of the work, each against its usual range. */
  readonly channels: readonly ChannelUtilization[];
  /** By agent id. */
  readonly agents: readonly AgentPaidTime[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * How much of the time in which agents take contacts is filled with contacts.
 *
 * Counts: activities of kind handling, after-contact and available; handling and after-contact are the work. Breaks,
 * meetings and training belong to paid time only; offline stretches are left out. Activities that overlap count once
 * (three chats at once are one hour of work), and separately in `concurrency`.
 *
 * `channels` gives each channel its own value: waiting that names no channel is waiting for every channel that the agent
 * works in, so a channel's value is lower than the whole's.
 *
 * Trap: books differ; this is handling ÷ (handling + idle). Divided by paid time the same shift is some points lower,
 * see `ofPaid`.
 *
 * Takes activities; gives shares from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option` or `invalid_range` before any row is read; with `strict`
 * also `invalid_instant`, `negative_duration`, `invalid_id` and `unknown_kind` at the first faulty row.
 * @example
 * import { minutes, utilization } from 'support-kpis';
 * const shift = [
 *   { agentId: 'ada', kind: 'handling', start: 0, end: minutes(315) },
 *   { agentId: 'ada', kind: 'available', start: minutes(315), end: minutes(420) },
 *   { agentId: 'ada', kind: 'break', start: minutes(420), end: minutes(480) },
 * ] as const;
 * utilization(shift).value // → 0.75
 * utilization(shift).ofPaid // → 0.65625
 */
export const utilization = /* @__PURE__ */ defineKpi({
  id: 'utilization',
  title: 'Utilization',
  question: 'How full is the working time?',
  formula: '(handling + after-contact) ÷ (handling + after-contact + available)',
  rows: 'activities',
  unit: 'rate',
  better: 'neither',
  sources: ['Amazon Connect: occupancy', 'Support practice: 75–85 % in general, 85–95 % for phone and chat'],
  bands: utilizationBands,
  options: paidTimeChecks,
  agree: agreeOnTime,
  stretches: activityStretch,
  summary: () =>
    paidTime(filledShare, (time, agents, { pending, excluded }, stretches): Utilization => {
      const value = filledShare(time);
      return {
        ...{ value, ofPaid: share(time.handling, time.paid), concurrency: concurrencyOf(time) },
        ...{ warning: (value ?? 0) > 0.95 ? ('over_95' as const) : null },
        ...time,
        ...{ channels: channelUtilization(stretches), agents, pending, excluded },
      };
    }),
  measure: (options: PaidTimeOptions) => paidStretch(options),
});
