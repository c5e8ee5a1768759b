import { type Exclusion, exclude, fault, isExclusion, type Measure, type Outcome } from '../../fold/outcome.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import { invalidSolving } from '../../kpi/invalidSolving.ts';
import { received } from '../../kpi/received.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { statusHistory } from '../../kpi/statusHistory.ts';
import {
  conversationOf,
  countHumanReplies,
  isCustomerMessage,
  isHumanReply,
  type TimedMessage,
} from '../../model/messages.ts';
import { openingReply } from '../../model/openingReply.ts';
import { openSpans } from '../../model/openSpans.ts';
import { lastSolvedAt, wasReopened } from '../../model/solving.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { Survey } from '../../model/survey.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { toInstant } from '../../time/instant.ts';
import type { Eligible } from './firstContactOptions.ts';
import { verdict } from './firstContactVerdicts.ts';

const notFlagged = exclude('not_flagged');
const otherKind = exclude('other_kind');
const noAnswer = exclude('no_answer');
const noInteractions = exclude('no_interactions');
const noAgentReply = exclude('no_agent_reply');
const noHistory = exclude('no_history');
const noSolvedAt = exclude('no_solved_at');
const everyone = (): boolean => true;

/** As the help desk itself flagged the ticket. */
export function byFlag(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return received((ticket) => {
    const flag = ticket.resolvedOnFirstContact ?? null;
    if (flag === null) return notFlagged;
    if (typeof flag !== 'boolean') return fault('invalid_flag', 'resolvedOnFirstContact', 'true or false', flag);
    return verdict(flag, eligible(ticket));
  });
}

/** As the customer said when asked. */
export const byAnswer: Measure<Survey, number> = ({ kind, score }) => {
  if (kind !== 'fcr') return otherKind;
  if (score === null || score === undefined) return noAnswer;
  if (score !== 0 && score !== 1) return fault('invalid_score', 'score', '1 (yes) or 0 (no)', score);
  return verdict(score === 1, true);
};

/** Solved with exactly one public human reply and never reopened. */
export function byReplies(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return solvedTickets((ticket) => {
    const { interactions } = ticket;
    if (interactions === null || interactions === undefined) return noInteractions;
    return verdict(countHumanReplies(interactions) === 1 && !wasReopened(ticket), eligible(ticket));
  });
}

/** Solved with fewer than two public human replies, reopened or not. */
export function byFewReplies(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return solvedTickets((ticket) => {
    const { interactions } = ticket;
    if (interactions === null || interactions === undefined) return noInteractions;
    const replies = countHumanReplies(interactions) - (openingReply(ticket) === null ? 0 : 1);
    return verdict(replies < 2, eligible(ticket));
  });
}

/** Solved, and it stood as solved before anybody wrote again after the first human reply. */
export function bySolvingReply(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return answeredTickets((ticket, conversation, reply) => {
    const next = conversation
      .slice(reply + 1)
      .find(({ message }) => isCustomerMessage(message) || isHumanReply(message));
    if (next === undefined) return verdict(true, eligible(ticket));
    const open = openBefore(ticket, next.at);
    return typeof open === 'boolean' ? verdict(!open, eligible(ticket)) : open;
  });
}

/** Solved, and the customer wrote nothing after the first human reply. */
export function byFollowUp(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return answeredTickets((ticket, conversation, reply) => {
    const followedUp = conversation.slice(reply).some(({ message }) => isCustomerMessage(message));
    return verdict(!followedUp, eligible(ticket));
  });
}

/** A measure of solved tickets with a human reply, that is told which message of the conversation it is. */
function answeredTickets(
  measure: (ticket: TicketRow, conversation: readonly TimedMessage[], reply: number) => Outcome<number>,
): Measure<TicketRow, number> {
  return solvedTickets((ticket) => {
    const conversation = conversationOf(ticket.interactions);
    if (conversation === null) return noInteractions;
    const broken = conversation.find(({ at }) => Number.isNaN(at));
    if (broken !== undefined) return invalidInstant('interactions', broken.message.at);
    const reply = conversation.findIndex(({ message }) => isHumanReply(message));
    return reply < 0 ? noAgentReply : measure(ticket, conversation, reply);
  });
}

/** Whether a ticket that is solved by now was still open just before an instant. */
function openBefore(ticket: TicketRow, at: number): boolean | Exclusion {
  const created = toInstant(ticket.createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', ticket.createdAt);
  if (statusSpans(ticket.history, created) === null) {
    if (wasReopened(ticket)) return noHistory;
    const solvedAt = lastSolvedAt(ticket);
    if (solvedAt === null) return noSolvedAt;
    return Number.isNaN(solvedAt) ? invalidSolving(ticket) : solvedAt >= at;
  }
  const spans = statusHistory(ticket, created, true);
  if (isExclusion(spans)) return spans;
  // The history of a solved ticket ends solved.
  return openSpans(spans).some(({ start, end }) => start < at && (end as number) >= at);
}
