import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { chats, wasAccepted } from '../../kpi/chats.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';

const neverOffered = exclude('never_offered');

/**
 * The share of offered chats that an agent accepted.
 *
 * Counts: chats that were offered to an agent: those with `offeredAt` or `acceptedAt`, and those missed or declined. A
 * completed chat was accepted, whatever its dates; one that the customer left before it was offered: `never_offered`.
 *
 * Trap: a chat offered to three agents before one accepts counts once here, and three times in some chat systems.
 *
 * Takes interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_outcome` at the first faulty row.
 * @example
 * import { chatAcceptanceRate } from 'support-kpis';
 * const chats = [
 *   { kind: 'chat', id: '1', requestedAt: 0, offeredAt: 1, acceptedAt: 5, endedAt: 90, outcome: 'completed' },
 *   { kind: 'chat', id: '2', requestedAt: 0, offeredAt: 1, endedAt: 90, outcome: 'missed' },
 * ] as const;
 * chatAcceptanceRate(chats).value // → 0.5
 */
export const chatAcceptanceRate = /* @__PURE__ */ defineKpi({
  id: 'chat_acceptance_rate',
  title: 'Chat acceptance rate',
  question: 'How many offered chats do agents take?',
  formula: 'chats accepted ÷ chats offered',
  rows: 'interactions',
  unit: 'rate',
  better: 'higher',
  sources: ['Chat support practice: accepted ÷ offered'],
  options: {},
  summary: rate,
  measure: (_: KpiOptions) =>
    chats((chat) => {
      if (wasAccepted(chat)) return true;
      const offered = (chat.offeredAt ?? null) !== null || chat.outcome === 'missed' || chat.outcome === 'declined';
      return offered ? false : neverOffered;
    }),
});
