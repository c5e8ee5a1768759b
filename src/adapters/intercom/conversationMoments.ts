import { firstMessageAt, isCustomerMessage, isHumanReply } from '../../model/messages.ts';
import { reopensOf, solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ConversationFacts } from './conversationFacts.ts';

/** What Intercom's figures are made of, by the messages and parts; `null` where they do not tell. */
export interface ConversationMoments {
  readonly firstContactReply: number | null;
  readonly firstAdminReply: number | null;
  readonly firstClose: number | null;
  readonly lastClose: number | null;
  /** The last assignment before the first answer of a person. */
  readonly assignment: number | null;
  readonly reopens: number | null;
  readonly assignments: number | null;
}

const nothing: ConversationMoments = {
  firstContactReply: null,
  firstAdminReply: null,
  firstClose: null,
  lastClose: null,
  assignment: null,
  reopens: null,
  assignments: null,
};

/** All of it after the customer's first words, where Intercom's clocks start. */
export function conversationMoments(ticket: Ticket, { parts, history }: ConversationFacts): ConversationMoments {
  if (parts === null || history === null) return nothing;
  const { interactions } = ticket;
  const start = firstMessageAt(interactions, Number.NEGATIVE_INFINITY, isCustomerMessage);
  if (start === null) return nothing;
  const answer = firstMessageAt(interactions, start, isHumanReply);
  const closes = (solvingsOf(ticket) ?? []).filter((at) => at >= start);
  const assigned = parts.list.filter(
    ({ assigned_to, created_at }) => assigned_to !== null && assigned_to !== undefined && created_at >= start,
  );
  const before = assigned.filter(({ created_at }) => answer === null || created_at <= answer);
  return {
    firstContactReply: start,
    firstAdminReply: answer,
    firstClose: closes[0] ?? null,
    lastClose: closes.at(-1) ?? null,
    assignment: before.at(-1)?.created_at ?? null,
    reopens: reopensOf({ ...ticket, reopens: null }),
    assignments: assigned.length,
  };
}
