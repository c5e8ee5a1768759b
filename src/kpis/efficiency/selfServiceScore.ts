import { categories } from '../../fold/categories.ts';
import { exclude, fault } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { ledgerKinds } from '../../kpi/ledgerKinds.ts';
import type { LedgerEntry } from '../../model/ledger.ts';

/** Visits to the help centre per ticket: `value` may pass 1. */
export interface SelfServiceScore {
  readonly value: number | null;
  /** Visits to the help centre. */
  readonly numerator: number;
  /** Tickets. */
  readonly denominator: number;
  /** The numerator is no part of the denominator, so that this is no share, however small. */
  readonly independent: true;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const otherEntry = exclude('other_entry');
const contacts: readonly unknown[] = [null, 'ticket', 'call', 'chat', 'message'] satisfies LedgerEntry['contact'][];

/**
 * How many visits to the help centre there are for each ticket.
 *
 * Counts: entries of the ledger of kind `session`, and of kind `contact` that are tickets. Calls, chats, messages and
 * all other entries: `other_entry`. Without tickets there is no score.
 *
 * Trap: it counts visits, good or bad: a help centre that nobody understands scores high. And it is no rate. Zendesk's
 * score of the same name divides users by users (those who visited ÷ those who wrote), which is lower when visitors
 * come back.
 *
 * Takes entries of a ledger; gives a ratio of 0 or more.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_kind` at the first faulty row.
 * @example
 * import { selfServiceScore } from 'support-kpis';
 * const ledger = [
 *   { kind: 'session', at: 0 },
 *   { kind: 'session', at: 5 },
 *   { kind: 'session', at: 9 },
 *   { kind: 'contact', at: 7, contact: 'ticket' },
 * ] as const;
 * selfServiceScore(ledger).value // → 3
 */
export const selfServiceScore = /* @__PURE__ */ defineKpi({
  id: 'self_service_score',
  title: 'Self-service score',
  question: 'How much does the help centre carry for each ticket?',
  formula: 'visits to the help centre ÷ tickets',
  rows: 'ledger',
  unit: 'ratio',
  better: 'higher',
  sources: ['Zendesk: self-service score, help centre users ÷ ticket users (here visits ÷ tickets)'],
  options: {},
  summary: () =>
    categories(
      ({ session = 0, ticket = 0 }, { pending, excluded }): SelfServiceScore => ({
        ...{
          value: session === 0 ? null : share(session, ticket),
          numerator: session,
          denominator: ticket,
          independent: true,
          pending,
          excluded,
        },
      }),
    ),
  measure:
    (_: KpiOptions) =>
    ({ kind, contact = null }: LedgerEntry) => {
      if (!ledgerKinds.includes(kind)) return fault('unknown_kind', 'kind', ledgerKinds.join(', '), kind);
      if (kind === 'session') return 'session';
      if (kind !== 'contact') return otherEntry;
      if (!contacts.includes(contact))
        return fault('unknown_kind', 'contact', 'ticket, call, chat or message', contact);
      return contact === 'ticket' ? 'ticket' : otherEntry;
    },
});
