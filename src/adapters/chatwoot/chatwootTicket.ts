import type { Message } from '../../model/interaction.ts';
import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import type { Findings } from '../reading/findings.ts';
import type { ChatwootWords } from './chatwootWords.ts';
import { type DatedEvent, resolutionsOf } from './conversationEvents.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';

const collection = 'conversations';

/** What the other collections say of one conversation. */
export interface ConversationContext {
  readonly channel: string;
  /** `null` where no messages were given. */
  readonly messages: readonly Message[] | null;
  readonly events: readonly DatedEvent[];
}

/** A conversation as a ticket. */
export function chatwootTicket(
  record: ConversationRecord,
  { channel, messages, events }: ConversationContext,
  words: ChatwootWords,
  findings: Findings,
): Ticket {
  const { id, meta, inbox_id, sla_policy_id } = record;
  const status = words.status(record.status, id);
  const priority = record.priority ? words.priority(record.priority, id) : undefined;
  const createdBy = creatorOf(messages);
  const { moments, history } = resolutionsOf(events, messages, !isSolvedStatus(status));
  const answered = answerOf(record, messages, events, findings);
  if (isSolvedStatus(status) && moments.solvedAt === undefined) {
    const message = 'resolved, and no reporting event says when: no resolution time';
    findings.add({ code: 'missing_resolution', collection, field: 'status', message, id });
  }
  return {
    id,
    createdAt: record.created_at,
    status,
    channel,
    ...(createdBy === undefined ? {} : { createdBy }),
    ...(meta?.sender?.id ? { customerId: meta.sender.id } : {}),
    ...(meta?.assignee?.id ? { agentId: meta.assignee.id } : {}),
    ...(meta?.team?.id ? { teamId: meta.team.id } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(record.labels && record.labels.length > 0 ? { tags: [...record.labels].sort() } : {}),
    ...(answered === null || createdBy === 'agent' ? {} : { firstRespondedAt: answered }),
    ...moments,
    ...(messages === null ? {} : { interactions: messages }),
    ...(history === null ? {} : { history }),
    attributes: {
      ...(inbox_id ? { inboxId: inbox_id } : {}),
      ...(sla_policy_id ? { slaPolicyId: sla_policy_id } : {}),
    },
  };
}

/** Who wrote first: a customer, or the desk, also by a campaign. Greetings and bots answer somebody who came. */
function creatorOf(messages: readonly Message[] | null): Ticket['createdBy'] {
  for (const { author, origin, visibility } of messages ?? []) {
    if (author.role === 'customer') return 'customer';
    if (visibility === 'public' && (author.role === 'agent' || origin === 'campaign')) return 'agent';
  }
  return undefined;
}

/**
 * The first answer of a person: by the messages, which need no explicit date, or by Chatwoot's own date where there are
 * no messages, or only later ones.
 */
function answerOf(
  { id, first_reply_created_at, created_at }: ConversationRecord,
  messages: readonly Message[] | null,
  events: readonly DatedEvent[],
  findings: Findings,
): number | null {
  const theirs = first_reply_created_at ?? events.find(({ name }) => name === 'first_response')?.event_end_time ?? null;
  if (messages === null || theirs === null) return theirs;
  const field = 'first_reply_created_at';
  const earliest = messages[0]?.at ?? Number.POSITIVE_INFINITY;
  if ((earliest as number) > theirs) {
    const message =
      'answered before the first of its messages: earlier ones are missing, and Chatwoot’s own date counts';
    findings.add({ code: 'truncated_history', collection, field, message, id });
    return theirs;
  }
  const ours = firstMessageAt(messages, created_at, isHumanReply);
  if (ours === null || Math.abs(ours - theirs) >= 1000) {
    const message = 'the date of the first reply is not that of the messages: the figures of this library follow those';
    findings.add({ code: 'vendor_moment_contradicts', collection, field, message, id });
  }
  return null;
}
