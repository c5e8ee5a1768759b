import * as z from 'zod/mini';
import { maybe, rawId, rawList, rawText } from '../../reading/rawFields.ts';
import { rawMoment, requiredMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const person = z.object({ id: maybe(rawId()) });

const conversationSchema = z.object({
  id: rawId(),
  meta: maybe(
    z.object({ sender: maybe(person), channel: maybe(rawText()), assignee: maybe(person), team: maybe(person) }),
  ),
  inbox_id: maybe(rawId()),
  channel: maybe(rawText()),
  labels: maybe(rawList(rawText())),
  status: rawText(),
  priority: maybe(rawText()),
  created_at: requiredMoment(),
  last_activity_at: maybe(rawMoment()),
  first_reply_created_at: maybe(rawMoment()),
  sla_policy_id: maybe(rawId()),
});

/** What is read of a conversation. Of its messages it holds the last one only. */
export type ChatwootConversation = z.input<typeof conversationSchema>;
export type ConversationRecord = z.output<typeof conversationSchema>;

export const conversationShape: RecordShape<typeof conversationSchema> = {
  collection: 'conversations',
  envelopes: ['data.payload', 'payload', 'conversations'],
  schema: conversationSchema,
  key: ({ id }) => id,
  version: ({ last_activity_at }) => last_activity_at,
};
