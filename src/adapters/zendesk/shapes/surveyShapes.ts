import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const ratingSchema = z.object({
  id: rawId(),
  ticket_id: maybe(rawId()),
  requester_id: maybe(rawId()),
  assignee_id: maybe(rawId()),
  group_id: maybe(rawId()),
  score: rawText(),
  comment: maybe(rawText()),
  created_at: maybe(rawInstant()),
  updated_at: maybe(rawInstant()),
});

/** What is read of a satisfaction rating of the old kind: good or bad. */
export type ZendeskSatisfactionRating = z.input<typeof ratingSchema>;
export type RatingRecord = z.output<typeof ratingSchema>;

export const ratingShape: RecordShape<typeof ratingSchema> = {
  collection: 'satisfactionRatings',
  envelopes: ['satisfaction_ratings', 'satisfaction_rating'],
  schema: ratingSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const question = z.object({
  sub_type: maybe(rawText()),
  options: maybe(rawList(z.object({ rating: maybe(rawNumber()) }))),
});

const answer = z.object({
  type: maybe(rawText()),
  rating: maybe(rawNumber()),
  rating_category: maybe(rawText()),
  value: maybe(rawText()),
  created_at: maybe(rawInstant()),
  updated_at: maybe(rawInstant()),
  question: maybe(question),
});

const responseSchema = z.object({
  id: rawId(),
  responder_id: maybe(rawId()),
  subject_zrns: maybe(rawList(rawText())),
  subjects: maybe(rawList(z.object({ id: maybe(rawId()), type: maybe(rawText()), zrn: maybe(rawText()) }))),
  answers: maybe(rawList(answer)),
});

/** What is read of a survey response of the new kind. */
export type ZendeskSurveyResponse = z.input<typeof responseSchema>;
export type SurveyResponseRecord = z.output<typeof responseSchema>;
export type SurveyAnswer = z.output<typeof answer>;

export const surveyResponseShape: RecordShape<typeof responseSchema> = {
  collection: 'surveyResponses',
  envelopes: ['survey_responses', 'survey_response'],
  schema: responseSchema,
  key: ({ id }) => id,
};
