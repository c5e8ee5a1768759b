import { rate } from '../../fold/rate.ts';
import { classPlan, withoutEvents } from '../../kpi/bulk/classPlan.ts';
import { text } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { received } from '../../kpi/received.ts';
import { eventsOf } from '../../model/eventsOf.ts';
import type { TicketRow } from '../../model/ticket.ts';

export interface EscalationRateOptions extends KpiOptions {
  /** Count only escalations to this level, as the events' `to` names it. Default: any. */
  readonly to?: string;
}

/**
 * The share of tickets that had to be handed up.
 *
 * Counts: every received ticket; one with at least one `escalation` event (to the level asked for) is escalated. A
 * ticket without a history was not escalated.
 *
 * Trap: a low rate may mean that nobody records escalations.
 *
 * Takes tickets with their history; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read.
 * @example
 * import { escalationRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'open', history: [{ at: 5, kind: 'escalation', to: 'level_2' }] },
 *   { id: 'A-2', createdAt: 0, status: 'open', history: [] },
 * ] as const;
 * escalationRate(tickets).value // → 0.5
 * escalationRate(tickets, { to: 'level_3' }).value // → 0
 */
export const escalationRate = /* @__PURE__ */ defineKpi({
  id: 'escalation_rate',
  title: 'Escalation rate',
  question: 'How many requests need a higher level?',
  formula: 'tickets with an escalation ÷ tickets received',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Contact-centre practice: escalated contacts ÷ contacts'],
  options: { to: text },
  summary: rate,
  bulk: ({ to }) => (to === undefined ? classPlan : withoutEvents('escalation')),
  measure: ({ to: level }: EscalationRateOptions) =>
    received(
      ({ history }: TicketRow) =>
        eventsOf(history, 'escalation')?.some(({ to }) => level === undefined || to === level) ?? false,
    ),
});
