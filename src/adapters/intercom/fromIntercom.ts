import { checkOptions } from '../../kpi/checkOptions.ts';
import { text } from '../../kpi/checks.ts';
import type { Survey } from '../../model/survey.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { chosenCalendar } from '../reading/chosenCalendar.ts';
import { compareIds } from '../reading/compareIds.ts';
import { createFindings } from '../reading/findings.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import { authorRole } from './authorRole.ts';
import { compareStatistics } from './compareStatistics.ts';
import { conversationFacts } from './conversationFacts.ts';
import { conversationMoments } from './conversationMoments.ts';
import { conversationRating } from './conversationRating.ts';
import { conversationTicket } from './conversationTicket.ts';
import { intercomCalls } from './intercomCalls.ts';
import { intercomFigures } from './intercomFigures.ts';
import { type IntercomPayloads, payloadNames, readPayloads } from './intercomPayloads.ts';
import { intercomTicket } from './intercomTicket.ts';
import { intercomWords } from './intercomWords.ts';
import { officeHours } from './officeHours.ts';

export interface IntercomOptions {
  /** The id of the schedule by which Intercom's durations are compared. Needed only where there are several. */
  readonly schedule?: string;
}

/** A desk of Intercom: records for `report` and `prepare`, and its office hours as calendars. */
export interface IntercomDesk extends AdaptedDesk {
  readonly calendars: readonly AdaptedCalendar[];
}

/**
 * Turns what the API of Intercom returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: records, lists, pages, webhooks. Conversations and tickets are tickets; their source and
 * parts are messages and history; calls are interactions; ratings, also those that were asked for and not given, are
 * surveys. Intercom's statistics are kept apart in `vendorFigures` and compared with the parts. Bad records, words that
 * are not known, histories cut at 500 parts and contradictions are `findings`.
 *
 * Trap: lists of conversations come without parts. Retrieve each one, or replies cannot be counted.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromIntercom } from 'support-kpis/intercom';
 * const desk = fromIntercom({
 *   conversations: {
 *     type: 'conversation.list',
 *     conversations: [{ id: '7', created_at: 1709283600, state: 'closed', admin_assignee_id: 0 }],
 *   },
 * });
 * desk.dataset.tickets[0]?.status // → 'closed'
 * desk.findings.map(({ code }) => code) // → ['missing_parts']
 * @see https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations
 */
export function fromIntercom(payloads: IntercomPayloads, options: IntercomOptions = {}): IntercomDesk {
  checkPayloads('fromIntercom', payloads, payloadNames);
  const { schedule } = checkOptions('fromIntercom', { schedule: text }, options);
  const findings = createFindings();
  const records = readPayloads('fromIntercom', payloads, findings);
  const { conversations, tickets: ownTickets, calls } = records;
  const latest = latestOf([conversations, ownTickets, calls]);
  const calendars = officeHours(records.officeHours, records.exceptions, latest, findings);
  const office = chosenCalendar('fromIntercom', calendars, schedule as string | undefined);
  const words = intercomWords(findings);
  const roleOf = authorRole(findings);
  const tickets: Ticket[] = [];
  const surveys: Survey[] = [];
  const vendorFigures: VendorFigure[] = [];
  for (const record of conversations) {
    const facts = conversationFacts(record, words, roleOf, findings);
    const ticket = conversationTicket(facts, words, findings);
    tickets.push(ticket);
    const rating = conversationRating(facts, findings);
    if (rating !== null) surveys.push(rating);
    if (facts.statistics === null) continue;
    const figures = intercomFigures(record.id, facts.statistics);
    for (const figure of figures) vendorFigures.push(figure);
    const moments = conversationMoments(ticket, facts);
    compareStatistics(record.id, facts.statistics, figures, moments, office, findings);
  }
  const known = new Set(conversations.map(({ id }) => id));
  for (const record of ownTickets) {
    if (!known.has(record.id)) tickets.push(intercomTicket(record, words, roleOf, findings));
    else {
      const message = 'a ticket that is among the conversations too: one request, which counts as the conversation';
      findings.add({ code: 'same_request', collection: 'tickets', message, id: record.id });
    }
  }
  tickets.sort((left, right) => compareIds(left.id, right.id));
  const interactions = intercomCalls(calls, findings);
  return { dataset: { tickets, interactions, surveys }, findings: findings.list(), vendorFigures, calendars };
}

interface Dated {
  readonly created_at?: number | null | undefined;
  readonly updated_at?: number | null | undefined;
}

function latestOf(collections: readonly (readonly Dated[])[]): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const rows of collections) {
    for (const { created_at, updated_at } of rows)
      latest = Math.max(latest, created_at ?? latest, updated_at ?? latest);
  }
  return latest;
}
