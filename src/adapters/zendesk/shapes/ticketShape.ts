import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

export const viaSchema = z.object({
  channel: maybe(rawId()),
  source: maybe(z.object({ rel: maybe(rawText()) })),
});

const schema = z.object({
  id: rawId(),
  created_at: rawInstant(),
  updated_at: maybe(rawInstant()),
  status: rawText(),
  priority: maybe(rawText()),
  type: maybe(rawText()),
  requester_id: maybe(rawId()),
  submitter_id: maybe(rawId()),
  assignee_id: maybe(rawId()),
  group_id: maybe(rawId()),
  organization_id: maybe(rawId()),
  brand_id: maybe(rawId()),
  ticket_form_id: maybe(rawId()),
  tags: maybe(rawList(rawText())),
  collaborator_ids: maybe(rawList(rawId())),
  email_cc_ids: maybe(rawList(rawId())),
  merged_ticket_ids: maybe(rawList(rawId())),
  due_at: maybe(rawInstant()),
  via: maybe(viaSchema),
  satisfaction_rating: maybe(z.object({ id: maybe(rawId()), score: rawText(), comment: maybe(rawText()) })),
});

/** What is read of a ticket of Zendesk Support. */
export type ZendeskTicket = z.input<typeof schema>;
export type TicketRecord = z.output<typeof schema>;

export const ticketShape: RecordShape<typeof schema> = {
  collection: 'tickets',
  envelopes: ['tickets', 'ticket', 'results'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
