import { checkOptions } from '../../kpi/checkOptions.ts';
import type { Ticket, TicketStatus } from '../../model/ticket.ts';
import type { Clock } from '../../time/clock.ts';
import type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings } from '../reading/findings.ts';
import { idListCheck, statusMapCheck } from '../reading/optionChecks.ts';
import { compareFigures } from '../reading/vendorFigure.ts';
import { freshdeskCalendars, freshdeskClock } from './freshdeskCalendars.ts';
import { freshdeskFigures, freshdeskMeasure } from './freshdeskFigures.ts';
import { type FreshdeskPayloads, payloadNames, readPayloads } from './freshdeskPayloads.ts';
import { freshdeskRatings } from './freshdeskRatings.ts';
import { freshdeskTickets } from './freshdeskTickets.ts';
import { freshdeskWords } from './freshdeskWords.ts';

export interface FreshdeskOptions {
  /** What the desk's own statuses mean, by number (`'6'`) for tickets and by word for activities. Default: open, reported. */
  readonly statuses?: Readonly<Record<string, TicketStatus>>;
  /** Ids of tickets that were merged into others, which the API does not tell. */
  readonly merged?: readonly string[];
}

/** A desk of Freshdesk: records for `report` and `prepare`, its business hours as calendars and as a clock. */
export interface FreshdeskDesk extends AdaptedDesk<'tickets' | 'surveys'> {
  readonly calendars: readonly AdaptedCalendar[];
  /** For the option `clock`: each group's business hours, else the default ones; `null` when they are not known. */
  readonly clock: Clock | null;
}

/**
 * Turns what the API of Freshdesk returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: records, lists, pages, the daily export of activities. A ticket's first message is its
 * description; what follows are its conversations. Its history comes from activities, its dates from `stats`. Ratings
 * become CSAT surveys of 1 to 10, on which all kinds of happy are satisfied. Bad records, custom statuses, reopenings
 * that cannot be counted and contradictions are `findings`; nothing is dropped silently, nothing is changed or fetched.
 *
 * Trap: `stats` come only with `include=stats`, and keep only the latest reopening and solving. Merged tickets look
 * like closed ones.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromFreshdesk } from 'support-kpis/freshdesk';
 * const desk = fromFreshdesk({
 *   tickets: [{ id: 1, status: 4, priority: 2, source: 7, created_at: '2024-03-01T09:00:00Z' }],
 *   satisfactionRatings: [{ id: 5, ticket_id: 1, ratings: { default_question: -101 } }],
 * });
 * [desk.dataset.tickets[0]?.status, desk.dataset.tickets[0]?.channel] // → ['solved', 'chat']
 * desk.dataset.surveys[0]?.score // → 3
 * @see https://developers.freshdesk.com/api/
 */
export function fromFreshdesk(payloads: FreshdeskPayloads, options: FreshdeskOptions = {}): FreshdeskDesk {
  checkPayloads('fromFreshdesk', payloads, payloadNames);
  const checks = { statuses: statusMapCheck, merged: idListCheck };
  const { statuses = {}, merged = [] } = checkOptions('fromFreshdesk', checks, options) as FreshdeskOptions;
  const findings = createFindings();
  const records = readPayloads('fromFreshdesk', payloads, findings);
  const tickets = freshdeskTickets(records, new Set(merged), freshdeskWords(statuses, findings), findings);
  const calendars = freshdeskCalendars(records.businessHours ?? [], findings);
  const clock = freshdeskClock(calendars, records.businessHours ?? [], records.groups ?? [], findings);
  const figures = freshdeskFigures(records.tickets ?? []);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  compareFigures(
    'tickets',
    figures,
    (figure) => freshdeskMeasure(byId.get(figure.ticketId) as Ticket, figure, clock),
    findings,
  );
  return {
    dataset: { tickets, surveys: freshdeskRatings(records.satisfactionRatings ?? [], findings) },
    findings: findings.list(),
    vendorFigures: figures,
    calendars,
    clock,
  };
}
