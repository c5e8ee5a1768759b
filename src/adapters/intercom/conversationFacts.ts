import type { Message } from '../../model/interaction.ts';
import type { Ticket, TicketEvent } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { readPart } from '../reading/readPart.ts';
import type { RoleReader } from './authorRole.ts';
import { conversationHistory } from './conversationHistory.ts';
import type { IntercomWords } from './intercomWords.ts';
import { partMessages } from './partMessages.ts';
import { type Parts, partsOf } from './partsOf.ts';
import { aiAgentSchema, type ConversationRecord, sourceSchema } from './shapes/conversationShape.ts';
import { type StatisticsRecord, statisticsSchema } from './shapes/statisticsSchema.ts';

/** A conversation with what stands inside it, each read for itself. */
export interface ConversationFacts {
  readonly record: ConversationRecord;
  readonly channel: string;
  readonly createdBy: Ticket['createdBy'];
  readonly statistics: StatisticsRecord | null;
  readonly parts: Parts | null;
  /** `null` where the export holds no parts. */
  readonly messages: readonly Message[] | null;
  /** `null` where it holds none, or not all. */
  readonly history: readonly TicketEvent[] | null;
  readonly customerId: string | null;
  /** Whether the AI agent says that the customer's problem is solved. */
  readonly aiState: string | null;
  readonly ai: ReturnType<typeof readAi>;
}

const collection = 'conversations';

export function conversationFacts(
  record: ConversationRecord,
  words: IntercomWords,
  roleOf: RoleReader,
  findings: Findings,
): ConversationFacts {
  const { id } = record;
  const source = readPart(record.source, { collection, field: 'source', id }, sourceSchema, findings);
  const statistics = readPart(record.statistics, { collection, field: 'statistics', id }, statisticsSchema, findings);
  const parts = partsOf(record.conversation_parts, collection, id, findings);
  const word = record.channel?.initial ?? source?.type ?? null;
  const channel = word === null ? 'unknown' : words.channel(word, id);
  const author = source?.author ?? null;
  const delivered = source?.delivered_as ?? null;
  const role = author === null ? null : roleOf(author, id);
  const told = delivered === null ? undefined : words.delivery(delivered, id);
  const createdBy = told ?? (role === null ? undefined : role === 'customer' ? 'customer' : 'agent');
  const first =
    source === null || channel === 'phone' ? [] : [sourceMessage(record, createdBy, role, author?.id, channel)];
  const ai = readAi(record, findings);
  const aiState = ai?.resolution_state ?? null;
  return {
    record,
    channel,
    createdBy,
    statistics,
    parts,
    messages: parts === null ? null : [...first, ...partMessages(parts.list, id, channel, roleOf)],
    history: parts?.complete === true ? conversationHistory(parts.list) : null,
    customerId: record.contacts?.contacts?.[0]?.id ?? (role === 'customer' ? (author?.id ?? null) : null),
    aiState: aiState === null ? null : words.aiState(aiState, id),
    ai,
  };
}

function readAi({ id, ai_agent }: ConversationRecord, findings: Findings) {
  return readPart(ai_agent, { collection, field: 'ai_agent', id }, aiAgentSchema, findings);
}

/** The first message stands outside the parts. Its own id is that of a campaign, which many conversations share. */
function sourceMessage(
  { id, created_at: at, source }: ConversationRecord,
  createdBy: Ticket['createdBy'],
  role: Message['author']['role'] | null,
  author: string | null | undefined,
  channel: string,
): Message {
  const own = role ?? (createdBy === 'customer' ? 'customer' : 'system');
  const delivered = (source as { delivered_as?: unknown }).delivered_as;
  const origin =
    delivered === 'campaigns_initiated' ? 'campaign' : delivered === 'automated' ? 'automation' : undefined;
  return {
    kind: 'message',
    id: `source-${id}`,
    ticketId: id,
    at,
    author: author === null || author === undefined || own === 'system' ? { role: own } : { role: own, id: author },
    visibility: 'public',
    ...(origin === undefined ? {} : { origin }),
    channel,
  };
}
