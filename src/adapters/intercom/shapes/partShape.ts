import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawList, rawNumber, rawSeconds, rawText } from '../../reading/rawFields.ts';
import { requiredMoment } from '../../reading/rawMoment.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const assigneeSchema = z.union(
  [z.object({ type: maybe(rawText()), id: maybe(rawId()) }), rawId()],
  'an assignee (a type and an id)',
);

const partSchema = z.object({
  id: rawId(),
  part_type: rawText(),
  body: maybe(rawText()),
  created_at: requiredMoment(),
  updated_at: maybe(rawSeconds({ zero: 'none' })),
  assigned_to: maybe(assigneeSchema),
  author: maybe(
    z.object({
      type: maybe(rawText()),
      id: maybe(rawId()),
      email: maybe(rawText()),
      from_ai_agent: maybe(rawFlag()),
    }),
  ),
  attachments: rawAny(),
  redacted: maybe(rawFlag()),
  state: maybe(rawText()),
  ticket_state: maybe(rawText()),
  previous_ticket_state: maybe(rawText()),
});

/** What is read of a part of a conversation or a ticket. Of the body only whether there is one. */
export type IntercomPart = z.input<typeof partSchema>;
export type PartRecord = z.output<typeof partSchema>;

export const partShape: RecordShape<typeof partSchema> = {
  collection: 'parts',
  envelopes: [],
  schema: partSchema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};

/** The parts as a record holds them; each is read for itself, so that a bad one does not take the others along. */
export const partListSchema = z.object({
  conversation_parts: maybe(rawList(rawAny())),
  ticket_parts: maybe(rawList(rawAny())),
  total_count: maybe(rawNumber()),
});
