import type { Message } from '../../model/interaction.ts';
import { compareIds } from '../reading/compareIds.ts';
import { present } from '../reading/present.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

/** Outbound e-mail: an agent wrote first. */
export const OUTBOUND = '10';
/** What the customer wrote into a survey is an answer there, and no message. */
const SURVEY = '6';
/** Sent on to somebody who is not the customer. */
const FORWARDED = '8';

type Author = Pick<Message, 'author' | 'visibility'> & { readonly origin?: Message['origin'] };

/** The ticket's own text and its conversations as messages in time order. The first message is not among the conversations. */
export function ticketMessages(ticket: TicketRecord, conversations: readonly ConversationRecord[]): Message[] {
  const sorted = [...conversations].sort(
    (left, right) => left.created_at - right.created_at || compareIds(left.id, right.id),
  );
  return [
    descriptionOf(ticket),
    ...sorted.map(
      (conversation): Message => ({
        kind: 'message',
        id: conversation.id,
        ticketId: ticket.id,
        at: conversation.created_at,
        ...authorOf(conversation, ticket),
      }),
    ),
  ];
}

function descriptionOf({ id, created_at: at, source, requester_id, responder_id }: TicketRecord): Message {
  const author =
    source === OUTBOUND
      ? { role: 'agent' as const, ...present({ id: responder_id }) }
      : { role: 'customer' as const, ...present({ id: requester_id }) };
  return { kind: 'message', id: `description-${id}`, ticketId: id, at, author, visibility: 'public' };
}

function authorOf(conversation: ConversationRecord, { requester_id }: TicketRecord): Author {
  const { user_id, source, automation_id } = conversation;
  const visibility = conversation.private === true ? 'private' : 'public';
  const incoming = conversation.incoming ?? (user_id ?? null) === (requester_id ?? null);
  const id = present({ id: user_id });
  if (source === SURVEY || (automation_id ?? null) !== null) {
    return { author: { role: 'system' }, visibility, origin: 'automation' };
  }
  const origin = conversation.auto_response === true ? ({ origin: 'auto_reply' } as const) : {};
  // What comes in and is kept from the customer was written by a third party, who answers a ticket that was forwarded.
  if (incoming && visibility === 'private' && user_id !== requester_id) {
    return { author: { role: 'system', ...id }, visibility, ...origin };
  }
  if (incoming) return { author: { role: 'customer', ...id }, visibility, ...origin };
  return {
    author: { role: 'agent', ...id },
    visibility: source === FORWARDED ? 'internal' : visibility,
    ...origin,
  };
}
