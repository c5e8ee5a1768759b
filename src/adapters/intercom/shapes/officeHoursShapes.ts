import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import { rawMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const interval = z.object({
  start_minute: rawNumber(),
  end_minute: rawNumber(),
  day_of_week: maybe(rawNumber()),
});

const scheduleSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  time_zone_name: rawText(),
  time_intervals: maybe(rawList(interval)),
  twenty_four_seven: maybe(rawFlag()),
  updated_at: maybe(rawMoment()),
});

/** What is read of an office hours schedule. Minutes run from Monday 00:00. */
export type IntercomOfficeHours = z.input<typeof scheduleSchema>;
export type ScheduleRecord = z.output<typeof scheduleSchema>;

export const scheduleShape: RecordShape<typeof scheduleSchema> = {
  collection: 'officeHours',
  envelopes: ['data'],
  schema: scheduleSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const exceptionSchema = z.object({
  id: rawId(),
  office_hours_schedule_id: maybe(rawId()),
  exception_date: rawText(),
  exception_type: rawText(),
  time_intervals: maybe(rawList(interval)),
  recurring_annually: maybe(rawFlag()),
  updated_at: maybe(rawMoment()),
});

/** What is read of an exception to office hours. Minutes run from that day's 00:00. */
export type IntercomOfficeHoursException = z.input<typeof exceptionSchema>;
export type ExceptionRecord = z.output<typeof exceptionSchema>;

export const exceptionShape: RecordShape<typeof exceptionSchema> = {
  collection: 'officeHoursExceptions',
  envelopes: ['data'],
  schema: exceptionSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
