import type { Message } from '../../model/interaction.ts';
import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { compareMoments } from '../reading/compareMoments.ts';
import type { Findings } from '../reading/findings.ts';
import { historyEndsAsTold } from '../reading/historyEndsAsTold.ts';
import type { HistoryRecord } from './shapes/historyShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';
import { ownerOf, zammadHistory } from './zammadHistory.ts';
import type { ZammadStates } from './zammadStates.ts';
import type { ZammadWords } from './zammadWords.ts';

const SECOND = 1000;

/** What the other collections say of one ticket; `null` where they say nothing. */
export interface TicketContext {
  readonly messages: readonly Message[] | null;
  readonly history: readonly HistoryRecord[] | null;
}

export function zammadTicket(
  record: TicketRecord,
  { messages, history }: TicketContext,
  states: ZammadStates,
  words: ZammadWords,
  findings: Findings,
): Ticket {
  const { id } = record;
  const state = stateOf(record, states);
  const owner = ownerOf(record.owner_id);
  const priority = words.priority(record.priority, record.priority_id, id) ?? null;
  const sender = words.sender(record.create_article_sender, record.create_article_sender_id, id);
  const ticket: Ticket = {
    id,
    createdAt: record.created_at,
    status: words.status(state ?? 'unknown', id),
    channel: channelOf(record, words, findings),
    ...(sender === 'customer' || sender === 'agent' || sender === 'system' ? { createdBy: sender } : {}),
    ...(record.customer_id ? { customerId: record.customer_id } : {}),
    ...(owner === null ? {} : { agentId: owner }),
    ...(record.group_id ? { teamId: record.group_id } : {}),
    ...(priority === null ? {} : { priority }),
    ...(record.tags ? { tags: [...record.tags].sort() } : {}),
    ...(record.close_escalation_at ? { dueAt: record.close_escalation_at } : {}),
    ...(state === 'merged' ? { excluded: 'merged' } : state === 'removed' ? { excluded: 'deleted' } : {}),
    ...(messages === null ? {} : { interactions: messages }),
    ...(history === null ? {} : { history: zammadHistory(history, id, words) }),
    attributes: {
      ...(record.priority_id ? { priorityId: record.priority_id } : {}),
      ...(record.organization_id ? { organizationId: record.organization_id } : {}),
    },
  };
  return { ...ticket, ...momentsOf(ticket, record, findings) };
}

function stateOf({ state, state_id }: TicketRecord, { nameOf }: ZammadStates): string | null {
  return state ?? nameOf.get(state_id ?? '') ?? state_id ?? null;
}

function channelOf(record: TicketRecord, words: ZammadWords, findings: Findings): string {
  const { id, create_article_type, create_article_type_id } = record;
  const channel = words.channel(create_article_type, create_article_type_id, id);
  if (channel !== null) return channel;
  const message = "without the type of its first article: the channel is 'unknown'";
  findings.add({ code: 'missing_channel', collection: 'tickets', field: 'create_article_type', message, id });
  return 'unknown';
}

/** When it was answered and closed: by articles and history where they are there, else as the ticket says. */
function momentsOf(ticket: Ticket, record: TicketRecord, findings: Findings): Partial<Ticket> {
  const { first_response_at, close_at, last_close_at } = record;
  const created = ticket.createdAt as number;
  const answered =
    (ticket.interactions ?? null) === null
      ? (first_response_at ?? null)
      : firstMessageAt(ticket.interactions, created, isHumanReply);
  const solvings = solvingsOf(ticket);
  const first = solvings?.[0] ?? close_at ?? null;
  const ended = historyEndsAsTold(ticket, 'history', 'state', findings) ? solvings?.at(-1) : null;
  const last = ended ?? last_close_at ?? (solvings === null ? close_at : null) ?? null;
  const closings = { collection: 'tickets', id: ticket.id };
  compareMoments({ ...closings, field: 'close_at' }, close_at, solvings?.[0], SECOND, findings);
  const reopens = solvings === null ? reopensByDates(ticket, record, findings) : null;
  return {
    // What answers a ticket that an agent began depends on what the reader asks: the messages decide.
    ...(answered === null || ticket.createdBy === 'agent' ? {} : { firstRespondedAt: answered }),
    ...(first === null ? {} : { firstSolvedAt: first }),
    ...(last === null ? {} : { solvedAt: last }),
    ...(last === null || !isSolvedStatus(ticket.status) ? {} : { closedAt: last }),
    ...(reopens === null ? {} : { reopens }),
  };
}

/** A ticket that was closed later than for the first time came back in between, nobody knows how often. */
function reopensByDates(
  { id, status }: Ticket,
  { close_at, last_close_at }: TicketRecord,
  findings: Findings,
): number | null {
  if (!close_at) return null;
  const again = (last_close_at ?? close_at) > close_at;
  if (isSolvedStatus(status) && !again) return null;
  const message = 'reopened at least once: a ticket keeps its first and its last closing, the history keeps all';
  findings.add({ code: 'reopens_unknown', collection: 'tickets', field: 'last_close_at', message, id });
  return again && !isSolvedStatus(status) ? 2 : 1;
}
