import { durations } from '../../fold/durations.ts';
import { exclude, type Outcome, pendingSince } from '../../fold/outcome.ts';
import { turnPlan } from '../../kpi/bulk/turnPlan.ts';
import { flag, oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, invalidInstant, stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { received } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { conversationOf, isCustomerMessage, isHumanReply, type TimedMessage } from '../../model/messages.ts';
import { replyTurns } from '../../model/replyTurns.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

export interface ResponseTimeOptions extends DurationOptions {
  /** Which turns count. `'subsequent'` leaves out each conversation's first. Default: `'all'`. */
  readonly turns?: 'all' | 'subsequent';
  /** Whether a bot's public answer ends a turn too. Default: `false`. */
  readonly countBots?: boolean;
}

const noInteractions = exclude('no_interactions');
const noCustomerTurn = exclude('no_customer_turn');
const noAgentReply = exclude('no_agent_reply');

/**
 * How long customers wait for an answer over the whole conversation, each time they write.
 *
 * Counts: one duration per customer turn, a run of customer messages from its first one to the next public message of
 * a human agent. A customer's ticket whose first recorded message is a reply starts its first turn at its creation.
 * A turn that waits on an unsolved ticket is `pending`; on a solved one it is left out as `no_agent_reply`, for a
 * closing «thank you» needs none. So `count`, `pending` and `excluded` count turns, not tickets.
 *
 * Trap: long conversations weigh more, for each of their turns counts.
 *
 * Takes tickets with their interactions; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant` and `unknown_status` at the first faulty row.
 * @example
 * import { formatDuration, responseTime } from 'support-kpis';
 * const message = (id: string, minute: number, role: 'customer' | 'agent') =>
 *   ({ kind: 'message', id, ticketId: 'A-1', at: minute * 60_000, author: { role }, visibility: 'public' }) as const;
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   interactions: [message('1', 0, 'customer'), message('2', 15, 'agent'), message('3', 60, 'customer'), message('4', 65, 'agent')],
 * }] as const;
 * formatDuration(responseTime(tickets).value) // → '10m'
 */
export const responseTime = /* @__PURE__ */ defineKpi({
  id: 'response_time',
  title: 'Response time',
  question: 'How long do customers wait for each answer?',
  formula: 'for each customer turn: next public message of a human agent − first message of the turn',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['E-mail support practice: first and subsequent replies', 'Chatwoot: reply time'],
  options: { ...durationChecks, turns: oneOf('all', 'subsequent'), countBots: flag },
  summary: durations,
  bulk: (options) => (options.countBots || options.turns === 'subsequent' ? null : turnPlan(options)),
  measure: (options: ResponseTimeOptions) => {
    const watch = stopwatch(options);
    const { countBots = false } = options;
    const skipped = options.turns === 'subsequent' ? 1 : 0;

    return received((ticket: TicketRow): Outcome<number> | Outcome<number>[] => {
      const { createdAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const conversation = conversationOf(ticket.interactions);
      if (conversation === null) return noInteractions;
      const broken = conversation.find(({ at }) => Number.isNaN(at));
      if (broken !== undefined) return invalidInstant('interactions', broken.message.at);
      const openedAt = ticket.createdBy === 'customer' && opensWithReply(conversation) ? created : null;
      const turns = replyTurns(conversation, { countBots, openedAt });
      if (turns.length <= skipped) return noCustomerTurn;
      return turns.slice(skipped).map(({ start, answered }) => {
        if (answered !== null) return durationBetween(watch, ticket, 'interactions', start, 'interactions', answered);
        const solved = isSolved(ticket);
        if (solved === null) return unknownStatus(ticket);
        return solved ? noAgentReply : pendingSince(start);
      });
    });
  },
});

function opensWithReply(conversation: readonly TimedMessage[]): boolean {
  return (
    conversation.find(({ message }) => isCustomerMessage(message) || isHumanReply(message))?.message.author.role ===
    'agent'
  );
}
