import type { Ticket } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import { rowsByTicket } from '../reading/rowsByTicket.ts';
import type { FreshdeskRecords } from './freshdeskPayloads.ts';
import type { FreshdeskWords } from './freshdeskWords.ts';
import type { ActivityRecord } from './shapes/activityShape.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';
import { ticketHistory } from './ticketHistory.ts';
import { OUTBOUND, ticketMessages } from './ticketMessages.ts';
import { ticketMoments } from './ticketMoments.ts';

/** The creation is an activity too, and written down at once. */
const SOON = 60_000;

interface Context {
  readonly conversations: readonly ConversationRecord[] | null;
  readonly activities: readonly ActivityRecord[] | null;
  readonly merged: boolean;
}

/** The tickets, each with what the other collections say of it; reports what belongs to no ticket, and what is not there. */
export function freshdeskTickets(
  records: FreshdeskRecords,
  merged: ReadonlySet<string>,
  words: FreshdeskWords,
  findings: Findings,
): Ticket[] {
  const tickets = records.tickets ?? [];
  const known = new Set(tickets.map(({ id }) => id));
  const conversations = rowsByTicket(
    records.conversations,
    'conversations',
    ({ ticket_id }) => ticket_id,
    known,
    findings,
  );
  const activities = rowsByTicket(records.activities, 'activities', ({ ticket_id }) => ticket_id, known, findings);
  return tickets.map((record) => {
    const { id } = record;
    const own = activities?.get(id) ?? null;
    if (activities !== null) reportGaps(record, own, findings);
    // A ticket without conversations has none: its text is its only message.
    const messages = conversations === null ? null : (conversations.get(id) ?? []);
    return freshdeskTicket(
      record,
      { conversations: messages, activities: own, merged: merged.has(id) },
      words,
      findings,
    );
  });
}

function freshdeskTicket(
  record: TicketRecord,
  { conversations, activities, merged }: Context,
  words: FreshdeskWords,
  findings: Findings,
): Ticket {
  const { id, created_at, source, priority, type } = record;
  const ticket: Ticket = {
    id,
    createdAt: created_at,
    status: words.status(record.status, id),
    channel: channelOf(record, words, findings),
    createdBy: source === OUTBOUND ? 'agent' : 'customer',
    ...present({
      customerId: record.requester_id,
      agentId: record.responder_id,
      teamId: record.group_id,
      priority: (priority ?? null) === null ? null : words.priority(priority as string, id),
      type: type === '' ? null : type,
      tags: record.tags ? [...record.tags].sort() : null,
      dueAt: record.due_by,
      excluded: exclusionOf(record, merged),
      interactions: conversations === null ? null : ticketMessages(record, conversations),
      history: activities === null ? null : ticketHistory(activities, id, words),
    }),
    attributes: present({ companyId: record.company_id, productId: record.product_id }),
  };
  return { ...ticket, ...ticketMoments(ticket, record.stats ?? null, findings) };
}

function channelOf({ id, source }: TicketRecord, words: FreshdeskWords, findings: Findings): string {
  if (source !== null && source !== undefined) return words.channel(source, id);
  const message = "without a source: taken for 'unknown'";
  findings.add({ code: 'missing_channel', collection: 'tickets', field: 'source', message, id });
  return 'unknown';
}

function exclusionOf({ spam, deleted }: TicketRecord, merged: boolean): Ticket['excluded'] {
  if (deleted === true) return 'deleted';
  if (spam === true) return 'spam';
  return merged ? 'merged' : null;
}

/** The export of activities reaches back thirty days: older tickets have none, or only the latest. */
function reportGaps(
  { id, created_at }: TicketRecord,
  activities: readonly ActivityRecord[] | null,
  findings: Findings,
) {
  const collection = 'activities';
  if (activities === null) {
    const message = 'a ticket of which no activity is there: its history is not known';
    findings.add({ code: 'missing_archive', collection, message, id });
    return;
  }
  if (activities.some(({ performed_at }) => performed_at <= created_at + SOON)) return;
  const message = 'a ticket whose activities begin after its creation: earlier ones may be missing';
  findings.add({ code: 'truncated_history', collection, message, id });
}
