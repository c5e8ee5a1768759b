import type { Message } from '../../model/interaction.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Findings } from '../reading/findings.ts';
import { unlessUnreadable } from '../reading/unlessUnreadable.ts';
import type { ArticleRecord } from './shapes/articleShape.ts';
import type { ZammadWords } from './zammadWords.ts';

/**
 * The articles of a ticket as messages in time order. A note that is not internal is one that customers may find in
 * their portal and are not sent: for an agent it is no reply, here as in Zammad.
 */
export function articleMessages(articles: readonly ArticleRecord[], words: ZammadWords, findings: Findings): Message[] {
  return articles.map((article): Message => {
    const { id, ticket_id: ticketId, created_at: at, internal } = article;
    const role = words.sender(article.sender, article.sender_id, id) ?? 'system';
    const channel = words.channel(article.type, article.type_id, id);
    const author = article.origin_by_id ?? article.created_by_id ?? null;
    const note = channel === 'note' && role === 'agent' && internal !== true;
    if (note) {
      const message = 'a note that customers may read but were not sent: no reply';
      findings.add({ code: 'public_note', collection: 'articles', field: 'internal', message, id });
    }
    return {
      kind: 'message',
      id,
      ticketId,
      at,
      author: author === null || role === 'system' ? { role } : { role, id: author },
      visibility: internal === true ? 'internal' : note ? 'private' : 'public',
      ...originOf(article, role),
      ...(channel === null ? {} : { channel }),
    };
  });
}

function originOf({ preferences }: ArticleRecord, role: Message['author']['role']): Pick<Message, 'origin'> {
  if (role === 'system') return { origin: 'automation' };
  const automatic = unlessUnreadable(() => isObject(preferences) && preferences['is-auto-response'] === true, false);
  return automatic ? { origin: 'auto_reply' } : {};
}
