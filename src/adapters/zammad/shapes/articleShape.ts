import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const schema = z.object({
  id: rawId(),
  ticket_id: rawId(),
  created_at: rawInstant(),
  updated_at: maybe(rawInstant()),
  type: maybe(rawText()),
  type_id: maybe(rawId()),
  sender: maybe(rawText()),
  sender_id: maybe(rawId()),
  internal: maybe(rawFlag()),
  created_by_id: maybe(rawId()),
  origin_by_id: maybe(rawId()),
  preferences: rawAny(),
});

/** What is read of an article: one message or note of a ticket. */
export type ZammadArticle = z.input<typeof schema>;
export type ArticleRecord = z.output<typeof schema>;

export const articleShape: RecordShape<typeof schema> = {
  collection: 'articles',
  envelopes: ['articles', 'article', 'ticket_articles'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
