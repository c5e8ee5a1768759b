import * as z from 'zod/mini';
import { maybe, rawDuration, rawFlag, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const seconds = () => maybe(rawDuration(1000));

const schema = z.object({
  id: rawId(),
  created_at: rawInstant(),
  updated_at: maybe(rawInstant()),
  direction: rawText(),
  completion_status: maybe(rawText()),
  ticket_id: maybe(rawId()),
  customer_id: maybe(rawId()),
  agent_id: maybe(rawId()),
  call_group_id: maybe(rawId()),
  duration: seconds(),
  talk_time: seconds(),
  hold_time: seconds(),
  wait_time: seconds(),
  wrap_up_time: seconds(),
  time_to_answer: seconds(),
  callback: maybe(rawFlag()),
  voicemail: maybe(rawFlag()),
});

/** What is read of a call of Zendesk Talk; its durations are seconds. */
export type ZendeskCall = z.input<typeof schema>;
export type CallRecord = z.output<typeof schema>;

export const callShape: RecordShape<typeof schema> = {
  collection: 'calls',
  envelopes: ['calls', 'call'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
