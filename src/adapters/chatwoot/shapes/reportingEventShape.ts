import * as z from 'zod/mini';
import { maybe, rawId, rawText } from '../../reading/rawFields.ts';
import { rawMoment } from '../../reading/rawMoment.ts';
import { rawSpan } from '../../reading/rawSpan.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const eventSchema = z.object({
  id: rawId(),
  name: rawText(),
  value: maybe(rawSpan()),
  value_in_business_hours: maybe(rawSpan()),
  event_start_time: maybe(rawMoment()),
  event_end_time: maybe(rawMoment()),
  conversation_id: maybe(rawId()),
  inbox_id: maybe(rawId()),
  updated_at: maybe(rawMoment()),
});

/** What is read of a reporting event: one duration that Chatwoot's reports are made of, in seconds. */
export type ChatwootReportingEvent = z.input<typeof eventSchema>;
export type EventRecord = z.output<typeof eventSchema>;

export const reportingEventShape: RecordShape<typeof eventSchema> = {
  collection: 'reportingEvents',
  envelopes: ['payload', 'reporting_events', 'data.payload'],
  schema: eventSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
