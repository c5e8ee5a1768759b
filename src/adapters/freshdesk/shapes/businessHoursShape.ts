import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const day = () => maybe(z.object({ start_time: maybe(rawText()), end_time: maybe(rawText()) }));

const week = z.object({
  sunday: day(),
  monday: day(),
  tuesday: day(),
  wednesday: day(),
  thursday: day(),
  friday: day(),
  saturday: day(),
});

const hoursSchema = z.object({
  id: rawId(),
  name: maybe(rawText()),
  is_default: maybe(rawFlag()),
  time_zone: rawText(),
  business_hours: maybe(week),
  working_hours: maybe(week),
  updated_at: maybe(rawInstant()),
});

/** What is read of business hours: times such as `8:00 am`, in a zone as Ruby on Rails names it. */
export type FreshdeskBusinessHours = z.input<typeof hoursSchema>;
export type BusinessHoursRecord = z.output<typeof hoursSchema>;

/** Pages are bare lists: a record has a field of the name that an envelope would have. */
export const businessHoursShape: RecordShape<typeof hoursSchema> = {
  collection: 'businessHours',
  envelopes: [],
  schema: hoursSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

const groupSchema = z.object({
  id: rawId(),
  business_hour_id: maybe(rawId()),
  updated_at: maybe(rawInstant()),
});

/** What is read of a group: by which business hours it works. */
export type FreshdeskGroup = z.input<typeof groupSchema>;
export type GroupRecord = z.output<typeof groupSchema>;

export const groupShape: RecordShape<typeof groupSchema> = {
  collection: 'groups',
  envelopes: ['groups', 'group'],
  schema: groupSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
