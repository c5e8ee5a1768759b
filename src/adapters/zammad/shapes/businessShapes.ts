import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawInstant, rawNumber, rawText, rawTree } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const calendarSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  timezone: rawText(),
  business_hours: rawTree(),
  public_holidays: rawTree(),
  updated_at: maybe(rawInstant()),
});

/** What is read of a calendar: hours by weekday, holidays by date, an IANA zone. */
export type ZammadCalendar = z.input<typeof calendarSchema>;
export type CalendarRecord = z.output<typeof calendarSchema>;

export const calendarShape: RecordShape<typeof calendarSchema> = {
  collection: 'calendars',
  envelopes: ['calendars', 'calendar'],
  schema: calendarSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const LONGEST = 1e9;

function target() {
  return maybe(rawNumber().check(z.gte(0, 'minutes, 0 or more'), z.lte(LONGEST, 'minutes, 0 or more')));
}

const slaSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  calendar_id: maybe(rawId()),
  condition: rawTree(),
  first_response_time: target(),
  response_time: target(),
  update_time: target(),
  solution_time: target(),
  created_at: maybe(rawInstant()),
  updated_at: maybe(rawInstant()),
});

/** What is read of an SLA: targets in minutes, and for which tickets it holds. */
export type ZammadSla = z.input<typeof slaSchema>;
export type SlaRecord = z.output<typeof slaSchema>;

export const slaShape: RecordShape<typeof slaSchema> = {
  collection: 'slas',
  envelopes: ['slas', 'sla'],
  schema: slaSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const stateSchema = z.object({
  id: rawId(),
  name: rawText(),
  state_type: maybe(rawText()),
  state_type_id: maybe(rawId()),
  ignore_escalation: maybe(rawFlag()),
  updated_at: maybe(rawInstant()),
});

/** What is read of a ticket state: its name, its type, and whether SLA clocks stop in it. */
export type ZammadState = z.input<typeof stateSchema>;
export type StateRecord = z.output<typeof stateSchema>;

export const stateShape: RecordShape<typeof stateSchema> = {
  collection: 'states',
  envelopes: ['states', 'ticket_states', 'state'],
  schema: stateSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
