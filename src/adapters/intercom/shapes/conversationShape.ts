import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawList, rawNumber, rawSeconds, rawText } from '../../reading/rawFields.ts';
import { requiredMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import type { IntercomPart } from './partShape.ts';
import { partListSchema } from './partShape.ts';
import type { IntercomStatistics } from './statisticsSchema.ts';

export const authorSchema = z.object({
  type: maybe(rawText()),
  id: maybe(rawId()),
  email: maybe(rawText()),
  from_ai_agent: maybe(rawFlag()),
});

export const sourceSchema = z.object({
  type: maybe(rawText()),
  delivered_as: maybe(rawText()),
  author: maybe(authorSchema),
});

export const ratingSchema = z.object({
  rating: maybe(rawNumber()),
  remark: maybe(rawText()),
  created_at: maybe(rawSeconds({ zero: 'none' })),
  updated_at: maybe(rawSeconds({ zero: 'none' })),
  contact: maybe(z.object({ id: maybe(rawId()) })),
  teammate: maybe(z.object({ type: maybe(rawText()), id: maybe(rawId()) })),
});

export const aiAgentSchema = z.object({
  resolution_state: maybe(rawText()),
  rating: maybe(rawNumber()),
  rating_remark: maybe(rawText()),
  created_at: maybe(rawSeconds({ zero: 'none' })),
  updated_at: maybe(rawSeconds({ zero: 'none' })),
});

export const contactsSchema = z.object({ contacts: maybe(rawList(z.object({ id: maybe(rawId()) }))) });

const conversationSchema = z.object({
  id: rawId(),
  created_at: requiredMoment(),
  updated_at: maybe(rawSeconds({ zero: 'none' })),
  state: maybe(rawText()),
  open: maybe(rawFlag()),
  priority: maybe(rawText()),
  admin_assignee_id: maybe(rawId()),
  team_assignee_id: maybe(rawId()),
  contacts: maybe(contactsSchema),
  tags: maybe(z.object({ tags: maybe(rawList(z.object({ name: maybe(rawText()) }))) })),
  channel: maybe(z.object({ initial: maybe(rawText()) })),
  source: rawAny(),
  first_contact_reply: maybe(z.object({ created_at: maybe(rawSeconds({ zero: 'none' })) })),
  sla_applied: maybe(z.object({ sla_name: maybe(rawText()), sla_status: maybe(rawText()) })),
  statistics: rawAny(),
  conversation_rating: rawAny(),
  conversation_parts: maybe(partListSchema),
  ai_agent: rawAny(),
});

type Loose = 'source' | 'statistics' | 'conversation_rating' | 'conversation_parts' | 'ai_agent';

/** What is read of a conversation. */
export type IntercomConversation = Omit<z.input<typeof conversationSchema>, Loose> & {
  source?: z.input<typeof sourceSchema> | null | undefined;
  statistics?: IntercomStatistics | null | undefined;
  conversation_rating?: z.input<typeof ratingSchema> | null | undefined;
  conversation_parts?:
    | { conversation_parts?: IntercomPart[] | null | undefined; total_count?: number | null | undefined }
    | null
    | undefined;
  ai_agent?: z.input<typeof aiAgentSchema> | null | undefined;
};
export type ConversationRecord = z.output<typeof conversationSchema>;

export const conversationShape: RecordShape<typeof conversationSchema> = {
  collection: 'conversations',
  envelopes: ['conversations', 'data.item'],
  schema: conversationSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
