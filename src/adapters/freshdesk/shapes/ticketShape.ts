import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawInstant, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const moment = () => maybe(rawInstant());

const statsSchema = z.object({
  agent_responded_at: moment(),
  requester_responded_at: moment(),
  first_responded_at: moment(),
  status_updated_at: moment(),
  reopened_at: moment(),
  resolved_at: moment(),
  closed_at: moment(),
  pending_since: moment(),
  first_resp_time_in_secs: maybe(rawNumber()),
  resolution_time_in_secs: maybe(rawNumber()),
});

const schema = z.object({
  id: rawId(),
  created_at: rawInstant(),
  updated_at: moment(),
  status: rawId(),
  priority: maybe(rawId()),
  source: maybe(rawId()),
  type: maybe(rawText()),
  requester_id: maybe(rawId()),
  responder_id: maybe(rawId()),
  group_id: maybe(rawId()),
  company_id: maybe(rawId()),
  product_id: maybe(rawId()),
  tags: maybe(rawList(rawText())),
  due_by: moment(),
  spam: maybe(rawFlag()),
  deleted: maybe(rawFlag()),
  stats: maybe(statsSchema),
  conversations: rawAny(),
});

/** What is read of a ticket; `stats` is there only when it was asked for with `include=stats`. */
export type FreshdeskTicket = z.input<typeof schema>;
export type TicketRecord = z.output<typeof schema>;
export type StatsRecord = z.output<typeof statsSchema>;

export const ticketShape: RecordShape<typeof schema> = {
  collection: 'tickets',
  envelopes: ['tickets', 'ticket', 'results'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
