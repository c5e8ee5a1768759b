import { exclude } from '../../fold/outcome.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { RevenueEvent } from '../../model/business.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import { type ContactsCounted, countsAs } from './contactsCounted.ts';
import { type Convert, convertCheck } from './convert.ts';
import { ledgerFacts } from './ledgerFacts.ts';
import { moneyPer } from './moneyPer.ts';

export interface RevenuePerInteractionOptions extends KpiOptions {
  /**
   * Which revenue counts. Default: `'any'`, all that the desk recorded as its own; `'to_ticket'` only what names the ticket
   * that it came from, the rest is `unattributed`.
   */
  readonly attributed?: 'any' | 'to_ticket';
  /**
   * What to divide by. Default: `'interactions'`, answered calls, accepted chats and messages of customers; `'requests'`
   * counts each ticket, and each call or chat that belongs to none.
   */
  readonly contacts?: ContactsCounted;
  /** Makes one currency of several: `{ to, rates }`, or `{ to, rate }` with a function. Default: none, one currency only. */
  readonly convert?: Convert;
}

/** Revenue of one kind. */
export interface KindRevenue {
  /** `upsell`, `cross_sell` or `retention`. */
  readonly kind: string;
  /** Revenue of the kind ÷ all interactions. */
  readonly value: number | null;
  /** Revenue of the kind. */
  readonly revenue: number;
  /** How many times it happened. */
  readonly events: number;
}

/** Revenue of one channel. */
export interface ChannelRevenue {
  /** The channel; `null` where none is known. */
  readonly channel: string | null;
  readonly value: number | null;
  /** Revenue from tickets of the channel; `null` when there is none. */
  readonly revenue: number | null;
  /** Interactions divided by. */
  readonly interactions: number;
}

/** Money per interaction: `value` is all revenue ÷ all interactions, in `currency`. */
export interface RevenuePerInteraction {
  readonly value: number | null;
  /** `null` when the ledger holds no revenue. */
  readonly revenue: number | null;
  /** Interactions divided by. */
  readonly interactions: number;
  /** The currency of all amounts; `null` without any. */
  readonly currency: string | null;
  /** Highest revenue first. */
  readonly kinds: readonly KindRevenue[];
  /** Highest revenue first, revenue without a channel last. */
  readonly channels: readonly ChannelRevenue[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const categories: readonly RevenueEvent['kind'][] = ['upsell', 'cross_sell', 'retention'];
const unattributed = exclude('unattributed');

/**
 * What an interaction with support brings in or keeps.
 *
 * Counts: ledger entries: revenue ÷ interactions, by kind (upsell, cross-sell, retention) and by the channel of the
 * ticket. All other entries are left out as `other_entry`.
 *
 * Trap: revenue that would have come anyway is in it too; only a comparison with customers whom nobody made an offer
 * says what support added.
 *
 * Takes ledger entries, see `createLedger`; gives money in the currency of the revenue.
 *
 * @throws SupportKpisError `mixed_currencies` when revenues are in several currencies and `convert` is missing,
 * `unknown_currency` and `invalid_rate` when it lacks a rate; `unknown_option`, `invalid_option`; with `strict` also
 * `invalid_amount`, `missing_currency`, `invalid_currency`, `unknown_kind` and `invalid_id` at the first faulty row.
 * @example
 * import { createLedger, revenuePerInteraction } from 'support-kpis';
 * const chat = (id: string) =>
 *   ({ kind: 'chat', id, requestedAt: 0, acceptedAt: 1, endedAt: 9, outcome: 'completed' }) as const;
 * const ledger = createLedger({
 *   interactions: [chat('1'), chat('2'), chat('3'), chat('4')],
 *   revenue: [{ at: 5, kind: 'upsell', amount: 30, currency: 'EUR' }],
 * });
 * revenuePerInteraction(ledger.rows).value // → 7.5
 */
export const revenuePerInteraction = /* @__PURE__ */ defineKpi({
  id: 'revenue_per_interaction',
  title: 'Revenue per interaction',
  question: 'What does an interaction bring in?',
  formula: 'revenue attributed to support ÷ interactions',
  rows: 'ledger',
  unit: 'money',
  better: 'higher',
  sources: ['Contact-centre practice: revenue per contact'],
  options: {
    attributed: oneOf('any', 'to_ticket'),
    contacts: oneOf('requests', 'interactions'),
    convert: convertCheck,
  },
  summary: (_: RevenuePerInteractionOptions) =>
    moneyPer('revenuePerInteraction', (figures, { pending, excluded }): RevenuePerInteraction => {
      const { value, money, count, currency, channels, categories: kinds } = figures;
      return {
        ...{ value, revenue: money, interactions: count, currency },
        kinds: kinds.map((own) => ({
          ...{ kind: own.category as string, value: own.value, revenue: own.money, events: own.entries },
        })),
        channels: channels.map((own) => ({
          ...{ channel: own.channel, value: own.value, revenue: own.money, interactions: own.count },
        })),
        ...{ pending, excluded },
      };
    }),
  measure: ({ attributed = 'any', contacts = 'interactions', convert }: RevenuePerInteractionOptions) => {
    const facts = ledgerFacts({
      ...{ name: 'revenuePerInteraction', money: 'revenue', convert, categories, counts: countsAs(contacts) },
    });
    if (attributed === 'any') return facts;
    const isLoose = ({ kind, ticketId }: LedgerEntry): boolean => kind === 'revenue' && (ticketId ?? null) === null;
    return (entry: LedgerEntry) => (isLoose(entry) ? unattributed : facts(entry));
  },
});
