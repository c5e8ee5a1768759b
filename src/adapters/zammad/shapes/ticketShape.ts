import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

/** About 1900 years: more minutes are a mistake. A late ticket has a difference below 0. */
const LONGEST = 1e9;

function minutes() {
  const expected = 'minutes';
  return maybe(rawNumber().check(z.gte(-LONGEST, expected), z.lte(LONGEST, expected)));
}

const schema = z.object({
  id: rawId(),
  created_at: rawInstant(),
  updated_at: maybe(rawInstant()),
  state: maybe(rawText()),
  state_id: maybe(rawId()),
  priority: maybe(rawText()),
  priority_id: maybe(rawId()),
  group_id: maybe(rawId()),
  owner_id: maybe(rawId()),
  customer_id: maybe(rawId()),
  organization_id: maybe(rawId()),
  create_article_type: maybe(rawText()),
  create_article_type_id: maybe(rawId()),
  create_article_sender: maybe(rawText()),
  create_article_sender_id: maybe(rawId()),
  article_count: maybe(rawNumber()),
  tags: maybe(rawList(rawText())),
  first_response_at: maybe(rawInstant()),
  first_response_in_min: minutes(),
  first_response_diff_in_min: minutes(),
  first_response_escalation_at: maybe(rawInstant()),
  update_in_min: minutes(),
  update_diff_in_min: minutes(),
  update_escalation_at: maybe(rawInstant()),
  close_at: maybe(rawInstant()),
  last_close_at: maybe(rawInstant()),
  close_in_min: minutes(),
  close_diff_in_min: minutes(),
  close_escalation_at: maybe(rawInstant()),
});

/** What is read of a ticket of Zammad, expanded or not. */
export type ZammadTicket = z.input<typeof schema>;
export type TicketRecord = z.output<typeof schema>;

export const ticketShape: RecordShape<typeof schema> = {
  collection: 'tickets',
  envelopes: ['tickets', 'ticket', 'records'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
