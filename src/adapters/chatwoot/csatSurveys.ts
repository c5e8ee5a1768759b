import type { Survey } from '../../model/survey.ts';
import { compareIds } from '../reading/compareIds.ts';
import { conversationIdOf } from './chatwootMessages.ts';
import type { CsatRecord } from './shapes/csatShape.ts';
import type { MessageRecord } from './shapes/messageShape.ts';

const scale = { min: 1, max: 5 } as const;

/** Answers to satisfaction surveys, and the surveys that were sent as messages and not answered. */
export function csatSurveys(records: readonly CsatRecord[], messages: readonly MessageRecord[]): Survey[] {
  const sent = new Map(messages.filter(isSurvey).map((message) => [message.id, message]));
  const answered = new Set<string>();
  const surveys = records.map((record): Survey => {
    const { id, rating, conversation_id, contact, assigned_agent, feedback_message, created_at } = record;
    const question = record.message_id ? sent.get(record.message_id) : undefined;
    if (question !== undefined) answered.add(question.id);
    const ticketId = conversation_id ?? (question === undefined ? null : conversationIdOf(question));
    const score = rating ?? null;
    return {
      id,
      kind: 'csat',
      scale,
      ...(question === undefined ? {} : { sentAt: question.created_at }),
      ...(created_at === null || created_at === undefined || score === null ? {} : { respondedAt: created_at }),
      ...(score === null ? {} : { score }),
      ...(ticketId ? { ticketId } : {}),
      ...(contact?.id ? { customerId: contact.id } : {}),
      ...(assigned_agent?.id ? { agentId: assigned_agent.id } : {}),
      ...(feedback_message ? { comment: feedback_message } : {}),
    };
  });
  for (const [id, message] of sent) {
    if (answered.has(id)) continue;
    const ticketId = conversationIdOf(message);
    surveys.push({
      id: `message-${id}`,
      kind: 'csat',
      scale,
      sentAt: message.created_at,
      ...(ticketId ? { ticketId } : {}),
    });
  }
  return surveys.sort((left, right) => compareIds(left.id, right.id));
}

function isSurvey({ content_type }: MessageRecord): boolean {
  return content_type === 'input_csat';
}
