import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { ConversationFacts } from './conversationFacts.ts';
import type { IntercomWords } from './intercomWords.ts';

const collection = 'conversations';
const solvedByAi: readonly unknown[] = ['assumed_resolution', 'confirmed_resolution'];

/** A conversation as a ticket. */
export function conversationTicket(facts: ConversationFacts, words: IntercomWords, findings: Findings): Ticket {
  const { record, messages, history, createdBy } = facts;
  const { id } = record;
  const priority = given(record.priority) ? words.priority(record.priority, id) : undefined;
  const tags = (record.tags?.tags ?? []).flatMap(({ name }) => (given(name) ? [name] : []));
  const ticket: Ticket = {
    id,
    createdAt: record.created_at,
    status: statusOf(facts, words),
    channel: facts.channel,
    ...(createdBy === undefined ? {} : { createdBy }),
    ...(facts.customerId === null ? {} : { customerId: facts.customerId }),
    ...(somebody(record.admin_assignee_id) ? { agentId: record.admin_assignee_id } : {}),
    ...(somebody(record.team_assignee_id) ? { teamId: record.team_assignee_id } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(tags.length === 0 ? {} : { tags: tags.sort() }),
    ...(messages === null ? {} : { interactions: messages }),
    ...(history === null ? {} : { history }),
    attributes: attributesOf(facts, words),
  };
  const complete = { ...ticket, ...momentsOf(ticket, facts) };
  report(complete, facts, findings);
  return complete;
}

/** Intercom writes 0 for nobody. */
export function somebody(id: string | null | undefined): id is string {
  return given(id) && id !== '0';
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function statusOf({ record: { id, state, open } }: ConversationFacts, words: IntercomWords): Ticket['status'] {
  if (given(state)) return words.state(state, id);
  return open === false ? 'closed' : 'open';
}

function attributesOf({ record, aiState }: ConversationFacts, words: IntercomWords): Record<string, string> {
  const { sla_name: name, sla_status: status } = record.sla_applied ?? {};
  return {
    ...(given(name) ? { slaName: name } : {}),
    ...(given(status) ? { slaStatus: words.slaStatus(status, record.id) } : {}),
    ...(aiState === null ? {} : { aiResolution: aiState }),
  };
}

/** Answer, solving and reopens by the parts where all are there, else by the statistics. */
function momentsOf(ticket: Ticket, facts: ConversationFacts): Partial<Ticket> {
  const { statistics, parts, createdBy, aiState } = facts;
  const moments: { -readonly [Name in keyof Ticket]?: Ticket[Name] } = {};
  const answered = parts?.complete === true ? null : (statistics?.first_admin_reply_at ?? null);
  // An answer of the statistics comes after the customer's first words, not after ours.
  if (answered !== null) moments.firstRespondedAt = answered;
  const solvings = solvingsOf(ticket) ?? [];
  const first = solvings[0] ?? statistics?.first_close_at ?? null;
  const last = solvings.at(-1) ?? statistics?.last_close_at ?? null;
  if (first !== null) moments.firstSolvedAt = first;
  if (last !== null) {
    moments.solvedAt = last;
    moments.closedAt = last;
  }
  const reopens = statistics?.count_reopens ?? null;
  if (facts.history === null && reopens !== null) moments.reopens = reopens;
  const human =
    answered ??
    statistics?.first_admin_reply_at ??
    firstMessageAt(ticket.interactions, Number.NEGATIVE_INFINITY, isHumanReply);
  if (solvedByAi.includes(aiState) && ticket.status === 'closed' && human === null && createdBy !== 'agent') {
    moments.resolvedBy = 'automation';
  }
  return moments;
}

function report({ status, id }: Ticket, { parts, history, createdBy }: ConversationFacts, findings: Findings): void {
  if (parts === null) {
    const message = 'without its parts: who wrote when is not known, and dates are those of the statistics';
    findings.add({ code: 'missing_parts', collection, field: 'conversation_parts', message, id });
  }
  if (createdBy === 'agent') {
    const message =
      "begun by the desk: no first response time unless agentStarted is 'from_first_customer_message', as Intercom counts";
    findings.add({ code: 'started_by_desk', collection, field: 'source.delivered_as', message, id });
  }
  const last = history?.filter(({ kind }) => kind === 'status').at(-1)?.to ?? 'open';
  if (history === null || (last === 'closed') === (status === 'closed')) return;
  const message = 'the parts end in another state than the conversation is in: the state counts';
  findings.add({ code: 'state_contradicts_parts', collection, field: 'state', message, id, word: status });
}
