import type { Message } from '../../model/interaction.ts';
import { compareIds } from '../reading/compareIds.ts';
import { type Authorship, authorRole, type Roles } from './authorRole.ts';
import type { AuditRecord, CommentRecord } from './shapes/auditShapes.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

/** One comment, from the list of comments or out of an audit. */
export interface TicketComment extends Authorship {
  readonly id: string;
  readonly at: number;
}

const chats: readonly unknown[] = ['chat', 'messaging', 'native_messaging'];

/** The comments in an audit. Notices to customers are not among them: triggers send those, and nobody wrote them. */
export function commentsOf(audit: AuditRecord): TicketComment[] {
  const { id, created_at: at, author_id, via, metadata, events } = audit;
  return (events ?? [])
    .filter(({ type }) => type === 'Comment')
    .map((event, index) => ({
      id: event.id ?? `${id}-${index}`,
      at,
      author_id: event.author_id ?? author_id,
      public: event.public,
      via,
      metadata,
    }));
}

export function commentOf({ id, created_at: at, author_id, via, metadata, ...comment }: CommentRecord): TicketComment {
  return { id, at, author_id, public: comment.public, via, metadata };
}

/** The comments of a ticket as messages in time order. All that was said in one chat is one session. */
export function ticketMessages(
  comments: Iterable<TicketComment>,
  ticket: TicketRecord,
  roles: Roles,
  channelOf: (word: string, id: string) => string,
): Message[] {
  const sorted = [...comments].sort((left, right) => left.at - right.at || compareIds(left.id, right.id));
  return sorted.map((comment): Message => {
    const { role, origin } = authorRole(comment, ticket, roles);
    const author = comment.author_id ?? null;
    const channel = comment.via?.channel ?? null;
    return {
      kind: 'message',
      id: comment.id,
      ticketId: ticket.id,
      at: comment.at,
      author: author === null || role === 'system' ? { role } : { role, id: author },
      visibility: (comment.public ?? true) ? 'public' : 'private',
      ...(origin === undefined ? {} : { origin }),
      ...(channel === null ? {} : { channel: channelOf(channel, ticket.id) }),
      ...(chats.includes(channel) ? { sessionId: `chat-${ticket.id}` } : {}),
    };
  });
}
