import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const schema = z.object({
  id: maybe(rawId()),
  object: maybe(rawText()),
  o_id: rawId(),
  type: maybe(rawText()),
  attribute: maybe(rawText()),
  value_from: maybe(rawText()),
  value_to: maybe(rawText()),
  id_from: maybe(rawId()),
  id_to: maybe(rawId()),
  created_at: rawInstant(),
});

/** What is read of a line of a ticket's history. */
export type ZammadHistory = z.input<typeof schema>;
export type HistoryRecord = z.output<typeof schema>;

export const historyShape: RecordShape<typeof schema> = {
  collection: 'history',
  envelopes: ['history', 'histories'],
  schema,
  key: (row) => row.id ?? [row.object, row.o_id, row.created_at, row.attribute, row.value_from, row.value_to].join(' '),
};
