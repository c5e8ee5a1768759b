import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { invalidCount, isCount } from '../../kpi/countField.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { inboundCalls } from '../../kpi/inboundCalls.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';

const notAnswered = exclude('not_answered');

/**
 * The share of answered calls that were put through to somebody else.
 *
 * Counts: answered inbound calls; one with at least one of `transfers` is transferred. Without `transfers` it was not.
 *
 * Trap: transfers that a menu makes before anybody answered are not in it.
 *
 * Takes interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_count`, `unknown_direction` and `unknown_outcome` at the first faulty row.
 * @example
 * import { callTransferRate } from 'support-kpis';
 * const call = (id: string, transfers: number) =>
 *   ({ kind: 'call', id, direction: 'inbound', queuedAt: 0, answeredAt: 1, endedAt: 9, outcome: 'answered', transfers }) as const;
 * callTransferRate([call('1', 0), call('2', 2)]).value // → 0.5
 */
export const callTransferRate = /* @__PURE__ */ defineKpi({
  id: 'call_transfer_rate',
  title: 'Call transfer rate',
  question: 'How many callers are passed on?',
  formula: 'answered calls with a transfer ÷ answered calls',
  rows: 'interactions',
  unit: 'rate',
  better: 'lower',
  sources: ['Contact-centre practice: transferred ÷ answered'],
  options: {},
  summary: rate,
  measure: (_: KpiOptions) =>
    inboundCalls(({ outcome, transfers }) => {
      if (outcome !== 'answered') return notAnswered;
      const count = transfers ?? 0;
      return isCount(count) ? count > 0 : invalidCount('transfers', count);
    }),
});
