import type { AuthorRole, Call, Chat, Message, MessageOrigin } from '../../model/interaction.ts';
import {
  amountFromZero,
  channel,
  count,
  identifier,
  instant,
  kindOf,
  numberWithin,
  oneOf,
  optional,
  record,
} from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';

export const authorRole = oneOf<AuthorRole>({ customer: true, agent: true, bot: true, system: true });
export const visibility = oneOf<Message['visibility']>({ public: true, private: true, internal: true });
export const messageOrigin = oneOf<MessageOrigin>({
  manual: true,
  macro: true,
  automation: true,
  campaign: true,
  auto_reply: true,
  imported: true,
});
export const direction = oneOf<Call['direction']>({ inbound: true, outbound: true });
export const callOutcome = oneOf<Call['outcome']>({
  answered: true,
  abandoned: true,
  missed: true,
  voicemail: true,
  callback: true,
});
export const chatOutcome = oneOf<Chat['outcome']>({ completed: true, abandoned: true, missed: true, declined: true });
export const sentiment = numberWithin(-1, 1);

export const messageTable = {
  kind: kindOf<'message'>({ message: true }),
  id: identifier,
  ticketId: identifier,
  at: instant,
  author: record({ role: authorRole, id: optional(identifier) }),
  visibility,
  origin: optional(messageOrigin),
  sessionId: optional(identifier),
  channel: optional(channel),
  sentiment: optional(sentiment),
} satisfies TableOf<Message>;

export const callTable = {
  kind: kindOf<'call'>({ call: true }),
  id: identifier,
  direction,
  queuedAt: instant,
  answeredAt: optional(instant),
  endedAt: instant,
  outcome: callOutcome,
  ticketId: optional(identifier),
  customerId: optional(identifier),
  agentId: optional(identifier),
  queue: optional(identifier),
  talk: optional(amountFromZero),
  hold: optional(amountFromZero),
  wrapUp: optional(amountFromZero),
  transfers: optional(count),
} satisfies TableOf<Call>;

export const chatTable = {
  kind: kindOf<'chat'>({ chat: true }),
  id: identifier,
  requestedAt: instant,
  offeredAt: optional(instant),
  acceptedAt: optional(instant),
  endedAt: instant,
  outcome: chatOutcome,
  ticketId: optional(identifier),
  customerId: optional(identifier),
  agentId: optional(identifier),
  wrapUp: optional(amountFromZero),
} satisfies TableOf<Chat>;

export const interactionTables = { message: messageTable, call: callTable, chat: chatTable };
