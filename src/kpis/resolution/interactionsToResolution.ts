import { durations } from '../../fold/durations.ts';
import { exclude } from '../../fold/outcome.ts';
import { contactPlan } from '../../kpi/bulk/contactPlan.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import { type DistributionOptions, distributionChecks } from '../../kpi/durationOptions.ts';
import { invalidSolving } from '../../kpi/invalidSolving.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { contactsUntil } from '../../model/contactsUntil.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';

export interface InteractionsToResolutionOptions extends DistributionOptions {
  /**
   * What one contact is: `'turn'` (default), a run of messages by the same side; `'message'`, each message;
   * `'session'`, all messages of one chat session, and a turn where messages bear no session.
   */
  readonly unit?: 'message' | 'turn' | 'session';
}

const noInteractions = exclude('no_interactions');

/**
 * How many contacts between customer and support a solution takes.
 *
 * Counts: solved tickets with their interactions: messages of the customer and public messages of human agents until
 * the last solving. A call or a chat is one contact. Bots, automations and private notes are none. Unsolved: `pending`;
 * without interactions: `no_interactions`.
 *
 * Trap: chat lines are messages; counted one by one they make a good chat look like a long struggle.
 *
 * Takes tickets with their interactions; gives a distribution of counts.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant` and `unknown_status` at the first faulty row.
 * @example
 * import { interactionsToResolution } from 'support-kpis';
 * const message = (id: string, at: number, role: 'customer' | 'agent') =>
 *   ({ kind: 'message', id, ticketId: 'A-1', at, author: { role }, visibility: 'public' }) as const;
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9,
 *   interactions: [message('1', 0, 'customer'), message('2', 1, 'customer'), message('3', 5, 'agent')],
 * }] as const;
 * interactionsToResolution(tickets).value // → 2
 * interactionsToResolution(tickets, { unit: 'message' }).value // → 3
 */
export const interactionsToResolution = /* @__PURE__ */ defineKpi({
  id: 'interactions_to_resolution',
  title: 'Interactions to resolution',
  question: 'How many contacts does a solution take?',
  formula: 'contacts between customer and support until the last solving',
  rows: 'tickets',
  unit: 'count',
  better: 'lower',
  sources: ['Zendesk: replies per ticket; a chat session is one reply'],
  options: { ...distributionChecks, unit: oneOf('message', 'turn', 'session') },
  summary: durations,
  bulk: ({ unit = 'turn' }) => (unit === 'session' ? null : contactPlan(unit)),
  measure: ({ unit = 'turn' }: InteractionsToResolutionOptions) =>
    solvedTickets((ticket: TicketRow) => {
      const { interactions } = ticket;
      if (interactions === null || interactions === undefined) return noInteractions;
      const solvedAt = lastSolvedAt(ticket);
      if (Number.isNaN(solvedAt)) return invalidSolving(ticket);
      const contacts = contactsUntil(interactions, solvedAt, unit);
      return Number.isNaN(contacts) ? invalidInstant('interactions', interactions) : contacts;
    }),
});
