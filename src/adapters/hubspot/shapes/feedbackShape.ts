import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawList } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { momentProperty, numberProperty, textProperty } from './propertyFields.ts';

const properties = z.object({
  hs_survey_type: textProperty(),
  hs_industry_standard_question_type: textProperty(),
  hs_survey_channel: textProperty(),
  hs_value: numberProperty(),
  hs_content: textProperty(),
  hs_submission_timestamp: momentProperty(),
  hs_contact_id: textProperty(),
});

const schema = z.object({
  id: rawId(),
  createdAt: maybe(rawInstant()),
  updatedAt: maybe(rawInstant()),
  properties: maybe(properties),
  associations: maybe(z.object({ tickets: maybe(z.object({ results: maybe(rawList(z.object({ id: rawId() }))) })) })),
});

/** What is read of a feedback submission: an answer to a survey. */
export type HubSpotFeedbackSubmission = z.input<typeof schema>;
export type FeedbackRecord = z.output<typeof schema>;

export const feedbackShape: RecordShape<typeof schema> = {
  collection: 'feedbackSubmissions',
  envelopes: ['results'],
  schema,
  key: ({ id }) => id,
  version: ({ updatedAt }) => updatedAt,
};
