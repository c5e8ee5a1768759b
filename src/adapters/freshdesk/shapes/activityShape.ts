import * as z from 'zod/mini';
import { parseInstant } from '../../../time/parseInstant.ts';
import { maybe, rawId } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const expected = "a moment such as '31-01-2024 09:00:00 +0000', or ISO 8601";
const DAY_FIRST = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/;

/** The export of activities writes the day first; who loads it into a database often makes ISO 8601 of it. */
const moment = z.pipe(
  z.string(expected),
  z.transform((text, context) => {
    const parts = DAY_FIRST.exec(text);
    const iso = parts === null ? text : `${parts[3]}-${parts[2]}-${parts[1]}T${parts[4]}${parts[5]}:${parts[6]}`;
    const parsed = parseInstant(iso);
    if (parsed.ok) return parsed.instant;
    context.issues.push({ code: 'custom', message: expected, input: text });
    return z.NEVER;
  }),
);

const schema = z.object({
  ticket_id: rawId(),
  performed_at: moment,
  activity: maybe(
    z.object({
      status: maybe(rawId()),
      priority: maybe(rawId()),
      agent_id: maybe(rawId()),
      group: maybe(rawId()),
    }),
  ),
});

/** What is read of an activity of the daily export: what became of a ticket, and when. */
export type FreshdeskActivity = z.input<typeof schema>;
export type ActivityRecord = z.output<typeof schema>;

/** Activities bear no id: what says the same of the same ticket at the same moment is one. */
export const activityShape: RecordShape<typeof schema> = {
  collection: 'activities',
  envelopes: ['activities_data', 'activities'],
  schema,
  key: ({ ticket_id, performed_at, activity }) => {
    const { status, priority, agent_id, group } = activity ?? {};
    return JSON.stringify([ticket_id, performed_at, status, priority, agent_id, group]);
  },
};
