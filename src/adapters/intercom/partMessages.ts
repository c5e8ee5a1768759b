import type { Message } from '../../model/interaction.ts';
import type { RoleReader } from './authorRole.ts';
import { partKind } from './partKind.ts';
import type { PartRecord } from './shapes/partShape.ts';

/** What was written in the parts of a conversation, as messages in time order: «reply and close» writes no comment. Notes are private. */
export function partMessages(
  parts: readonly PartRecord[],
  ticketId: string,
  channel: string,
  roleOf: RoleReader,
): Message[] {
  const messages: Message[] = [];
  for (const part of parts) {
    const kind = partKind(part.part_type);
    const isNote = kind === 'note';
    if (!isNote && !(kind === 'spoken' && saysSomething(part))) continue;
    const role = roleOf(part.author, ticketId);
    const author = part.author?.id ?? null;
    messages.push({
      kind: 'message',
      id: part.id,
      ticketId,
      at: part.created_at,
      author: author === null || role === 'system' ? { role } : { role, id: author },
      visibility: isNote ? 'private' : 'public',
      channel,
    });
  }
  return messages;
}

/** A comment whose text was left out of the export altogether is one all the same. */
function saysSomething({ part_type, body, attachments, redacted }: PartRecord): boolean {
  if (body !== undefined && body !== null && body !== '') return true;
  if (redacted === true || (Array.isArray(attachments) && attachments.length > 0)) return true;
  return part_type === 'comment' && body === undefined;
}
