import * as z from 'zod/mini';
import { maybe, rawNumber, rawSeconds } from '../../reading/rawFields.ts';
import { rawSpan } from '../../reading/rawSpan.ts';

const moment = () => maybe(rawSeconds({ zero: 'none' }));

/** The figures that Intercom works out for a conversation: durations in seconds of the office hours, and moments. */
export const statisticsSchema = z.object({
  time_to_assignment: maybe(rawSpan()),
  time_to_admin_reply: maybe(rawSpan()),
  time_to_first_close: maybe(rawSpan()),
  time_to_last_close: maybe(rawSpan()),
  median_time_to_reply: maybe(rawSpan()),
  handling_time: maybe(rawSpan()),
  adjusted_handling_time: maybe(rawSpan()),
  first_contact_reply_at: moment(),
  first_assignment_at: moment(),
  first_admin_reply_at: moment(),
  first_close_at: moment(),
  last_assignment_at: moment(),
  last_close_at: moment(),
  count_reopens: maybe(rawNumber()),
  count_assignments: maybe(rawNumber()),
  count_conversation_parts: maybe(rawNumber()),
});

/** What is read of the statistics of a conversation. */
export type IntercomStatistics = z.input<typeof statisticsSchema>;
export type StatisticsRecord = z.output<typeof statisticsSchema>;
