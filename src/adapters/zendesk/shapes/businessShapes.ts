import * as z from 'zod/mini';
import {
  maybe,
  rawDuration,
  rawFlag,
  rawId,
  rawInstant,
  rawList,
  rawNumber,
  rawText,
} from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const scheduleSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  time_zone: rawText(),
  intervals: maybe(rawList(z.object({ start_time: rawNumber(), end_time: rawNumber() }))),
  updated_at: maybe(rawInstant()),
});

/** What is read of a schedule: minutes from Sunday 0:00, in a zone as Ruby on Rails names it. */
export type ZendeskSchedule = z.input<typeof scheduleSchema>;
export type ScheduleRecord = z.output<typeof scheduleSchema>;

export const scheduleShape: RecordShape<typeof scheduleSchema> = {
  collection: 'schedules',
  envelopes: ['schedules', 'schedule'],
  schema: scheduleSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const holidaySchema = z.object({
  id: rawId(),
  schedule_id: maybe(rawId()),
  start_date: rawText(),
  end_date: rawText(),
});

/** What is read of a holiday: whole days, the last one included. The page must tell whose it is where there are several schedules. */
export type ZendeskHoliday = z.input<typeof holidaySchema>;
export type HolidayRecord = z.output<typeof holidaySchema>;

export const holidayShape: RecordShape<typeof holidaySchema> = {
  collection: 'holidays',
  envelopes: ['holidays', 'holiday'],
  inherit: { schedule_id: 'schedule_id' },
  schema: holidaySchema,
  key: ({ id }) => id,
};

/** A text, a number or a list of them, as texts; `['']` is «nothing». */
const values = z.pipe(
  z.unknown(),
  z.transform((value): readonly string[] => (Array.isArray(value) ? value : [value]).map(textOf)),
);

const condition = z.object({ field: rawText(), operator: rawText(), value: values });
const conditions = maybe(rawList(condition));

const policySchema = z.object({
  id: rawId(),
  title: maybe(rawText()),
  position: maybe(rawNumber()),
  filter: maybe(z.object({ all: conditions, any: conditions })),
  policy_metrics: maybe(
    rawList(
      z.object({
        priority: maybe(rawText()),
        metric: rawText(),
        target: maybe(rawDuration(60_000)),
        target_in_seconds: maybe(rawDuration(1000)),
        business_hours: maybe(rawFlag()),
      }),
    ),
  ),
  updated_at: maybe(rawInstant()),
});

/** What is read of an SLA policy. */
export type ZendeskSlaPolicy = z.input<typeof policySchema>;
export type SlaPolicyRecord = z.output<typeof policySchema>;
export type SlaConditionRecord = z.output<typeof condition>;

export const slaPolicyShape: RecordShape<typeof policySchema> = {
  collection: 'slaPolicies',
  envelopes: ['sla_policies', 'sla_policy'],
  schema: policySchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
