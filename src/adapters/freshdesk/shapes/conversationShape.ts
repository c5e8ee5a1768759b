import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawInstant } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const schema = z.object({
  id: rawId(),
  ticket_id: maybe(rawId()),
  created_at: rawInstant(),
  updated_at: maybe(rawInstant()),
  incoming: maybe(rawFlag()),
  private: maybe(rawFlag()),
  user_id: maybe(rawId()),
  source: maybe(rawId()),
  auto_response: maybe(rawFlag()),
  automation_id: maybe(rawId()),
});

/** What is read of a conversation, which is one message. */
export type FreshdeskConversation = z.input<typeof schema>;
export type ConversationRecord = z.output<typeof schema>;

export const conversationShape: RecordShape<typeof schema> = {
  collection: 'conversations',
  envelopes: ['conversations', 'conversation'],
  inherit: { ticket_id: 'ticket_id' },
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
