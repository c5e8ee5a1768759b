import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { type Convert, convertCheck } from './convert.ts';
import type { CategoryCost } from './costPerContact.ts';
import { ledgerFacts } from './ledgerFacts.ts';
import { moneyPer } from './moneyPer.ts';

export interface CostPerResolutionOptions extends KpiOptions {
  /** Makes one currency of several: `{ to, rates }`, or `{ to, rate }` with a function. Default: none, one currency only. */
  readonly convert?: Convert;
}

/** Costs of one channel. */
export interface ChannelCostPerResolution {
  /** `null`: costs and solved tickets that name no channel, such as overheads. */
  readonly channel: string | null;
  readonly value: number | null;
  /** Costs that name the channel; `null` when none does. */
  readonly cost: number | null;
  /** Solved tickets divided by. */
  readonly resolutions: number;
}

/** Money per solved ticket: `value` is all costs ÷ all solved tickets, in `currency`. */
export interface CostPerResolution {
  readonly value: number | null;
  /** `null` when the ledger holds no cost. */
  readonly cost: number | null;
  /** Solved tickets. */
  readonly resolutions: number;
  /** The currency of all amounts; `null` without any. */
  readonly currency: string | null;
  /** Highest cost first, costs without a channel last. */
  readonly channels: readonly ChannelCostPerResolution[];
  /** Highest cost first, costs without a category last. */
  readonly categories: readonly CategoryCost[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * What it costs to solve a request.
 *
 * Counts: ledger entries: all costs ÷ solved tickets, each once, at its last solving, in total and by channel. Costs
 * without a channel (overheads) are in the total and in the channel `null`. A negative cost is a credit note and
 * counts. All other entries are left out as `other_entry`.
 *
 * Trap: costs of this month pay for tickets that are solved in the next; over short periods a growing backlog looks like
 * dear work.
 *
 * Takes ledger entries, see `createLedger`; gives money in the currency of the costs.
 *
 * @throws SupportKpisError `mixed_currencies` when costs are in several currencies and `convert` is missing,
 * `unknown_currency` and `invalid_rate` when it lacks a rate; `unknown_option`, `invalid_option`; with `strict` also
 * `invalid_amount`, `missing_currency`, `invalid_currency`, `unknown_kind` and `invalid_id` at the first faulty row.
 * @example
 * import { costPerResolution, createLedger } from 'support-kpis';
 * const ledger = createLedger({
 *   tickets: [
 *     { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, channel: 'email' },
 *     { id: 'A-2', createdAt: 0, status: 'open', channel: 'email' },
 *   ],
 *   costs: [{ at: 0, category: 'wages', amount: 12, currency: 'USD', channel: 'email' }],
 * });
 * costPerResolution(ledger.rows).value // → 12
 */
export const costPerResolution = /* @__PURE__ */ defineKpi({
  id: 'cost_per_resolution',
  title: 'Cost per resolution',
  question: 'What does it cost to solve a request?',
  formula: 'costs ÷ solved tickets',
  rows: 'ledger',
  unit: 'money',
  better: 'lower',
  sources: ['Contact-centre practice: cost per resolution'],
  options: { convert: convertCheck },
  summary: (_: CostPerResolutionOptions) =>
    moneyPer('costPerResolution', (figures, { pending, excluded }): CostPerResolution => {
      const { value, money, count, currency, channels, categories } = figures;
      return {
        ...{ value, cost: money, resolutions: count, currency },
        channels: channels.map((own) => ({
          ...{ channel: own.channel, value: own.value, cost: own.money, resolutions: own.count },
        })),
        categories: categories.map((own) => ({ category: own.category, cost: own.money })),
        ...{ pending, excluded },
      };
    }),
  measure: ({ convert }: CostPerResolutionOptions) =>
    ledgerFacts({
      ...{ name: 'costPerResolution', money: 'cost', convert },
      counts: ({ kind }) => kind === 'resolution',
    }),
});
