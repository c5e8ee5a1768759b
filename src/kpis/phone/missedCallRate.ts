import { rate } from '../../fold/rate.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { inboundCalls } from '../../kpi/inboundCalls.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';

/**
 * The share of inbound calls that nobody took.
 *
 * Counts: all inbound calls; `missed` ones are those that rang and were not answered. Callers who gave up in the queue
 * are abandoned, not missed.
 *
 * Trap: calls outside opening hours are missed too; leave them out with a filter if nobody was to answer them.
 *
 * Takes interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_direction` and `unknown_outcome` at the first faulty row.
 * @example
 * import { missedCallRate } from 'support-kpis';
 * const call = (id: string, outcome: 'answered' | 'missed') =>
 *   ({ kind: 'call', id, direction: 'inbound', queuedAt: 0, endedAt: 9, outcome }) as const;
 * missedCallRate([call('1', 'answered'), call('2', 'missed'), call('3', 'missed'), call('4', 'answered')]).value // → 0.5
 */
export const missedCallRate = /* @__PURE__ */ defineKpi({
  id: 'missed_call_rate',
  title: 'Missed call rate',
  question: 'How many calls does nobody take?',
  formula: 'missed ÷ inbound calls',
  rows: 'interactions',
  unit: 'rate',
  better: 'lower',
  sources: ['Business telephony practice: missed ÷ inbound calls'],
  options: {},
  summary: rate,
  measure: (_: KpiOptions) => inboundCalls(({ outcome }) => outcome === 'missed'),
});
