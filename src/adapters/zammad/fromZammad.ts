import type { SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings, type Findings } from '../reading/findings.ts';
import { compareFigures } from '../reading/vendorFigure.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';
import { zammadCalendars } from './zammadCalendars.ts';
import { zammadFigures } from './zammadFigures.ts';
import { type Measured, zammadMeasure } from './zammadMeasure.ts';
import { payloadNames, readPayloads, type ZammadPayloads } from './zammadPayloads.ts';
import { zammadPolicies, zammadSlas } from './zammadSlas.ts';
import { zammadStates } from './zammadStates.ts';
import { zammadTickets } from './zammadTickets.ts';
import { zammadWords } from './zammadWords.ts';

/** A desk of Zammad: records for `report` and `prepare`, its calendars, its SLAs as promises. */
export interface ZammadDesk extends AdaptedDesk<'tickets'> {
  readonly calendars: readonly AdaptedCalendar[];
  /** For `slaAttainment`. Each holds for the tickets whose SLA it is. */
  readonly policies: readonly SlaPolicy[];
}

/**
 * Turns what the API of Zammad returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: records, lists, pages, lists with assets. Tickets get their messages from articles and
 * their history from the ticket history; SLAs and calendars become promises. Zammad's own minutes are kept apart in
 * `vendorFigures` and compared with the events on the calendar of the ticket's SLA, without the time in states that stop
 * it. Bad records, words that are not known and contradictions are `findings`; nothing is dropped silently.
 *
 * Trap: `update_in_min` is the longest gap alone, `close_in_min` ends with the first closing, and `*_diff_in_min` is
 * below 0 for what came late. None of them is kept by tickets without an SLA.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope` when the call is wrong; never for
 * what stands in a record.
 * @example
 * import { fromZammad } from 'support-kpis/zammad';
 * const desk = fromZammad({
 *   tickets: [
 *     { id: 7, state_id: 4, create_article_type_id: 1, created_at: '2024-03-01T09:00:00Z', close_at: '2024-03-01T11:00:00Z' },
 *   ],
 * });
 * desk.dataset.tickets[0]?.solvedAt // → 1709290800000
 * @see https://docs.zammad.org/en/latest/api/intro.html
 */
export function fromZammad(payloads: ZammadPayloads): ZammadDesk {
  checkPayloads('fromZammad', payloads, payloadNames);
  const findings = createFindings();
  const records = readPayloads('fromZammad', payloads, findings);
  const states = zammadStates(records.states);
  const made = zammadTickets(records, states, zammadWords(states.statuses, findings), findings);
  const calendars = zammadCalendars(records.calendars ?? [], findings);
  const promises = zammadSlas(records.slas ?? [], calendars, findings);
  const byId = new Map((records.tickets ?? []).map((record) => [record.id, record]));
  const measured = new Map(
    made.map(({ ticket, messages, history }): [string, Measured] => {
      const promise = promises.find(({ applies }) => applies(ticket)) ?? null;
      const record = byId.get(ticket.id) as TicketRecord;
      return [ticket.id, { record, messages, history, promise, paused: states.paused }];
    }),
  );
  const figures = zammadFigures(records.tickets ?? []);
  compareFigures(
    'tickets',
    figures,
    ({ metric, ticketId }) => zammadMeasure(metric, measured.get(ticketId) as Measured),
    findings,
  );
  for (const record of records.tickets ?? []) checkFirstResponse(record, measured.get(record.id) as Measured, findings);
  return {
    dataset: { tickets: made.map(({ ticket }) => ticket) },
    findings: findings.list(),
    vendorFigures: figures,
    calendars,
    policies: zammadPolicies(promises),
  };
}

/** The ticket says when it was first answered, and so do its articles. */
function checkFirstResponse(record: TicketRecord, { messages }: Measured, findings: Findings): void {
  const said = record.first_response_at ?? null;
  if (messages === null || said === null) return;
  const found = messages.some(({ at, author }) => author.role === 'agent' && Math.abs((at as number) - said) < 1000);
  if (found) return;
  const message = 'a first response at a moment at which no article of an agent was written: the articles decide';
  findings.add({
    code: 'vendor_moment_contradicts',
    collection: 'tickets',
    field: 'first_response_at',
    message,
    id: record.id,
  });
}
