import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawNumber, rawText } from '../../reading/rawFields.ts';
import { requiredMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const messageSchema = z.object({
  id: rawId(),
  conversation_id: maybe(rawId()),
  conversation: maybe(z.object({ id: maybe(rawId()) })),
  message_type: z.union([rawNumber(), rawText()], 'a kind of message (0 to 3, or its word)'),
  content_type: maybe(rawText()),
  status: maybe(rawText()),
  content_attributes: maybe(z.object({ automation_rule_id: rawAny(), external_echo: rawAny() })),
  additional_attributes: maybe(z.object({ campaign_id: rawAny() })),
  private: maybe(rawFlag()),
  created_at: requiredMoment(),
  sender: maybe(z.object({ id: maybe(rawId()), type: maybe(rawText()) })),
  sender_type: maybe(rawText()),
  sender_id: maybe(rawId()),
});

/** What is read of a message. Its text is not among it. */
export type ChatwootMessage = z.input<typeof messageSchema>;
export type MessageRecord = z.output<typeof messageSchema>;

export const messageShape: RecordShape<typeof messageSchema> = {
  collection: 'messages',
  envelopes: ['payload', 'messages'],
  inherit: { conversation_id: 'conversation_id' },
  schema: messageSchema,
  key: ({ id }) => id,
};
