import * as z from 'zod/mini';
import { maybe, rawAny, rawId, rawInstant, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

/** A user, a team or a customer. */
export const personSchema = z.object({ id: maybe(rawId()), type: maybe(rawText()) });

const schema = z.object({
  id: rawId(),
  createdAt: rawInstant('UTC'),
  userUpdatedAt: maybe(rawInstant('UTC')),
  closedAt: maybe(rawInstant('UTC')),
  status: rawText(),
  state: maybe(rawText()),
  type: maybe(rawText()),
  mailboxId: maybe(rawId()),
  assignee: maybe(personSchema),
  createdBy: maybe(personSchema),
  primaryCustomer: maybe(personSchema),
  tags: maybe(rawList(z.union([z.object({ tag: rawText() }), rawText()], 'a tag'))),
  /** How many threads there are. A list of them stands in `_embedded`, or here in a webhook. */
  threads: rawAny(),
  _embedded: rawAny(),
});

/** What is read of a conversation. Its `threads` is a count; the threads themselves come with `embed=threads`. */
export type HelpScoutConversation = z.input<typeof schema>;
export type ConversationRecord = z.output<typeof schema>;

export const conversationShape: RecordShape<typeof schema> = {
  collection: 'conversations',
  envelopes: ['_embedded.conversations', 'conversations', 'conversation'],
  schema,
  key: ({ id }) => id,
  version: ({ userUpdatedAt, createdAt }) => userUpdatedAt ?? createdAt,
};
