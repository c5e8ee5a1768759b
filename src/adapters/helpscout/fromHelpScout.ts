import { checkOptions } from '../../kpi/checkOptions.ts';
import type { AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings } from '../reading/findings.ts';
import { idListCheck } from '../reading/optionChecks.ts';
import { type HelpScoutPayloads, payloadNames, readPayloads } from './helpScoutPayloads.ts';
import { helpScoutRatings } from './helpScoutRatings.ts';
import { helpScoutTickets } from './helpScoutTickets.ts';
import { helpScoutWords } from './helpScoutWords.ts';

export interface HelpScoutOptions {
  /** Ids of users that are the AI or the system, which version 2 of the API does not tell from people. */
  readonly systemUsers?: readonly string[];
  /** Ids of conversations that were merged into others (the API answers 301), where no thread tells. */
  readonly merged?: readonly string[];
}

/** A desk of Help Scout: records for `report` and `prepare`. */
export type HelpScoutDesk = AdaptedDesk<'tickets' | 'surveys'>;

/**
 * Turns what the API of Help Scout returned into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: conversations with or without embedded threads, threads, ratings from the report, the
 * API or webhooks. Threads become messages and, by the status and the assignee they bear, the ticket's history.
 * Ratings become CSAT surveys of 1 to 5: great is 5, okay 3, not good 1. Bad records, words that are not known,
 * missing threads and contradictions are `findings`; nothing is dropped silently, nothing is changed or fetched.
 *
 * Trap: `threads` of a conversation is a count, and in the ratings report 1 is the best. Version 2 calls the AI a user,
 * so its answers end the wait for a person unless `systemUsers` names it.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromHelpScout } from 'support-kpis/helpscout';
 * const desk = fromHelpScout({
 *   conversations: {
 *     _embedded: { conversations: [{ id: 7, threads: 1, type: 'email', status: 'active', createdAt: '2024-03-01T09:00:00Z' }] },
 *   },
 *   ratings: { results: [{ id: 7, threadid: 70, ratingId: 1 }] },
 * });
 * desk.dataset.tickets[0]?.status // → 'open'
 * desk.dataset.surveys[0]?.score // → 5
 * @see https://developer.helpscout.com/mailbox-api/
 */
export function fromHelpScout(payloads: HelpScoutPayloads, options: HelpScoutOptions = {}): HelpScoutDesk {
  checkPayloads('fromHelpScout', payloads, payloadNames);
  const checks = { systemUsers: idListCheck, merged: idListCheck };
  const { systemUsers = [], merged = [] } = checkOptions('fromHelpScout', checks, options) as HelpScoutOptions;
  const findings = createFindings();
  const records = readPayloads('fromHelpScout', payloads, findings);
  const tickets = helpScoutTickets(records, { merged, systemUsers }, helpScoutWords(findings), findings);
  const surveys = helpScoutRatings(records.ratings ?? [], findings);
  return { dataset: { tickets, surveys }, findings: findings.list(), vendorFigures: [] };
}
