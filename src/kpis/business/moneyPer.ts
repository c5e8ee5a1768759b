import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Accounting } from '../../fold/fold.ts';
import { compareKeys } from '../../fold/groupKey.ts';
import type { Summary } from '../../fold/summary.ts';
import { addToTally, mergeTallies, type Tally, tallyTotal } from '../../fold/tally.ts';
import { addToSum, mergeSums, sumOf } from '../../stats/exactSum.ts';
import type { CountedFact, MoneyFact } from './ledgerFacts.ts';

/** Money ÷ count, for one channel or for all. */
export interface MoneyPer {
  /** `null` without money or without anything to divide by. */
  readonly value: number | null;
  /** `null` when the ledger has no such entry. */
  readonly money: number | null;
  readonly count: number;
}

export interface ChannelMoney extends MoneyPer {
  readonly channel: string | null;
}

export interface CategoryMoney {
  readonly category: string | null;
  readonly money: number;
  /** Its money ÷ all that it is divided by. */
  readonly value: number | null;
  readonly entries: number;
}

/** All that a ledger says about money and what it is divided by. */
export interface MoneyFigures extends MoneyPer {
  readonly currency: string | null;
  /** Most money first; those without money and the one without a name last. */
  readonly channels: readonly ChannelMoney[];
  readonly categories: readonly CategoryMoney[];
}

/** Exact sums of money by JSON of [currency, channel, category], entries by the same, counts by JSON of the channel. */
interface KeptMoney {
  readonly sums: Record<string, number[]>;
  readonly entries: Tally;
  readonly counts: Tally;
}

type MoneyKey = readonly [currency: string, channel: string | null, category: string | null];

/**
 * Adds up money by currency, channel and category, and makes the result of the sums, the same bit for bit in every
 * order.
 *
 * The result throws `mixed_currencies` when the entries are in more than one: two sums of money that cannot be added.
 */
export function moneyPer<Result>(
  name: string,
  result: (figures: MoneyFigures, accounting: Accounting) => Result,
): Summary<MoneyFact | CountedFact, KeptMoney, Result> {
  return {
    init: () => ({ sums: {}, entries: {}, counts: {} }),
    keep(kept, fact) {
      if (!('amount' in fact)) {
        addToTally(kept.counts, JSON.stringify(fact.channel));
        return kept;
      }
      const key = JSON.stringify([fact.currency, fact.channel, fact.category]);
      kept.sums[key] = addToSum(kept.sums[key] ?? [], fact.amount);
      addToTally(kept.entries, key);
      return kept;
    },
    merge(left, right) {
      for (const key of Object.keys(right.sums)) {
        left.sums[key] = mergeSums(left.sums[key] ?? [], right.sums[key] as number[]);
      }
      mergeTallies(left.entries, right.entries);
      mergeTallies(left.counts, right.counts);
      return left;
    },
    result: (kept, accounting) => result(figuresOf(kept, name), accounting),
  };
}

function figuresOf({ sums, entries, counts }: KeptMoney, name: string): MoneyFigures {
  const currencies = new Set<string>();
  const byChannel = new Map<string | null, number[]>();
  const byCategory = new Map<string | null, { sum: number[]; entries: number }>();
  const total: number[] = [];
  for (const key of Object.keys(sums).sort()) {
    const sum = sums[key] as number[];
    const [currency, channel, category] = JSON.parse(key) as MoneyKey;
    currencies.add(currency);
    mergeSums(total, sum);
    byChannel.set(channel, mergeSums(byChannel.get(channel) ?? [], sum));
    const own = byCategory.get(category) ?? { sum: [], entries: 0 };
    byCategory.set(category, { sum: mergeSums(own.sum, sum), entries: own.entries + (entries[key] as number) });
  }
  const currency = oneCurrency([...currencies], name);
  const countOf = new Map(Object.keys(counts).map((key) => [JSON.parse(key) as string | null, counts[key] as number]));
  const channels = [...new Set([...byChannel.keys(), ...countOf.keys()])].map((channel) => ({
    channel,
    ...divided(byChannel.get(channel), countOf.get(channel) ?? 0),
    // Overheads are no costs of the contacts of which nobody knows the channel.
    ...(channel === null ? { value: null } : {}),
  }));
  const count = tallyTotal(counts);
  const categories = [...byCategory].map(([category, own]) => ({
    ...{ category, money: sumOf(own.sum), value: divided(own.sum, count).value, entries: own.entries },
  }));
  return {
    ...divided(currency === null ? undefined : total, count),
    currency,
    channels: channels.sort((left, right) => bySize(left.channel, left.money, right.channel, right.money)),
    categories: categories.sort((left, right) => bySize(left.category, left.money, right.category, right.money)),
  };
}

function divided(sum: readonly number[] | undefined, count: number): MoneyPer {
  const money = sum === undefined ? null : sumOf(sum);
  // Adding 0 turns the −0 of a vanishing credit note into 0.
  return { value: money === null || count === 0 ? null : money / count + 0, money, count };
}

function bySize(name: string | null, money: number | null, otherName: string | null, other: number | null): number {
  if (name === null || otherName === null) return compareKeys(name, otherName);
  return (other ?? -Infinity) - (money ?? -Infinity) || compareKeys(name, otherName);
}

function oneCurrency(currencies: readonly string[], name: string): string | null {
  if (currencies.length < 2) return currencies[0] ?? null;
  throw new SupportKpisError({
    code: 'mixed_currencies',
    path: `${name}: currency`,
    expected: 'amounts in one currency',
    received: currencies.join(' and '),
    hint: "give the option convert: { to: 'EUR', rates: { … } }",
  });
}
