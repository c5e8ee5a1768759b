import { durations } from '../../fold/durations.ts';
import { exclude, pending, pendingSince } from '../../fold/outcome.ts';
import { spanPlan } from '../../kpi/bulk/spanPlan.ts';
import { flag, oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, invalidInstant, stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { received } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { eventsOf, hasInvalidInstant } from '../../model/eventsOf.ts';
import type { Message } from '../../model/interaction.ts';
import { firstMessageAt, isBotReply, isCustomerMessage, isHumanReply } from '../../model/messages.ts';
import { openingReply } from '../../model/openingReply.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

export interface FirstResponseTimeOptions extends DurationOptions {
  /** What starts the wait. Default: `'created'`, the ticket's creation. */
  readonly start?: 'created' | 'first_customer_message' | 'assigned';
  /**
   * What becomes of tickets that an agent started. Default: `'exclude'`, they are left out as `agent_started`.
   * `'second_public_reply'`: they wait from `start` on, and the message with which the agent opened them is no answer.
   */
  readonly agentStarted?: 'exclude' | 'from_first_customer_message' | 'second_public_reply';
  /** Whether a bot's public answer ends the wait too. Default: `false`. */
  readonly countBots?: boolean;
}

const agentStartedTicket = exclude('agent_started');
const noAgentReply = exclude('no_agent_reply');
const neverStarted = exclude('never_started');

/**
 * How long customers wait until a person of the support team answers them for the first time.
 *
 * Counts: tickets with a public message of a human agent at or after the start. Bots, automations, campaigns,
 * auto-replies and private notes do not answer. `firstRespondedAt`, where given, wins over the messages. Unsolved and
 * unanswered: `pending`; solved without an answer: `no_agent_reply`; started by an agent: `agent_started`.
 *
 * Trap: on business hours a wait wholly outside them is a true 0 and lowers the mean; look at the median and p90 too.
 *
 * Takes tickets, instants in epoch milliseconds or `Date`; gives a distribution in milliseconds of the clock's time.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { firstResponseTime, formatDuration } from 'support-kpis';
 * const tickets = [{
 *   id: 'A-1', channel: 'email', status: 'solved',
 *   createdAt: Date.UTC(2026, 0, 5, 9, 0),
 *   firstRespondedAt: Date.UTC(2026, 0, 5, 9, 15),
 *   solvedAt: Date.UTC(2026, 0, 5, 11, 30),
 * }] as const;
 * formatDuration(firstResponseTime(tickets).value) // → '15m'
 */
export const firstResponseTime = /* @__PURE__ */ defineKpi({
  id: 'first_response_time',
  title: 'First response time',
  question: 'How long do customers wait for the first human reply?',
  formula: 'first public message of a human agent − start of the wait',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: first reply time', 'Intercom: time to first response'],
  options: {
    ...durationChecks,
    start: oneOf('created', 'first_customer_message', 'assigned'),
    agentStarted: oneOf('exclude', 'from_first_customer_message', 'second_public_reply'),
    countBots: flag,
  },
  summary: durations,
  bulk: (options) =>
    (options.start ?? 'created') === 'created' &&
    (options.agentStarted ?? 'exclude') === 'exclude' &&
    !options.countBots
      ? spanPlan(options, ({ replied }) => replied, 'reply')
      : null,
  measure: (options: FirstResponseTimeOptions) => {
    const watch = stopwatch(options);
    const { start = 'created', agentStarted = 'exclude', countBots = false } = options;

    return received((ticket: TicketRow) => {
      const { createdBy } = ticket;
      const startedByAgent = createdBy === 'agent';
      if (startedByAgent && agentStarted === 'exclude') return agentStartedTicket;
      const { createdAt, interactions, firstRespondedAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const point = startedByAgent && agentStarted === 'from_first_customer_message' ? 'first_customer_message' : start;
      const started = startOf(point, ticket, created, interactions);
      if (Number.isNaN(started)) return invalidInstant(startFields[point], ticket[startFields[point]]);
      if (started !== null) {
        const answer = answerTo({ createdBy, firstRespondedAt, interactions }, started, point, countBots);
        const source = (firstRespondedAt ?? null) === null ? 'interactions' : 'firstRespondedAt';
        if (answer !== null) return durationBetween(watch, ticket, startFields[point], started, source, answer);
      }
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (!solved) return started === null ? pending : pendingSince(started);
      return started === null ? neverStarted : noAgentReply;
    });
  },
});

type Start = NonNullable<FirstResponseTimeOptions['start']>;

const startFields = { created: 'createdAt', first_customer_message: 'interactions', assigned: 'history' } as const;

function startOf(
  point: Start,
  ticket: TicketRow,
  created: number,
  interactions: TicketRow['interactions'],
): number | null {
  if (point === 'created') return created;
  if (point === 'first_customer_message') return firstMessageAt(interactions, created, isCustomerMessage);
  const assignments = eventsOf(ticket.history, 'assignment') ?? [];
  if (hasInvalidInstant(assignments)) return Number.NaN;
  return assignments.find(({ to }) => to !== null)?.at ?? null;
}

type Answered = Pick<TicketRow, 'createdBy' | 'firstRespondedAt' | 'interactions'>;

function answerTo(ticket: Answered, started: number, point: Start, countBots: boolean): Instant | null {
  const { interactions } = ticket;
  const explicit = ticket.firstRespondedAt ?? null;
  const useful = explicit !== null && (point === 'created' || !(toInstant(explicit) < started));
  const human = useful ? explicit : humanReplyAt(ticket, started);
  if (!countBots) return human;
  const bot = firstMessageAt(interactions, started, isBotReply);
  if (human === null || bot === null) return human ?? bot;
  return bot < toInstant(human) ? bot : human;
}

function humanReplyAt(ticket: Answered, started: number): number | null {
  const opening = openingReply(ticket);
  const answers = opening === null ? isHumanReply : (message: Message) => message !== opening && isHumanReply(message);
  return firstMessageAt(ticket.interactions, started, answers);
}
