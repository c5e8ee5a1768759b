import { categories } from '../../fold/categories.ts';
import { exclude } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import { required } from '../../kpi/check.ts';
import { duration, oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { stopwatch } from '../../kpi/durationBetween.ts';
import { divertedTo, inboundCalls } from '../../kpi/inboundCalls.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { queueWait } from '../../kpi/queueWait.ts';

export interface ServiceLevelOptions extends KpiOptions {
  /** The time within which a call should be answered (milliseconds), such as `seconds(20)`. */
  readonly threshold: number;
  /**
   * What abandoned calls do to the figure. `'negative'` (default): all count as not answered in time; `'ignore'`: none
   * counts; `'positive'`: those gone within the threshold count as served; `'late_only'`: only those gone later count;
   * `'short_served'`: those that waited no longer than `shortAbandon` count as served, all others against it.
   */
  readonly abandoned?: 'ignore' | 'negative' | 'positive' | 'late_only' | 'short_served';
  /**
   * Abandoned calls that waited no longer than this (milliseconds) are left out as `short_abandon`, or served where
   * `abandoned` says so. Default: none.
   */
  readonly shortAbandon?: number;
}

/** A share of calls, with the formula that made it. */
export interface ServiceLevel {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The formula in words: the same calls give several service levels. */
  readonly formula: string;
  /** Milliseconds within which a call should have been answered. */
  readonly threshold: number;
  /** Abandoned calls that waited no longer are left out; `null` when none are. */
  readonly shortAbandon: number | null;
  /** Answered within the threshold. */
  readonly answeredInTime: number;
  /** Answered later. */
  readonly answeredLate: number;
  /** Gone within the threshold. */
  readonly abandonedInTime: number;
  /** Gone later. */
  readonly abandonedLate: number;
  /** Offered, and answered by nobody. */
  readonly missed: number;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const shortAbandoned = exclude('short_abandon');
const ignoredInTime = exclude('abandoned_in_time');
const ignoredLate = exclude('abandoned_late');

const formulas = {
  negative: 'answered in time ÷ (answered + abandoned + missed)',
  ignore: 'answered in time ÷ (answered + missed)',
  positive: '(answered + abandoned in time) ÷ (answered + abandoned + missed)',
  late_only: 'answered in time ÷ (answered + abandoned late + missed)',
  short_served: '(answered in time + short abandons) ÷ (answered + abandoned + missed)',
} as const;

/**
 * The share of calls answered within a time.
 *
 * Counts: inbound calls that were answered, abandoned or missed; a wait of exactly the threshold is in time. Callbacks
 * and voicemails are left out as such. What abandoned calls do to the figure is `abandoned`'s choice: those that it
 * ignores are left out as `abandoned_in_time` and `abandoned_late`, and the result names its formula.
 *
 * Trap: on one day's calls the conventions differ by five points; a contract that says «80 % in 20 s» without the
 * formula says nothing.
 *
 * Takes interactions; gives a share from 0 to 1 and counts of calls.
 *
 * @throws SupportKpisError `missing_option` without `threshold`; `unknown_option` or `invalid_option`; with `strict`
 * also `invalid_instant`, `negative_duration`, `unknown_direction` and `unknown_outcome` at the first faulty row.
 * @example
 * import { seconds, serviceLevel } from 'support-kpis';
 * const call = (id: string, wait: number, outcome: 'answered' | 'abandoned') =>
 *   ({ kind: 'call', id, direction: 'inbound', queuedAt: 0, answeredAt: wait, endedAt: wait, outcome }) as const;
 * const calls = [call('1', 5_000, 'answered'), call('2', 50_000, 'answered'), call('3', 9_000, 'abandoned')];
 * serviceLevel(calls, { threshold: seconds(20) }).value // → 0.3333333333333333
 * serviceLevel(calls, { threshold: seconds(20), abandoned: 'ignore' }).value // → 0.5
 */
export const serviceLevel = /* @__PURE__ */ defineKpi({
  id: 'service_level',
  title: 'Service level',
  question: 'How many callers are answered in time?',
  formula: 'calls answered within the threshold ÷ calls offered',
  rows: 'interactions',
  unit: 'rate',
  better: 'higher',
  sources: ['ICMI: service level and its abandonment conventions', 'Amazon Connect: handled ≤ X ÷ contacts queued'],
  options: {
    threshold: required(duration),
    abandoned: oneOf('ignore', 'negative', 'positive', 'late_only', 'short_served'),
    shortAbandon: duration,
  },
  summary: ({ threshold, abandoned = 'negative', shortAbandon }: ServiceLevelOptions) =>
    categories((counts, { pending, excluded }): ServiceLevel => {
      const { answeredInTime = 0, answeredLate = 0, missed = 0, servedInTime = 0, servedLate = 0 } = counts;
      // Those that the convention leaves out are counted beside the figure all the same.
      const abandonedInTime = (counts['abandonedInTime'] ?? 0) + servedInTime + (excluded['abandoned_in_time'] ?? 0);
      const abandonedLate = (counts['abandonedLate'] ?? 0) + servedLate + (excluded['abandoned_late'] ?? 0);
      const served = abandoned === 'positive' ? abandonedInTime : servedInTime + servedLate;
      const numerator = answeredInTime + served;
      let denominator = 0;
      for (const name of Object.keys(counts)) denominator += counts[name] as number;
      const without = shortAbandon === undefined || abandoned === 'short_served' ? '' : ', without short abandons';
      const formula = formulas[abandoned] + without;
      return {
        ...{ value: share(numerator, denominator), numerator, denominator, formula },
        ...{ threshold: threshold + 0, shortAbandon: shortAbandon ?? null },
        ...{ answeredInTime, answeredLate, abandonedInTime, abandonedLate, missed, pending, excluded },
      };
    }),
  measure: ({ threshold, abandoned = 'negative', shortAbandon = -1 }: ServiceLevelOptions) => {
    const watch = stopwatch({});
    const inTime = abandoned === 'ignore' || abandoned === 'late_only' ? ignoredInTime : 'abandonedInTime';
    const late = abandoned === 'ignore' ? ignoredLate : 'abandonedLate';
    return inboundCalls((call) => {
      const diverted = divertedTo(call);
      if (diverted !== null) return diverted;
      if (call.outcome === 'missed') return 'missed';
      const wait = queueWait(watch, call);
      if (typeof wait !== 'number') return wait;
      if (call.outcome === 'answered') return wait <= threshold ? 'answeredInTime' : 'answeredLate';
      if (wait <= shortAbandon) {
        if (abandoned !== 'short_served') return shortAbandoned;
        return wait <= threshold ? 'servedInTime' : 'servedLate';
      }
      return wait <= threshold ? inTime : late;
    });
  },
});
