import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { withoutEvents } from '../../kpi/bulk/classPlan.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { received } from '../../kpi/received.ts';
import { eventsOf, hasInvalidInstant } from '../../model/eventsOf.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { wasTransferred } from '../../model/transfers.ts';

export interface TransferRateOptions extends KpiOptions {
  /** What has to change hands. Default: `'any'`, the agent or the team. */
  readonly between?: 'any' | 'agents' | 'teams';
}

const neverAssigned = exclude('never_assigned');

/**
 * The share of assigned tickets that were handed to somebody else.
 *
 * Counts: tickets that are or were assigned to an agent or a team. A ticket is transferred when its agent or team
 * changes after the first assignment; there and back (A→B→A) is a transfer too. Never assigned: `never_assigned`.
 *
 * Trap: a triage desk that assigns everything to itself first transfers every ticket.
 *
 * Takes tickets with their history; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant` at the first faulty row.
 * @example
 * import { transferRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'open', history: [
 *     { at: 1, kind: 'assignment', to: 'ada' },
 *     { at: 2, kind: 'assignment', from: 'ada', to: 'bo' },
 *     { at: 3, kind: 'assignment', from: 'bo', to: 'ada' },
 *   ] },
 *   { id: 'A-2', createdAt: 0, status: 'open', agentId: 'ada' },
 * ] as const;
 * transferRate(tickets).value // → 0.5
 */
export const transferRate = /* @__PURE__ */ defineKpi({
  id: 'transfer_rate',
  title: 'Transfer rate',
  question: 'How many requests change hands?',
  formula: 'tickets whose agent or team changed after the first assignment ÷ assigned tickets',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Zendesk: assignee and group stations'],
  options: { between: oneOf('any', 'agents', 'teams') },
  summary: rate,
  bulk: () => withoutEvents('assignment', 'team'),
  measure: ({ between = 'any' }: TransferRateOptions) =>
    received(({ history, agentId, teamId }: TicketRow) => {
      const toAgents = between === 'teams' ? [] : (eventsOf(history, 'assignment') ?? []);
      const toTeams = between === 'agents' ? [] : (eventsOf(history, 'team') ?? []);
      if (hasInvalidInstant(toAgents) || hasInvalidInstant(toTeams)) return invalidInstant('history', history);
      if (wasTransferred(toAgents) || wasTransferred(toTeams)) return true;
      const agent = between !== 'teams' && (agentId ?? null) !== null;
      const team = between !== 'agents' && (teamId ?? null) !== null;
      return agent || team || toAgents.length + toTeams.length > 0 ? false : neverAssigned;
    }),
});
