import * as z from 'zod/mini';
import { maybe, rawId, rawInstant, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';

const schema = z.object({ id: rawId(), role: rawText(), updated_at: maybe(rawInstant()) });

/** What is read of a user: nothing but whether it is a customer or an agent. */
export type ZendeskUser = z.input<typeof schema>;
export type UserRecord = z.output<typeof schema>;

export const userShape: RecordShape<typeof schema> = {
  collection: 'users',
  envelopes: ['users', 'user'],
  schema,
  key: ({ id }) => id,
  version: ({ updated_at }) => updated_at,
};
