import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const workingHours = z.object({
  day_of_week: rawNumber(),
  open_hour: maybe(rawNumber()),
  open_minutes: maybe(rawNumber()),
  close_hour: maybe(rawNumber()),
  close_minutes: maybe(rawNumber()),
  closed_all_day: maybe(rawFlag()),
  open_all_day: maybe(rawFlag()),
});

const inboxSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  channel_type: maybe(rawText()),
  timezone: maybe(rawText()),
  working_hours_enabled: maybe(rawFlag()),
  working_hours: maybe(rawList(workingHours)),
});

/** What is read of an inbox: its channel and its working hours. */
export type ChatwootInbox = z.input<typeof inboxSchema>;
export type InboxRecord = z.output<typeof inboxSchema>;
export type WorkingHours = z.output<typeof workingHours>;

export const inboxShape: RecordShape<typeof inboxSchema> = {
  collection: 'inboxes',
  envelopes: ['payload', 'inboxes'],
  schema: inboxSchema,
  key: ({ id }) => id,
};
