import * as z from 'zod/mini';
import { maybe, rawId, rawNumber, rawText } from '../../reading/rawFields.ts';
import { rawMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const person = z.object({ id: maybe(rawId()) });

const csatSchema = z.object({
  id: rawId(),
  rating: maybe(rawNumber()),
  feedback_message: maybe(rawText()),
  message_id: maybe(rawId()),
  contact: maybe(person),
  conversation_id: maybe(rawId()),
  assigned_agent: maybe(person),
  created_at: maybe(rawMoment()),
});

/** What is read of an answer to a satisfaction survey. */
export type ChatwootCsatResponse = z.input<typeof csatSchema>;
export type CsatRecord = z.output<typeof csatSchema>;

export const csatShape: RecordShape<typeof csatSchema> = {
  collection: 'csatResponses',
  envelopes: ['payload', 'csat_survey_responses'],
  schema: csatSchema,
  key: ({ id }) => id,
  version: ({ created_at }) => created_at,
};
