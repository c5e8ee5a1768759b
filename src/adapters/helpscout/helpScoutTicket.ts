import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket, TicketEvent, TicketStatus } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { compareMoments } from '../reading/compareMoments.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import type { HelpScoutWords } from './helpScoutWords.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { ThreadRecord } from './shapes/threadShape.ts';
import { threadHistory } from './threadHistory.ts';
import { actionOf, threadMessages } from './threadMessages.ts';

/** An answer can be taken back for some seconds before it closes the conversation. */
const MINUTE = 60_000;

/** What is known of one conversation beside itself. */
export interface TicketContext {
  /** In time order; `null` where none were given. */
  readonly threads: readonly ThreadRecord[] | null;
  readonly merged: boolean;
  readonly systemUsers: ReadonlySet<string>;
}

export function helpScoutTicket(
  record: ConversationRecord,
  { threads, merged, systemUsers }: TicketContext,
  words: HelpScoutWords,
  findings: Findings,
): Ticket {
  const { id, assignee } = record;
  const isTeam = assignee?.type === 'team';
  const status = words.status(record.status, id);
  const ticket: Ticket = {
    id,
    createdAt: record.createdAt,
    status,
    channel: channelOf(record, words, findings),
    ...present({
      createdBy: creatorOf(record, systemUsers, words),
      customerId: record.primaryCustomer?.id,
      agentId: isTeam ? null : assignee?.id,
      teamId: isTeam ? assignee?.id : null,
      tags: record.tags ? record.tags.map((tag) => (typeof tag === 'string' ? tag : tag.tag)).sort() : null,
      excluded: exclusionOf(record, merged, threads ?? []),
      interactions: threads === null ? null : threadMessages(threads, record, systemUsers, words),
      history: threads === null ? null : closedIn(threadHistory(threads, words), record, status, findings),
    }),
    attributes: present({ mailboxId: record.mailboxId }),
  };
  return { ...ticket, ...momentsOf(ticket, record, findings) };
}

function channelOf({ id, type }: ConversationRecord, words: HelpScoutWords, findings: Findings): string {
  if (type !== null && type !== undefined) return words.channel(type, id);
  const message = "without a type: the channel is 'unknown'";
  findings.add({ code: 'missing_channel', collection: 'conversations', field: 'type', message, id });
  return 'unknown';
}

function creatorOf(
  { id, createdBy }: ConversationRecord,
  systemUsers: ReadonlySet<string>,
  words: HelpScoutWords,
): Ticket['createdBy'] {
  if (systemUsers.has(createdBy?.id ?? '')) return 'system';
  const type = createdBy?.type ?? null;
  if (type === null) return null;
  const person = words.person(type, id);
  return person === 'customer' ? 'customer' : person === 'user' ? 'agent' : 'system';
}

/** A conversation that is closed later than its threads tell was closed at `closedAt`: a workflow leaves no thread. */
function closedIn(
  history: readonly TicketEvent[],
  { id, closedAt }: ConversationRecord,
  now: TicketStatus,
  findings: Findings,
): TicketEvent[] {
  const last = history.findLast(({ kind }) => kind === 'status');
  if (last === undefined || last.to === now) return [...history];
  const at = closedAt ?? null;
  if (now === 'closed' && at !== null && at >= (last.at as number)) {
    return [...history, { at, kind: 'status', ...present({ from: last.to }), to: now }];
  }
  const message = 'the threads end in another status than the conversation: the last change is missing';
  findings.add({ code: 'history_contradicts_status', collection: 'threads', field: 'status', message, id });
  return [...history];
}

function exclusionOf(
  { status, state }: ConversationRecord,
  merged: boolean,
  threads: readonly ThreadRecord[],
): Ticket['excluded'] {
  const removals = threads.map(actionOf).filter((action) => /^(deleted|restore)-?ticket$/i.test(action ?? ''));
  if (state === 'deleted' || /^deleted/.test(removals.at(-1) ?? '')) return 'deleted';
  if (status === 'spam') return 'spam';
  return merged ? 'merged' : null;
}

function momentsOf(ticket: Ticket, { id, closedAt }: ConversationRecord, findings: Findings): Partial<Ticket> {
  const { createdAt, createdBy, interactions, status } = ticket;
  // What answers a conversation that a user began depends on what the reader asks: the messages decide.
  const answered = createdBy === 'agent' ? null : firstMessageAt(interactions, createdAt as number, isHumanReply);
  const solvings = solvingsOf(ticket);
  const solvedAt = solvings?.at(-1) ?? closedAt;
  if (isSolvedStatus(status)) {
    const place = { collection: 'conversations', field: 'closedAt', id };
    compareMoments(place, closedAt, solvings?.at(-1), MINUTE, findings);
  }
  return present({
    firstRespondedAt: answered,
    firstSolvedAt: solvings?.[0],
    solvedAt,
    closedAt: isSolvedStatus(status) ? (closedAt ?? solvedAt) : null,
  });
}
