import { fault } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import type { TicketRow } from '../../model/ticket.ts';

const resolvers: readonly unknown[] = ['agent', 'automation', 'customer'] satisfies TicketRow['resolvedBy'][];

/**
 * The share of solved tickets that no person had to solve.
 *
 * Counts: solved tickets; those with `resolvedBy: 'automation'` are automated. Without `resolvedBy` a person solved
 * them. Unsolved: `pending`.
 *
 * Trap: a bot that closes tickets is not a bot that solves problems; look at `reopenRate` and repeat contacts of the
 * same tickets.
 *
 * Takes tickets; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_status` and `unknown_resolver` at the first faulty row.
 * @example
 * import { automationRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 5, resolvedBy: 'automation' },
 *   { id: 'A-2', createdAt: 0, status: 'solved', solvedAt: 5, resolvedBy: 'agent' },
 * ] as const;
 * automationRate(tickets).value // → 0.5
 */
export const automationRate = /* @__PURE__ */ defineKpi({
  id: 'automation_rate',
  title: 'Automation rate',
  question: 'How many requests are solved without a person?',
  formula: 'tickets resolved by automation ÷ tickets solved',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Intercom: resolution rate of its AI agent'],
  options: {},
  summary: rate,
  bulk: () => classPlan,
  measure: (_: KpiOptions) =>
    solvedTickets(({ resolvedBy }: TicketRow) => {
      const resolver = resolvedBy ?? 'agent';
      if (resolvers.includes(resolver)) return resolver === 'automation';
      return fault('unknown_resolver', 'resolvedBy', resolvers.join(', '), resolver);
    }),
});
