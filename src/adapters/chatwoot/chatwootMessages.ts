import type { Message } from '../../model/interaction.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import type { ChatwootWords, MessageKind } from './chatwootWords.ts';
import type { MessageRecord } from './shapes/messageShape.ts';

/** The conversation that a message belongs to; webhooks bear it as an object. */
export function conversationIdOf({ conversation_id, conversation }: MessageRecord): string | null {
  return conversation_id ?? conversation?.id ?? null;
}

/**
 * The messages of a conversation in time order. Activities are nobody's words, and what failed to be sent reached
 * nobody. Automation rules, campaigns and templates (greetings, surveys) do not answer; bots are bots.
 */
export function chatwootMessages(
  records: readonly MessageRecord[],
  ticketId: string,
  channel: string,
  words: ChatwootWords,
  findings: Findings,
): Message[] {
  const messages: Message[] = [];
  const sorted = [...records].sort(
    (left, right) => left.created_at - right.created_at || compareIds(left.id, right.id),
  );
  for (const record of sorted) {
    const kind = words.kind(String(record.message_type), record.id);
    if (kind === 'activity') continue;
    if (record.status === 'failed') {
      const message = 'a message that failed to be sent: it answers nobody, though Chatwoot counts it';
      findings.add({ code: 'failed_message', collection: 'messages', field: 'status', message, id: record.id });
      continue;
    }
    const { role, origin } = authorOf(record, kind, words, findings);
    const author = record.sender?.id ?? record.sender_id ?? null;
    messages.push({
      kind: 'message',
      id: record.id,
      ticketId,
      at: record.created_at,
      author: author === null || role === 'system' ? { role } : { role, id: author },
      visibility: record.private === true ? 'private' : 'public',
      ...(origin === undefined ? {} : { origin }),
      channel,
    });
  }
  return messages;
}

type Authorship = Pick<Message, 'origin'> & { readonly role: Message['author']['role'] };

function authorOf(record: MessageRecord, kind: MessageKind, words: ChatwootWords, findings: Findings): Authorship {
  if (kind === 'incoming') return { role: 'customer' };
  if (kind === 'template') return { role: 'system', origin: 'auto_reply' };
  if (isGiven(record.content_attributes?.automation_rule_id)) return { role: 'system', origin: 'automation' };
  if (isGiven(record.additional_attributes?.campaign_id)) return { role: 'system', origin: 'campaign' };
  const type = record.sender?.type ?? record.sender_type ?? null;
  if (type !== null) return { role: words.sender(type, record.id) };
  if (record.content_attributes?.external_echo === true || isGiven(record.sender)) return { role: 'agent' };
  const message = 'sent by nobody that is named: taken for the system, which answers nobody';
  findings.add({ code: 'missing_sender', collection: 'messages', field: 'sender', message, id: record.id });
  return { role: 'system', origin: 'automation' };
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
