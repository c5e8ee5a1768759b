import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { personSchema } from './conversationShape.ts';

const schema = z.object({
  id: rawId(),
  conversationId: maybe(rawId()),
  createdAt: rawInstant('UTC'),
  type: rawText(),
  status: maybe(rawText()),
  state: maybe(rawText()),
  action: maybe(
    z.object({
      type: maybe(rawText()),
      associatedEntities: maybe(z.object({ originalConversation: maybe(rawId()) })),
    }),
  ),
  actionType: maybe(rawText()),
  actionSourceId: maybe(rawId()),
  createdBy: maybe(personSchema),
  assignedTo: maybe(personSchema),
  savedReplyId: maybe(rawId()),
});

/** What is read of a thread: a message, a note, or a line that says what was done. */
export type HelpScoutThread = z.input<typeof schema>;
export type ThreadRecord = z.output<typeof schema>;

export const threadShape: RecordShape<typeof schema> = {
  collection: 'threads',
  envelopes: ['_embedded.threads', 'threads', 'thread'],
  inherit: { conversationId: 'conversationId' },
  schema,
  key: ({ id }) => id,
};
