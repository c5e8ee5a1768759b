import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { duration } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { stopwatch } from '../../kpi/durationBetween.ts';
import { divertedTo, inboundCalls } from '../../kpi/inboundCalls.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { queueWait } from '../../kpi/queueWait.ts';

export interface AbandonmentRateOptions extends KpiOptions {
  /** Abandoned calls that waited no longer than this are left out as `short_abandon` (milliseconds). Default: none. */
  readonly shortAbandon?: number;
}

const shortAbandoned = exclude('short_abandon');

/**
 * The share of callers who hung up before anybody answered.
 *
 * Counts: inbound calls that were answered, abandoned or missed. Callbacks and voicemails are not abandoned and are
 * left out as such. With `shortAbandon`, callers gone at once (wrong numbers) are left out of both sides.
 *
 * Trap: a recorded greeting before the queue hides the callers who hang up during it.
 *
 * Takes interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration`, `unknown_direction` and `unknown_outcome` at the first faulty row.
 * @example
 * import { abandonmentRate } from 'support-kpis';
 * const call = (id: string, outcome: 'answered' | 'abandoned') =>
 *   ({ kind: 'call', id, direction: 'inbound', queuedAt: 0, answeredAt: 9, endedAt: 9, outcome }) as const;
 * abandonmentRate([call('1', 'answered'), call('2', 'abandoned')]).value // → 0.5
 */
export const abandonmentRate = /* @__PURE__ */ defineKpi({
  id: 'abandonment_rate',
  title: 'Abandonment rate',
  question: 'How many callers give up?',
  formula: 'abandoned ÷ (answered + abandoned + missed)',
  rows: 'interactions',
  unit: 'rate',
  better: 'lower',
  sources: ['Genesys: abandoned ÷ offered', 'Amazon Connect: call-backs excluded'],
  options: { shortAbandon: duration },
  summary: rate,
  measure: ({ shortAbandon }: AbandonmentRateOptions) => {
    const watch = stopwatch({});
    return inboundCalls((call) => {
      const diverted = divertedTo(call);
      if (diverted !== null) return diverted;
      if (call.outcome !== 'abandoned') return false;
      if (shortAbandon === undefined) return true;
      const wait = queueWait(watch, call);
      if (typeof wait !== 'number') return wait;
      return wait <= shortAbandon ? shortAbandoned : true;
    });
  },
});
