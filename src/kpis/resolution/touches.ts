import { categories } from '../../fold/categories.ts';
import { exclude } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { countHumanReplies } from '../../model/messages.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** Solved tickets by the number of public human replies that they took. */
export interface Touches {
  /** All solved tickets that could be counted. */
  readonly value: number;
  /** Solved without a reply. */
  readonly zero: number;
  /** Solved with one reply. */
  readonly one: number;
  /** Solved with two replies. */
  readonly two: number;
  /** Three replies or more. */
  readonly multi: number;
  /** `one` ÷ `value`. */
  readonly oneTouchRate: number | null;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const noInteractions = exclude('no_interactions');
const names = ['zero', 'one', 'two'] as const;

/**
 * How many public human replies solved tickets took: none, one, two, or more.
 *
 * Counts: solved tickets with their interactions. Bots, automations and private notes are no touch. Zero touches are
 * their own class, never «multi». Unsolved: `pending`; without interactions: `no_interactions`.
 *
 * Trap: merged tickets look like one-touch ones in most help desks; here they are left out as `merged`.
 *
 * Takes tickets with their interactions; gives counts of tickets.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_status` at the first faulty row.
 * @example
 * import { touches } from 'support-kpis';
 * const reply = { kind: 'message', id: '1', ticketId: 'A-1', at: 5, author: { role: 'agent' }, visibility: 'public' } as const;
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', interactions: [reply] },
 *   { id: 'A-2', createdAt: 0, status: 'solved', interactions: [] },
 * ] as const;
 * touches(tickets).oneTouchRate // → 0.5
 */
export const touches = /* @__PURE__ */ defineKpi({
  id: 'touches',
  title: 'Touches',
  question: 'How many replies does a solution take?',
  formula: 'solved tickets by number of public human replies: 0, 1, 2, 3 or more',
  rows: 'tickets',
  unit: 'count',
  better: 'neither',
  sources: ['Zendesk: one-touch, two-touch and multi-touch tickets'],
  options: {},
  summary: () =>
    categories(
      ({ zero = 0, one = 0, two = 0, multi = 0 }, { counted, pending, excluded }): Touches => ({
        ...{ value: counted, zero, one, two, multi, oneTouchRate: share(one, counted) },
        ...{ pending, excluded },
      }),
    ),
  bulk: () => classPlan,
  measure: (_: KpiOptions) =>
    solvedTickets((ticket: TicketRow) => {
      const { interactions } = ticket;
      if (interactions === null || interactions === undefined) return noInteractions;
      return names[countHumanReplies(interactions)] ?? 'multi';
    }),
});
