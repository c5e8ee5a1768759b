import * as z from 'zod/mini';
import { maybe, rawAny, rawId, rawSeconds, rawText } from '../../reading/rawFields.ts';
import { requiredMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { contactsSchema } from './conversationShape.ts';
import type { IntercomPart } from './partShape.ts';
import { partListSchema } from './partShape.ts';

/** A word in older versions of the API, an object with a category in newer ones. */
const stateSchema = z.union(
  [rawText(), z.object({ category: maybe(rawText()) })],
  'a ticket state (a word, or an object with a category)',
);

const ticketSchema = z.object({
  id: rawId(),
  category: maybe(rawText()),
  ticket_attributes: maybe(z.object({ _default_description_: rawAny() })),
  ticket_state: maybe(stateSchema),
  ticket_type: maybe(z.object({ name: maybe(rawText()), category: maybe(rawText()) })),
  contacts: maybe(contactsSchema),
  admin_assignee_id: maybe(rawId()),
  team_assignee_id: maybe(rawId()),
  created_at: requiredMoment(),
  updated_at: maybe(rawSeconds({ zero: 'none' })),
  ticket_parts: maybe(partListSchema),
});

/** What is read of a ticket. */
export type IntercomTicket = Omit<z.input<typeof ticketSchema>, 'ticket_parts'> & {
  ticket_parts?:
    | { ticket_parts?: IntercomPart[] | null | undefined; total_count?: number | null | undefined }
    | null
    | undefined;
};
export type TicketRecord = z.output<typeof ticketSchema>;

export const ticketShape: RecordShape<typeof ticketSchema> = {
  collection: 'tickets',
  envelopes: ['tickets', 'data.item'],
  schema: ticketSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
