import type { Survey } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import { readPart } from '../reading/readPart.ts';
import type { ConversationFacts } from './conversationFacts.ts';
import { ratingSchema } from './shapes/conversationShape.ts';

const collection = 'conversations';
const scale = { min: 1, max: 5 } as const;

/**
 * The rating of a conversation as a survey. One that was asked for and not given bears no score. The rating of the AI
 * agent counts where the conversation bears no other: of two answers about one ticket only one would.
 */
export function conversationRating(facts: ConversationFacts, findings: Findings): Survey | null {
  const { record, ai, customerId, channel } = facts;
  const { id, conversation_rating: raw } = record;
  const rating = readPart(raw, { collection, field: 'conversation_rating', id }, ratingSchema, findings);
  const aiScore = ai?.rating ?? null;
  const base = { id: `rating-${id}`, kind: 'csat', scale, ticketId: id, channel } as const;
  const customer = rating?.contact?.id ?? customerId;
  const whose = customer === null ? {} : { customerId: customer };
  if (rating === null) {
    if (aiScore === null) return null;
    const respondedAt = ai?.updated_at ?? ai?.created_at ?? null;
    return {
      ...base,
      ...(respondedAt === null ? {} : { respondedAt }),
      score: aiScore,
      ...whose,
      source: 'ai_agent',
      ...(ai?.rating_remark ? { comment: ai.rating_remark } : {}),
    };
  }
  if (aiScore !== null) {
    const message = 'rated, and its AI agent too: the rating of the conversation counts';
    findings.add({ code: 'second_rating', collection, field: 'ai_agent.rating', message, id });
  }
  const score = rating.rating ?? null;
  const sentAt = rating.created_at ?? null;
  const respondedAt = score === null ? null : answeredAt(facts, rating.updated_at ?? null, findings);
  const { teammate } = rating;
  const isPerson = teammate?.type === undefined || teammate.type === null || teammate.type === 'admin';
  return {
    ...base,
    ...(sentAt === null ? {} : { sentAt }),
    ...(respondedAt === null ? {} : { respondedAt }),
    ...(score === null ? {} : { score }),
    ...whose,
    ...(isPerson && teammate?.id && teammate.id !== '0' ? { agentId: teammate.id } : {}),
    source: teammate?.type === 'bot' ? 'ai_agent' : 'conversation',
    ...(rating.remark ? { comment: rating.remark } : {}),
  };
}

/** `created_at` of a rating is when it was asked for; when it was given stands in newer versions, or in the parts. */
function answeredAt({ record, parts }: ConversationFacts, updated: number | null, findings: Findings): number | null {
  if (updated !== null) return updated;
  const changes = (parts?.list ?? []).filter(({ part_type }) => part_type === 'conversation_rating_changed');
  const changed = changes.at(-1)?.created_at ?? null;
  if (changed !== null) return changed;
  const message = 'a rating that does not say when it was given: it has no period by its answer';
  const { id } = record;
  findings.add({ code: 'missing_answer_date', collection, field: 'conversation_rating.updated_at', message, id });
  return null;
}
