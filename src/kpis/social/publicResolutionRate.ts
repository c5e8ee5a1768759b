import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { fieldPlan } from '../../kpi/bulk/fieldPlan.ts';
import { text } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { unknownVisibility } from '../../kpi/unknownVisibility.ts';
import { cameBy } from '../../model/cameBy.ts';
import { isHumanReply } from '../../model/messages.ts';
import type { TicketRow } from '../../model/ticket.ts';

export interface PublicResolutionRateOptions extends KpiOptions {
  /** The channel whose tickets count. Default: `'social'`. */
  readonly channel?: string;
}

const otherChannel = exclude('other_channel');
const noInteractions = exclude('no_interactions');
const noAgentReply = exclude('no_agent_reply');

/**
 * The share of social requests solved in the open, without moving to private messages.
 *
 * Counts: solved tickets of the channel that a person answered. One is solved publicly when no message of the
 * conversation is private. Internal notes do not count as private messages. Unsolved: `pending`.
 *
 * Trap: some questions must go private (account data); the right rate is not 100 %.
 *
 * Takes tickets with their interactions; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_status` at the first faulty row.
 * @example
 * import { publicResolutionRate } from 'support-kpis';
 * const reply = (visibility: 'public' | 'private') =>
 *   ({ kind: 'message', id: '1', ticketId: 'A', at: 5, author: { role: 'agent' }, visibility }) as const;
 * const ticket = { id: 'A', createdAt: 0, channel: 'social', status: 'solved' } as const;
 * const tickets = [
 *   { ...ticket, interactions: [reply('public')] },
 *   { ...ticket, interactions: [reply('public'), reply('private')] },
 * ];
 * publicResolutionRate(tickets).value // → 0.5
 */
export const publicResolutionRate = /* @__PURE__ */ defineKpi({
  id: 'public_resolution_rate',
  title: 'Public resolution rate',
  question: 'How many social requests are solved in the open?',
  formula: 'solved with public messages only ÷ solved and answered tickets of the channel',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Social support practice: resolved in public ÷ resolved'],
  options: { channel: text },
  summary: rate,
  bulk: () => fieldPlan('channel', 'channel'),
  measure: ({ channel = 'social' }: PublicResolutionRateOptions) => {
    const solvedInPublic = solvedTickets(({ interactions }: TicketRow) => {
      if (interactions === null || interactions === undefined) return noInteractions;
      const unknown = unknownVisibility(interactions);
      if (unknown !== null) return unknown;
      let [answered, inPrivate] = [false, false];
      for (const interaction of interactions) {
        if (interaction.kind !== 'message') continue;
        const role = interaction.author?.role;
        if (interaction.visibility === 'private' && role !== 'system') {
          inPrivate = true;
          if (role === 'agent') answered = true;
        } else if (isHumanReply(interaction)) answered = true;
      }
      return answered ? !inPrivate : noAgentReply;
    });
    return (ticket: TicketRow) => (cameBy(ticket) === channel ? solvedInPublic(ticket) : otherChannel);
  },
});
