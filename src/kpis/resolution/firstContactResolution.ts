import type { Outcome } from '../../fold/outcome.ts';
import type { Summary } from '../../fold/summary.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { callback, duration, instant, oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { Survey } from '../../model/survey.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type FirstContactResolutionOptions, needsWindow } from './firstContactOptions.ts';
import { type FirstContactResolution, firstContactVerdicts, type KeptVerdicts } from './firstContactVerdicts.ts';
import { type Contact, contactOf, repeatContacts } from './repeatContacts.ts';
import { byAnswer, byFewReplies, byFlag, byFollowUp, byReplies, bySolvingReply } from './resolvedAtFirstContact.ts';

/**
 * The share of requests solved at the first contact, by the definition you choose.
 *
 * Counts, by `method`: `'one_reply'` (default) solved tickets, resolved when exactly one public human reply was enough
 * and they never came back; `'at_most_one_reply'` the same with fewer than two replies, also when they came back (an
 * agent's message that opened the ticket is no reply); `'solved_by_first_reply'` solved and answered tickets, resolved
 * when they stood as solved before customer or agent wrote again after the first reply; `'no_customer_follow_up'` the
 * same ones, resolved when the customer did not write after the first reply; `'flag'` tickets that carry `resolvedOnFirstContact`; `'survey'` answered `fcr` surveys
 * (1 yes, 0 no); `'no_repeat_contact'` tickets of known customers, resolved when the same customer (and type, where the
 * ticket has one) opens no new ticket within `window`, tickets younger than the window at `asOf` being `pending`.
 * `gross` divides by all of them, `net` by those for which `eligible` says yes.
 *
 * Trap: the definitions differ by tens of points on the same desk; never compare rates of two methods. With
 * `'no_repeat_contact'` a group or period does not see repeats that lie in another one; ask it of all tickets.
 *
 * Takes tickets, or surveys for `'survey'`; gives shares from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` when `'no_repeat_contact'` comes without `window` or `asOf`;
 * `unknown_option`, `invalid_option`; with `strict` also `invalid_instant`, `invalid_flag`,
 * `invalid_id`, `invalid_score` and `unknown_status` at the first faulty row.
 * @example
 * import { days, firstContactResolution } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, customerId: 'c1', status: 'solved', resolvedOnFirstContact: true },
 *   { id: 'A-2', createdAt: days(3), customerId: 'c1', status: 'solved', resolvedOnFirstContact: true },
 *   { id: 'A-3', createdAt: days(1), customerId: 'c2', status: 'solved', resolvedOnFirstContact: false },
 *   { id: 'A-4', createdAt: days(29), customerId: 'c3', status: 'open' },
 * ] as const;
 * firstContactResolution(tickets, { method: 'flag' }).value // → 0.6666666666666666
 * firstContactResolution(tickets, { method: 'no_repeat_contact', window: days(7), asOf: days(30) }).value // → 0.6666666666666666
 */
export const firstContactResolution = /* @__PURE__ */ defineKpi({
  id: 'first_contact_resolution',
  title: 'First-contact resolution',
  question: 'How many requests are solved at the first contact?',
  formula: 'requests solved at the first contact ÷ all of them (gross) or those that could be (net)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Zendesk: one-touch tickets', 'Freshservice: no further customer interaction', 'MetricNet: gross and net'],
  options: {
    method: oneOf(
      ...(['flag', 'survey', 'one_reply', 'at_most_one_reply', 'solved_by_first_reply'] as const),
      ...(['no_customer_follow_up', 'no_repeat_contact'] as const),
    ),
    window: duration,
    asOf: instant,
    eligible: callback<(ticket: TicketRow) => boolean>(),
  },
  definitionFor: ({ method }) => ({ rows: method === 'survey' ? 'surveys' : 'tickets' }),
  agree: needsWindow,
  summary: summaryOf,
  bulk: ({ method = 'one_reply', eligible }) =>
    eligible === undefined && (method === 'one_reply' || method === 'no_customer_follow_up') ? classPlan : null,
  measure: measureOf,
});

type Kept = KeptVerdicts | Contact[];
type Value = number | Contact;

function summaryOf(options: FirstContactResolutionOptions): Summary<Value, Kept, FirstContactResolution> {
  return options.method === 'no_repeat_contact' ? repeatContacts(options) : firstContactVerdicts;
}

function measureOf(options: FirstContactResolutionOptions): (row: TicketRow | Survey) => Outcome<Value> {
  const { method = 'one_reply', eligible } = options;
  const measure = {
    flag: byFlag(eligible),
    survey: byAnswer,
    one_reply: byReplies(eligible),
    at_most_one_reply: byFewReplies(eligible),
    solved_by_first_reply: bySolvingReply(eligible),
    no_customer_follow_up: byFollowUp(eligible),
    no_repeat_contact: contactOf(eligible),
  }[method];
  return measure as (row: TicketRow | Survey) => Outcome<Value>;
}
