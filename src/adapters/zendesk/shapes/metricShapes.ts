import * as z from 'zod/mini';
import { maybe, rawDuration, rawFlag, rawId, rawInstant, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const clocks = (unit: number) => z.object({ calendar: maybe(rawDuration(unit)), business: maybe(rawDuration(unit)) });
const minutes = clocks(60_000);

const metricSchema = z.object({
  ticket_id: rawId(),
  updated_at: maybe(rawInstant()),
  solved_at: maybe(rawInstant()),
  reopens: maybe(rawNumber()),
  replies: maybe(rawNumber()),
  assignee_stations: maybe(rawNumber()),
  group_stations: maybe(rawNumber()),
  reply_time_in_minutes: maybe(minutes),
  reply_time_in_seconds: maybe(clocks(1000)),
  first_resolution_time_in_minutes: maybe(minutes),
  full_resolution_time_in_minutes: maybe(minutes),
  agent_wait_time_in_minutes: maybe(minutes),
  requester_wait_time_in_minutes: maybe(minutes),
  on_hold_time_in_minutes: maybe(minutes),
});

/** What is read of a ticket metric: Zendesk's own durations of one ticket. */
export type ZendeskTicketMetric = z.input<typeof metricSchema>;
export type TicketMetricRecord = z.output<typeof metricSchema>;

export const metricShape: RecordShape<typeof metricSchema> = {
  collection: 'ticketMetrics',
  envelopes: ['ticket_metrics', 'ticket_metric', 'metric_sets', 'metric_set'],
  schema: metricSchema,
  key: ({ ticket_id }) => ticket_id,
  version: ({ updated_at }) => updated_at,
};

const eventSchema = z.object({
  id: rawId(),
  ticket_id: rawId(),
  metric: rawText(),
  instance_id: maybe(rawNumber()),
  type: rawText(),
  time: rawInstant(),
  status: maybe(minutes),
  deleted: maybe(rawFlag()),
});

/** What is read of a ticket metric event. */
export type ZendeskMetricEvent = z.input<typeof eventSchema>;
export type MetricEventRecord = z.output<typeof eventSchema>;

export const metricEventShape: RecordShape<typeof eventSchema> = {
  collection: 'metricEvents',
  envelopes: ['ticket_metric_events', 'metric_events'],
  schema: eventSchema,
  key: ({ id }) => id,
};
