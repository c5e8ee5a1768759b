import { exclude, fault, type Measure } from '../../fold/outcome.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import { received } from '../../kpi/received.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { conversationOf, countHumanReplies, isCustomerMessage, isHumanReply } from '../../model/messages.ts';
import { wasReopened } from '../../model/solving.ts';
import type { Survey } from '../../model/survey.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Eligible } from './firstContactOptions.ts';
import { verdict } from './firstContactVerdicts.ts';

const notFlagged = exclude('not_flagged');
const otherKind = exclude('other_kind');
const noAnswer = exclude('no_answer');
const noInteractions = exclude('no_interactions');
const noAgentReply = exclude('no_agent_reply');
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

/** Solved, and the customer wrote nothing after the first human reply. */
export function byFollowUp(eligible: Eligible = everyone): Measure<TicketRow, number> {
  return solvedTickets((ticket) => {
    const conversation = conversationOf(ticket.interactions);
    if (conversation === null) return noInteractions;
    const broken = conversation.find(({ at }) => Number.isNaN(at));
    if (broken !== undefined) return invalidInstant('interactions', broken.message.at);
    const reply = conversation.findIndex(({ message }) => isHumanReply(message));
    if (reply < 0) return noAgentReply;
    const followedUp = conversation.slice(reply).some(({ message }) => isCustomerMessage(message));
    return verdict(!followedUp, eligible(ticket));
  });
}
