import { checkOptions } from '../../kpi/checkOptions.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings, type Findings } from '../reading/findings.ts';
import { rowsByTicket } from '../reading/rowsByTicket.ts';
import { chatwootFigures } from './chatwootFigures.ts';
import { chatwootMessages, conversationIdOf } from './chatwootMessages.ts';
import { type ChatwootPayloads, type ChatwootRecords, payloadNames, readPayloads } from './chatwootPayloads.ts';
import { chatwootTicket } from './chatwootTicket.ts';
import { chatwootWords } from './chatwootWords.ts';
import { datedEvents } from './conversationEvents.ts';
import { csatSurveys } from './csatSurveys.ts';
import { ownEvents } from './ownEvents.ts';
import type { ConversationRecord } from './shapes/conversationShape.ts';
import { workingHours } from './workingHours.ts';

/** Nothing to choose yet. */
export type ChatwootOptions = Readonly<Record<string, never>>;

/** A desk of Chatwoot: records for `report` and `prepare`, and the working hours of its inboxes as calendars. */
export interface ChatwootDesk extends AdaptedDesk {
  /** By inbox, as tickets bear it in `attributes.inboxId`. Inboxes without working hours have none. */
  readonly calendars: readonly AdaptedCalendar[];
}

/**
 * Turns what the API of Chatwoot returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: records, lists, pages, webhooks. Conversations are tickets with their messages; when they
 * were resolved and came back is told by reporting events; answers to satisfaction surveys, and surveys that nobody
 * answered, are surveys. Chatwoot's own durations are kept apart in `vendorFigures`, one for each event, and compared with
 * the messages. Bad records, words that are not known and contradictions are `findings`.
 *
 * Trap: a conversation holds its last message only. Fetch the messages of each, all pages, or nobody knows who answered.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option` when the call is
 * wrong; never for what stands in a record.
 * @example
 * import { fromChatwoot } from 'support-kpis/chatwoot';
 * const desk = fromChatwoot({
 *   conversations: { data: { payload: [{ id: 3, status: 'resolved', created_at: 1709283600, first_reply_created_at: 0 }] } },
 * });
 * desk.dataset.tickets[0]?.status // → 'solved'
 * desk.findings.map(({ code }) => code) // → ['missing_channel', 'missing_messages', 'missing_resolution']
 * @see https://developers.chatwoot.com/api-reference/introduction
 */
export function fromChatwoot(payloads: ChatwootPayloads, options: ChatwootOptions = {}): ChatwootDesk {
  checkPayloads('fromChatwoot', payloads, payloadNames);
  checkOptions('fromChatwoot', {}, options);
  const findings = createFindings();
  const records = readPayloads('fromChatwoot', payloads, findings);
  const words = chatwootWords(findings);
  const conversations = records.conversations ?? [];
  const byId = new Map(conversations.map((record) => [record.id, record]));
  const messages = rowsByTicket(records.messages, 'messages', conversationIdOf, new Set(byId.keys()), findings);
  for (const { id, name } of records.reportingEvents ?? []) words.event(name, id);
  const events = ownEvents(records.reportingEvents ?? [], byId, findings);
  const inboxes = new Map((records.inboxes ?? []).map((inbox) => [inbox.id, inbox]));
  const tickets = conversations.map((record): Ticket => {
    const { id } = record;
    const word = record.meta?.channel ?? record.channel ?? inboxes.get(record.inbox_id ?? '')?.channel_type ?? null;
    const channel = word === null ? noChannel(record, findings) : words.channel(word, id);
    const rows = messages?.get(id) ?? null;
    if (rows === null) lackMessages(id, findings);
    const own = rows === null ? null : chatwootMessages(rows, id, channel, words, findings);
    const context = { channel, messages: own, events: datedEvents(events.byConversation.get(id) ?? []) };
    return chatwootTicket(record, context, words, findings);
  });
  const hours = new Map([...inboxes.values()].map((inbox) => [inbox.id, workingHours(inbox, findings)]));
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const inboxOf = new Map(conversations.map(({ id, inbox_id }) => [id, inbox_id ?? '']));
  const vendorFigures = chatwootFigures(
    events.credible,
    ({ conversation_id, inbox_id }) => {
      const id = conversation_id as string;
      return { ticket: ticketOf.get(id), hours: hours.get(inbox_id ?? inboxOf.get(id) ?? '') };
    },
    findings,
  );
  const surveys = csatSurveys(
    records.csatResponses ?? [],
    records.csatResponses === null ? [] : (records.messages ?? []),
  );
  return {
    dataset: { tickets, interactions: [], surveys },
    findings: findings.list(),
    vendorFigures,
    calendars: calendarsOf(records, hours),
  };
}

function lackMessages(id: string, findings: Findings): void {
  const message = 'without its messages: who wrote when is not known, and the first answer is by its own date';
  findings.add({ code: 'missing_messages', collection: 'conversations', field: 'messages', message, id });
}

function noChannel({ id }: ConversationRecord, findings: Findings): string {
  const message = "without a channel: taken for 'unknown'";
  findings.add({ code: 'missing_channel', collection: 'conversations', field: 'meta.channel', message, id });
  return 'unknown';
}

function calendarsOf(
  { inboxes }: ChatwootRecords,
  hours: ReadonlyMap<string, ReturnType<typeof workingHours>>,
): AdaptedCalendar[] {
  return (inboxes ?? []).flatMap(({ id, name }) => {
    const own = hours.get(id) ?? null;
    return own === null ? [] : [{ id, name: name ?? id, calendar: own.calendar }];
  });
}
