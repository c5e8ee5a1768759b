import * as z from 'zod/mini';
import { maybe, rawId, rawText } from '../../reading/rawFields.ts';
import { rawMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const callSchema = z.object({
  id: rawId(),
  conversation_id: maybe(rawId()),
  admin_id: maybe(rawId()),
  contact_id: maybe(rawId()),
  state: maybe(rawText()),
  initiated_at: maybe(rawMoment()),
  answered_at: maybe(rawMoment()),
  ended_at: maybe(rawMoment()),
  created_at: maybe(rawMoment()),
  updated_at: maybe(rawMoment()),
  direction: maybe(rawText()),
  ended_reason: maybe(rawText()),
});

/** What is read of a call. */
export type IntercomCall = z.input<typeof callSchema>;
export type CallRecord = z.output<typeof callSchema>;

export const callShape: RecordShape<typeof callSchema> = {
  collection: 'calls',
  envelopes: ['data.item', 'data'],
  schema: callSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
