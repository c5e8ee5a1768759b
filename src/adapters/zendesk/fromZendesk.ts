import { checkOptions } from '../../kpi/checkOptions.ts';
import { text } from '../../kpi/checks.ts';
import type { SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { chosenCalendar } from '../reading/chosenCalendar.ts';
import { compareIds } from '../reading/compareIds.ts';
import { createFindings } from '../reading/findings.ts';
import { compareFigures } from '../reading/vendorFigure.ts';
import { legacyRatings, ownRatings } from './legacyRatings.ts';
import { surveyResponses } from './surveyResponses.ts';
import { talkCalls } from './talkCalls.ts';
import { zendeskCalendars } from './zendeskCalendars.ts';
import { zendeskFigures } from './zendeskFigures.ts';
import { zendeskMeasure } from './zendeskMeasure.ts';
import { payloadNames, readPayloads, type ZendeskPayloads } from './zendeskPayloads.ts';
import { zendeskPolicies } from './zendeskPolicies.ts';
import { sound, zendeskTickets } from './zendeskTickets.ts';
import { zendeskWords } from './zendeskWords.ts';

export interface ZendeskOptions {
  /** The id of the schedule by which business hours are measured. Needed only where there are several. */
  readonly schedule?: string;
}

/** A desk of Zendesk: records for `report` and `prepare`, its schedules as calendars, its SLA policies as promises. */
export interface ZendeskDesk extends AdaptedDesk {
  readonly calendars: readonly AdaptedCalendar[];
  /** For `slaAttainment`. Each holds for the tickets whose first policy, by position, it is. */
  readonly policies: readonly SlaPolicy[];
}

/**
 * Turns what the API of Zendesk returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: records, lists, pages, incremental exports. Tickets get their messages from comments
 * and audits, their history from audits; calls are interactions; ratings and survey responses are surveys. Zendesk's
 * own durations are kept apart in `vendorFigures` and compared with the events. Bad records, words that are not known,
 * archived tickets and contradictions are `findings`; nothing is dropped silently, nothing is changed or fetched.
 *
 * Trap: without `comments` or `audits` nobody knows who answered when, and without `users` who is an agent has to be
 * told by who is not the requester.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromZendesk } from 'support-kpis/zendesk';
 * const desk = fromZendesk({
 *   tickets: {
 *     tickets: [{ id: 35436, status: 'hold', created_at: '2024-03-01T09:00:00Z', via: { channel: 'email' } }],
 *     next_page: null,
 *   },
 * });
 * desk.dataset.tickets[0]?.status // → 'on_hold'
 * @see https://developer.zendesk.com/api-reference/
 */
export function fromZendesk(payloads: ZendeskPayloads, options: ZendeskOptions = {}): ZendeskDesk {
  checkPayloads('fromZendesk', payloads, payloadNames);
  const { schedule } = checkOptions('fromZendesk', { schedule: text }, options);
  const findings = createFindings();
  const records = readPayloads('fromZendesk', payloads, findings);
  const tickets = zendeskTickets(records, zendeskWords(findings), findings);
  const calendars = zendeskCalendars(records.schedules ?? [], records.holidays ?? [], findings);
  const office = chosenCalendar('fromZendesk', calendars, schedule as string | undefined);
  const figures = zendeskFigures(records.ticketMetrics ?? [], sound(records.metricEvents) ?? []);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  compareFigures(
    'ticketMetrics',
    figures,
    (figure) => {
      const ticket = byId.get(figure.ticketId);
      return ticket === undefined ? null : zendeskMeasure(ticket, figure, office);
    },
    findings,
  );
  const ratings = records.satisfactionRatings ?? ownRatings(records.tickets ?? []);
  const surveys = [...legacyRatings(ratings, findings), ...surveyResponses(records.surveyResponses ?? [], findings)];
  const policies = zendeskPolicies(records.slaPolicies ?? [], office, findings);
  return {
    dataset: {
      tickets,
      interactions: talkCalls(records.calls ?? [], findings),
      surveys: surveys.sort((left, right) => compareIds(left.id, right.id)),
    },
    findings: findings.list(),
    vendorFigures: figures,
    calendars,
    policies,
  };
}
