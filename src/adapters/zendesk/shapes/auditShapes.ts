import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawInstant, rawList, rawNumber, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { viaSchema } from './ticketShape.ts';

const metadata = z.object({ flags: maybe(rawList(rawNumber())) });

const auditSchema = z.object({
  id: rawId(),
  ticket_id: maybe(rawId()),
  author_id: maybe(rawId()),
  created_at: rawInstant(),
  via: maybe(viaSchema),
  metadata: maybe(metadata),
  events: maybe(
    rawList(
      z.object({
        type: rawText(),
        id: maybe(rawId()),
        field_name: maybe(rawId()),
        value: rawAny(),
        previous_value: rawAny(),
        public: maybe(rawFlag()),
        author_id: maybe(rawId()),
      }),
    ),
  ),
});

/** What is read of a ticket audit. */
export type ZendeskAudit = z.input<typeof auditSchema>;
export type AuditRecord = z.output<typeof auditSchema>;

export const auditShape: RecordShape<typeof auditSchema> = {
  collection: 'audits',
  envelopes: ['audits', 'audit'],
  inherit: { ticket_id: 'ticket_id' },
  schema: auditSchema,
  key: ({ id }) => id,
};

const commentSchema = z.object({
  id: rawId(),
  type: maybe(rawText()),
  ticket_id: maybe(rawId()),
  audit_id: maybe(rawId()),
  author_id: maybe(rawId()),
  public: maybe(rawFlag()),
  created_at: rawInstant(),
  via: maybe(viaSchema),
  metadata: maybe(metadata),
});

/** What is read of a comment. Zendesk does not write the ticket into it: the page or the audit must tell. */
export type ZendeskComment = z.input<typeof commentSchema>;
export type CommentRecord = z.output<typeof commentSchema>;

export const commentShape: RecordShape<typeof commentSchema> = {
  collection: 'comments',
  envelopes: ['comments', 'comment'],
  inherit: { ticket_id: 'ticket_id' },
  schema: commentSchema,
  key: ({ id }) => id,
};
