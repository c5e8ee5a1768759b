import type { Ticket } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import { rowsByTicket } from '../reading/rowsByTicket.ts';
import type { HelpScoutRecords } from './helpScoutPayloads.ts';
import { helpScoutTicket } from './helpScoutTicket.ts';
import type { HelpScoutWords } from './helpScoutWords.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { ThreadRecord } from './shapes/threadShape.ts';
import { actionOf, isPublished } from './threadMessages.ts';

/** Ids that only the caller knows. */
export interface KnownIds {
  readonly merged: readonly string[];
  readonly systemUsers: readonly string[];
}

/** The conversations as tickets, each with its threads; reports what belongs to none, and what is not there. */
export function helpScoutTickets(
  records: HelpScoutRecords,
  { merged, systemUsers }: KnownIds,
  words: HelpScoutWords,
  findings: Findings,
): Ticket[] {
  const conversations = records.conversations ?? [];
  const known = new Set(conversations.map(({ id }) => id));
  const threads = rowsByTicket(records.threads, 'threads', ({ conversationId }) => conversationId, known, findings);
  const away = new Set([...merged, ...(records.threads ?? []).flatMap(mergedInto)]);
  const system = new Set(systemUsers);
  return conversations.flatMap((record) => {
    const { id } = record;
    if (record.state === 'draft') {
      const message = 'a draft, which was never sent: no ticket';
      findings.add({ code: 'draft_conversation', collection: 'conversations', field: 'state', message, id });
      return [];
    }
    const own = threads?.get(id)?.sort(byTime) ?? (record.threads === 0 ? [] : null);
    reportGaps(record, own, findings);
    return [helpScoutTicket(record, { threads: own, merged: away.has(id), systemUsers: system }, words, findings)];
  });
}

/** The list comes newest first. */
function byTime(left: ThreadRecord, right: ThreadRecord): number {
  return left.createdAt - right.createdAt || compareIds(left.id, right.id);
}

/** The conversation that was merged into this thread's one, which lives on under another id. */
function mergedInto(thread: ThreadRecord): string[] {
  if (actionOf(thread) !== 'merged') return [];
  const origin = thread.action?.associatedEntities?.originalConversation ?? thread.actionSourceId ?? null;
  return origin === null || origin === thread.conversationId ? [] : [origin];
}

/** `threads` counts what was published, without lines. */
function reportGaps(
  { id, threads: count }: ConversationRecord,
  own: readonly ThreadRecord[] | null,
  findings: Findings,
) {
  const collection = 'threads';
  if (own === null) {
    const message = 'a conversation without its threads (embed=threads): nobody knows who answered when';
    findings.add({ code: 'missing_threads', collection, message, id });
    return;
  }
  const published = own.filter((thread) => thread.type !== 'lineitem' && isPublished(thread));
  if (typeof count !== 'number' || published.length >= count) return;
  const message = 'a conversation that counts more threads than are there: some are missing';
  findings.add({ code: 'truncated_history', collection, message, id });
}
