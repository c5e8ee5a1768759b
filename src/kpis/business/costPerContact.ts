import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { Band } from '../../kpi/definition.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { type ContactsCounted, countsAs } from './contactsCounted.ts';
import { type Convert, convertCheck } from './convert.ts';
import { ledgerFacts } from './ledgerFacts.ts';
import { moneyPer } from './moneyPer.ts';

export interface CostPerContactOptions extends KpiOptions {
  /**
   * What is one contact. Default: `'requests'`, each ticket, and each call or chat that belongs to none;
   * `'interactions'` counts answered calls, accepted chats and messages of customers.
   */
  readonly contacts?: ContactsCounted;
  /** Makes one currency of several: `{ to, rates }`, or `{ to, rate }` with a function. Default: none, one currency only. */
  readonly convert?: Convert;
}

/** Costs of one channel. */
export interface ChannelCostPerContact {
  /** `null`: costs and contacts that name no channel, such as overheads. */
  readonly channel: string | null;
  readonly value: number | null;
  /** Costs that name the channel; `null` when none does. */
  readonly cost: number | null;
  /** Contacts of the channel. */
  readonly contacts: number;
}

export interface CategoryCost {
  readonly category: string | null;
  readonly cost: number;
}

/** Money per contact: `value` is all costs ÷ all contacts, in `currency`. */
export interface CostPerContact {
  readonly value: number | null;
  /** `null` when the ledger holds no cost. */
  readonly cost: number | null;
  /** Contacts divided by. */
  readonly contacts: number;
  /** The currency of all amounts; `null` without any. */
  readonly currency: string | null;
  /** Highest cost first, costs without a channel last. */
  readonly channels: readonly ChannelCostPerContact[];
  /** Highest cost first, costs without a category last. */
  readonly categories: readonly CategoryCost[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const gartner = 'Gartner, Customer Service and Support Leader poll 2019: typical, in US dollars';
const bands: readonly Band[] = [
  { name: 'self_service', from: 0.1, source: gartner },
  { name: 'live_channels', from: 8.01, source: gartner },
  { name: 'service_desk_ticket', from: 15.56, source: 'MetricNet, North America 2016: mean, from 2.93 to 46.69 USD' },
];

/**
 * What a contact costs.
 *
 * Counts: ledger entries: all costs ÷ contacts, in total and by channel. Costs without a channel (overheads) are in the
 * total and in the channel `null`, they are not spread over channels. A negative cost is a credit note and counts. All
 * other entries are left out as `other_entry`.
 *
 * Trap: cheap contacts that solve nothing come back as more contacts; read it beside the cost per resolution. The bands
 * are typical figures of other desks, which count other costs.
 *
 * Takes ledger entries, see `createLedger`; gives money in the currency of the costs.
 *
 * @throws SupportKpisError `mixed_currencies` when costs are in several currencies and `convert` is missing,
 * `unknown_currency` and `invalid_rate` when it lacks a rate; `unknown_option`, `invalid_option`; with `strict` also
 * `invalid_amount`, `missing_currency`, `invalid_currency`, `unknown_kind` and `invalid_id` at the first faulty row.
 * @example
 * import { costPerContact, createLedger } from 'support-kpis';
 * const ledger = createLedger({
 *   tickets: [{ id: 'A-1', createdAt: 0, channel: 'email' }, { id: 'A-2', createdAt: 0, channel: 'email' }],
 *   costs: [
 *     { at: 0, category: 'wages', amount: 12, currency: 'USD', channel: 'email' },
 *     { at: 0, category: 'rent', amount: 4, currency: 'USD' },
 *   ],
 * });
 * costPerContact(ledger.rows).value // → 8
 * costPerContact(ledger.rows).channels[0]?.value // → 6
 * costPerContact(ledger.rows, { convert: { to: 'EUR', rates: { USD: 0.5 } } }).value // → 4
 */
export const costPerContact = /* @__PURE__ */ defineKpi({
  id: 'cost_per_contact',
  title: 'Cost per contact',
  question: 'What does a contact cost?',
  formula: 'costs ÷ contacts',
  rows: 'ledger',
  unit: 'money',
  better: 'lower',
  sources: ['MetricNet: total operating expense ÷ contacts (cost per ticket)', gartner],
  bands,
  options: { contacts: oneOf('requests', 'interactions'), convert: convertCheck },
  summary: (_: CostPerContactOptions) =>
    moneyPer('costPerContact', (figures, { pending, excluded }): CostPerContact => {
      const { value, money, count, currency, channels, categories } = figures;
      return {
        ...{ value, cost: money, contacts: count, currency },
        channels: channels.map((own) => ({
          ...{ channel: own.channel, value: own.value, cost: own.money, contacts: own.count },
        })),
        categories: categories.map((own) => ({ category: own.category, cost: own.money })),
        ...{ pending, excluded },
      };
    }),
  measure: ({ contacts = 'requests', convert }: CostPerContactOptions) =>
    ledgerFacts({ name: 'costPerContact', money: 'cost', convert, counts: countsAs(contacts) }),
});
