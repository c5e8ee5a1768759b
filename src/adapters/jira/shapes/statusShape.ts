import * as z from 'zod/mini';
import { maybe, rawAny, rawId, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { jiraInstant, jiraLinks } from './jiraFields.ts';

const statusSchema = z.object({ id: rawId(), name: rawText(), statusCategory: rawAny() });

/** What is read of a status: its category is an object with a key, or a word. */
export type JiraStatus = z.input<typeof statusSchema>;
export type StatusRecord = z.output<typeof statusSchema>;

export const statusShape: RecordShape<typeof statusSchema> = {
  collection: 'statuses',
  envelopes: ['values', 'statuses'],
  schema: statusSchema,
  key: ({ id }) => id,
};

const expected = 'a rating from 1 to 5';

const feedbackSchema = z.object({
  issueId: maybe(rawId()),
  issueKey: maybe(rawText()),
  self: maybe(rawText()),
  _links: maybe(jiraLinks()),
  rating: rawNumber().check(z.gte(1, expected), z.lte(5, expected)),
  comment: maybe(z.object({ body: maybe(rawText()) })),
  date: maybe(jiraInstant()),
});

/** What is read of the feedback on a request: 1 to 5 stars. The API does not say of which request, nor when. */
export type JiraFeedback = z.input<typeof feedbackSchema>;
export type FeedbackRecord = z.output<typeof feedbackSchema>;

export const feedbackShape: RecordShape<typeof feedbackSchema> = {
  collection: 'feedback',
  envelopes: ['values', 'feedback'],
  inherit: { issueId: 'issueId', issueKey: 'issueKey' },
  schema: feedbackSchema,
  key: ({ issueId, issueKey, self, _links }) => issueId ?? issueKey ?? self ?? _links?.self ?? '',
};
