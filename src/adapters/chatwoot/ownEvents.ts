import type { Findings } from '../reading/findings.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { EventRecord } from './shapes/reportingEventShape.ts';

const collection = 'reportingEvents';
const SECOND = 1000;

export interface OwnEvents {
  readonly byConversation: ReadonlyMap<string, readonly EventRecord[]>;
  /** Those of no other conversation, also of one that is not in the export: they are figures all the same. */
  readonly credible: readonly EventRecord[];
}

/**
 * Reporting events by their conversation. Events that come from the database bear its id of the conversation, where the
 * API has the number that agents see: such an id may belong to nobody here, or, worse, to another conversation. What
 * lies in another inbox, or ended before the conversation began, cannot be of it.
 */
export function ownEvents(
  events: readonly EventRecord[],
  conversations: ReadonlyMap<string, ConversationRecord>,
  findings: Findings,
): OwnEvents {
  const credible: EventRecord[] = [];
  const groups = new Map<string, EventRecord[]>();
  for (const event of events) {
    const conversation = conversations.get(event.conversation_id ?? '');
    if (conversation === undefined) {
      const message =
        'of a conversation that is not there: left out; from the database, events bear its ids, not the numbers agents see';
      findings.add({ code: 'orphan_record', collection, message, id: event.id });
      credible.push(event);
      continue;
    }
    if (!couldBeOf(event, conversation)) {
      const message =
        'of another inbox, or before its conversation began: an id of the database for a number of the API? left out';
      findings.add({ code: 'foreign_event', collection, field: 'conversation_id', message, id: event.id });
      continue;
    }
    credible.push(event);
    const own = groups.get(conversation.id);
    if (own === undefined) groups.set(conversation.id, [event]);
    else own.push(event);
  }
  return { byConversation: groups, credible };
}

function couldBeOf(event: EventRecord, { inbox_id, created_at }: ConversationRecord): boolean {
  const [theirs, ours] = [event.inbox_id ?? null, inbox_id ?? null];
  if (theirs !== null && ours !== null && theirs !== ours) return false;
  const end = event.event_end_time ?? null;
  return end === null || end > created_at - SECOND;
}
