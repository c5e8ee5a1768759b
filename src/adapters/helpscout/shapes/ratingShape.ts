import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { personSchema } from './conversationShape.ts';

const moment = () => maybe(rawInstant('UTC'));

/** Three forms of one thing: a row of the ratings report, a rating of the API, and that of a webhook. */
const schema = z.object({
  // In a row of the report this is the conversation; `ratingId` there is the answer.
  id: maybe(rawId()),
  threadid: maybe(rawId()),
  ratingId: maybe(rawId()),
  ratingCustomerId: maybe(rawId()),
  ratingUserId: maybe(rawId()),
  ratingComments: maybe(rawText()),
  ratingCreatedAt: moment(),
  threadId: maybe(rawId()),
  conversationId: maybe(rawId()),
  ticketId: maybe(rawId()),
  rating: maybe(rawText()),
  user: maybe(personSchema),
  customer: maybe(personSchema),
  comments: maybe(rawText()),
  createdAt: moment(),
  modifiedAt: moment(),
});

/** What is read of a rating, from the ratings report, from the API, or from a webhook. */
export type HelpScoutRating = z.input<typeof schema>;
export type RatingRecord = z.output<typeof schema>;

export const ratingShape: RecordShape<typeof schema> = {
  collection: 'ratings',
  envelopes: ['results', '_embedded.ratings', 'ratings'],
  schema,
  key: ({ threadid, threadId, id }) => `thread-${threadid ?? threadId ?? id ?? ''}`,
  version: ({ modifiedAt, ratingCreatedAt, createdAt }) => modifiedAt ?? ratingCreatedAt ?? createdAt,
};
