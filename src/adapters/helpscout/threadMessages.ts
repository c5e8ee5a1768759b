import type { Message } from '../../model/interaction.ts';
import { present } from '../reading/present.ts';
import type { HelpScoutWords, PersonKind, ThreadKind } from './helpScoutWords.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { ThreadRecord } from './shapes/threadShape.ts';

/** The threads of one conversation, which are in time order, as messages. Lines, drafts and hidden threads are none. */
export function threadMessages(
  threads: readonly ThreadRecord[],
  { id: ticketId, type }: ConversationRecord,
  systemUsers: ReadonlySet<string>,
  words: HelpScoutWords,
): Message[] {
  return threads.flatMap((thread): Message[] => {
    const { id, createdAt: at, createdBy } = thread;
    const kind = words.thread(thread.type, id);
    if (kind === 'line' || !isPublished(thread)) return [];
    const role = roleOf(kind, personOf(thread, systemUsers, words));
    return [
      {
        kind: 'message',
        id,
        ticketId,
        at,
        author: role === 'system' ? { role } : { role, ...present({ id: createdBy?.id }) },
        visibility: kind === 'note' ? 'private' : kind === 'phone' ? 'internal' : 'public',
        ...present({
          origin: originOf(thread, role, words),
          sessionId: kind === 'chat' && type === 'chat' ? `chat-${ticketId}` : null,
        }),
      },
    ];
  });
}

/** A draft and what waits for a review were not sent. */
export function isPublished({ state }: ThreadRecord): boolean {
  return (state ?? 'published') === 'published';
}

export function actionOf({ action, actionType }: ThreadRecord): string | null {
  return action?.type ?? actionType ?? null;
}

/** Version 2 of the API calls the AI and the system a user: only the caller can tell their ids. */
export function personOf(
  { id, createdBy }: ThreadRecord,
  systemUsers: ReadonlySet<string>,
  words: HelpScoutWords,
): PersonKind | null {
  if (systemUsers.has(createdBy?.id ?? '')) return 'system';
  const type = createdBy?.type ?? null;
  return type === null ? null : words.person(type, id);
}

/** What a customer says stays the customer's, also where a user wrote it down. */
function roleOf(kind: ThreadKind, person: PersonKind | null): Message['author']['role'] {
  if (kind === 'customer' || person === 'customer') return 'customer';
  if (person === 'system') return kind === 'note' || kind === 'phone' ? 'system' : 'bot';
  return person === null && kind === 'chat' ? 'customer' : 'agent';
}

function originOf(thread: ThreadRecord, role: Message['author']['role'], words: HelpScoutWords): Message['origin'] {
  const action = actionOf(thread);
  const told = action === null ? null : words.action(action, thread.id);
  if (role === 'bot' || role === 'system') return 'automation';
  // A workflow that runs on a customer's message did not write it.
  if (role === 'customer') return told === 'imported' ? told : null;
  return told ?? ((thread.savedReplyId ?? '0') === '0' ? null : 'macro');
}
