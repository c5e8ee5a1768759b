import { exclude, pending } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { replyPlan } from '../../kpi/bulk/classPlan.ts';
import { clock, duration, flag, instant } from '../../kpi/checks.ts';
import { deadlineOf } from '../../kpi/deadlineOf.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant, negativeDuration } from '../../kpi/durationBetween.ts';
import { received } from '../../kpi/received.ts';
import { needsAsOf, type WithinOptions } from '../../kpi/withinOptions.ts';
import { firstMessageAt, isBotReply, isHumanReply } from '../../model/messages.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { toInstant } from '../../time/instant.ts';

export interface ResponseRateOptions extends WithinOptions {
  /** Whether a bot's public answer counts too. Default: `false`. */
  readonly countBots?: boolean;
}

const agentStartedTicket = exclude('agent_started');

/**
 * The share of tickets that a person of the support team answered.
 *
 * Counts: every received ticket that a customer started. With `within`, only an answer within that time of the
 * creation counts, and tickets not yet that old at `asOf` are `pending`, answered or not, so that the youngest do not
 * flatter the rate. With `asOf` alone later answers are not known yet.
 *
 * Trap: without `within` the rate of the last days is low only because they are young.
 *
 * Takes tickets; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` when `within` comes without `asOf`; `unknown_option`, `invalid_option`;
 * with `strict` also `invalid_instant` and `negative_duration` at the first faulty row.
 * @example
 * import { responseRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'open', firstRespondedAt: 60_000 },
 *   { id: 'A-2', createdAt: 0, status: 'open' },
 * ] as const;
 * responseRate(tickets).value // → 0.5
 */
export const responseRate = /* @__PURE__ */ defineKpi({
  id: 'response_rate',
  title: 'Response rate',
  question: 'How many requests get a human answer at all, or in time?',
  formula: 'tickets with a public human reply (within the target) ÷ tickets received (old enough to tell)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Social and e-mail support practice: share of messages answered'],
  options: { clock, within: duration, asOf: instant, countBots: flag },
  agree: needsAsOf,
  summary: rate,
  bulk: ({ asOf, countBots }) => (asOf === undefined && !countBots ? replyPlan : null),
  measure: (options: ResponseRateOptions) => {
    const deadline = deadlineOf(options);
    const { countBots = false } = options;

    return received((ticket: TicketRow) => {
      if (ticket.createdBy === 'agent') return agentStartedTicket;
      const { createdAt, interactions } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const due = deadline(ticket, created);
      if (due === null) return pending;
      const explicit = ticket.firstRespondedAt ?? null;
      const human = explicit === null ? firstMessageAt(interactions, created, isHumanReply) : toInstant(explicit);
      if (Number.isNaN(human)) {
        if (explicit === null) return invalidInstant('interactions', interactions);
        return invalidInstant('firstRespondedAt', explicit);
      }
      if (human !== null && human < created) return negativeDuration('createdAt', 'firstRespondedAt', explicit);
      if (human !== null && human <= due) return true;
      const bot = countBots ? firstMessageAt(interactions, created, isBotReply) : null;
      return Number.isNaN(bot) ? invalidInstant('interactions', interactions) : bot !== null && bot <= due;
    });
  },
});
