import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const schema = z.object({
  id: rawId(),
  ticket_id: maybe(rawId()),
  user_id: maybe(rawId()),
  agent_id: maybe(rawId()),
  group_id: maybe(rawId()),
  feedback: maybe(rawText()),
  ratings: maybe(z.object({ default_question: maybe(rawId()) })),
  created_at: maybe(rawInstant()),
  updated_at: maybe(rawInstant()),
});

/** What is read of a satisfaction rating: the answer to the survey's first question. */
export type FreshdeskSatisfactionRating = z.input<typeof schema>;
export type RatingRecord = z.output<typeof schema>;

export const ratingShape: RecordShape<typeof schema> = {
  collection: 'satisfactionRatings',
  envelopes: ['satisfaction_ratings', 'satisfaction_rating'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
