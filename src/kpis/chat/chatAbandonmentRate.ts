import { rate } from '../../fold/rate.ts';
import { chats, wasAccepted } from '../../kpi/chats.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';

/**
 * The share of chats that the customer left before an agent accepted.
 *
 * Counts: every requested chat; one is abandoned when its outcome says so and nobody had accepted it.
 *
 * Trap: customers who leave during an accepted chat are not in it, and chats that agents missed or declined are not
 * abandoned; see `chatAcceptanceRate`.
 *
 * Takes interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_outcome` at the first faulty row.
 * @example
 * import { chatAbandonmentRate } from 'support-kpis';
 * const chats = [
 *   { kind: 'chat', id: '1', requestedAt: 0, acceptedAt: 5, endedAt: 90, outcome: 'completed' },
 *   { kind: 'chat', id: '2', requestedAt: 0, endedAt: 30, outcome: 'abandoned' },
 * ] as const;
 * chatAbandonmentRate(chats).value // → 0.5
 */
export const chatAbandonmentRate = /* @__PURE__ */ defineKpi({
  id: 'chat_abandonment_rate',
  title: 'Chat abandonment rate',
  question: 'How many customers leave before an agent comes?',
  formula: 'chats left before accepted ÷ chats requested',
  rows: 'interactions',
  unit: 'rate',
  better: 'lower',
  sources: ['Chat support practice: abandoned ÷ requested'],
  options: {},
  summary: rate,
  measure: (_: KpiOptions) => chats((chat) => chat.outcome === 'abandoned' && !wasAccepted(chat)),
});
