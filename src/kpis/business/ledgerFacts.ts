import { type Exclusion, exclude, fault, isExclusion, type Measure } from '../../fold/outcome.ts';
import { ledgerKinds } from '../../kpi/ledgerKinds.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Convert } from './convert.ts';
import { type Money, moneyOf } from './moneyOf.ts';

/** Money of the kind that is divided. */
export interface MoneyFact extends Money {
  readonly channel: string | null;
  readonly category: string | null;
}

/** One of the things that it is divided by. */
export interface CountedFact {
  readonly channel: string | null;
}

/** What is divided, and by what. */
export interface LedgerQuestion {
  /** The KPI, for messages. */
  readonly name: string;
  readonly money: 'cost' | 'revenue';
  readonly convert: Convert | undefined;
  /** The only categories that there are; all where it is left out. */
  readonly categories?: readonly string[];
  /** Whether the entry is one of the things to divide by. */
  readonly counts: (entry: LedgerEntry) => boolean | Exclusion;
}

const otherEntry = exclude('other_entry');

/** The money of one kind and the things it is divided by; all other entries of the ledger stay out. */
export function ledgerFacts(question: LedgerQuestion): Measure<LedgerEntry, MoneyFact | CountedFact> {
  const { name, money, convert, categories, counts } = question;
  const read = moneyOf(name, convert);
  return (entry) => {
    const { kind } = entry;
    if (!ledgerKinds.includes(kind)) return fault('unknown_kind', 'kind', ledgerKinds.join(', '), kind);
    const isMoney = kind === money;
    const counted = isMoney || counts(entry);
    if (counted === false) return otherEntry;
    if (counted !== true) return counted;
    const channel = wordOf('channel', entry.channel);
    if (isExclusion(channel) || !isMoney) return isExclusion(channel) ? channel : { channel };
    const category = wordOf('category', entry.category);
    if (isExclusion(category)) return category;
    if (categories !== undefined && !categories.includes(category ?? '')) {
      return fault('unknown_kind', 'category', categories.join(', '), entry.category);
    }
    const own = read(entry);
    return isExclusion(own) ? own : { ...own, channel, category };
  };
}

function wordOf(field: string, value: unknown): string | null | Exclusion {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : fault('invalid_id', field, 'a text', value);
}
