import { type Exclusion, fault } from '../../fold/outcome.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import { toInstant } from '../../time/instant.ts';
import { type Convert, rateOf } from './convert.ts';

/** An amount in one currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Beyond it a double has no whole numbers left, and no desk has that much money. */
const MOST = Number.MAX_SAFE_INTEGER;

/** The money of an entry, converted where the caller asked for it; a fault where it cannot be told. */
export function moneyOf(name: string, convert: Convert | undefined): (entry: LedgerEntry) => Money | Exclusion {
  return (entry) => {
    const { amount, currency } = entry;
    if (typeof amount !== 'number' || !(Math.abs(amount) <= MOST)) return invalidAmount(amount);
    if (currency === undefined || currency === null || currency === '') return missingCurrency(currency);
    if (typeof currency !== 'string') return fault('invalid_currency', 'currency', 'the code of a currency', currency);
    if (convert === undefined) return { amount, currency };
    const at = toInstant(entry.at);
    if ('rate' in convert && Number.isNaN(at)) return invalidInstant('at', entry.at);
    const converted = amount * rateOf(convert, currency, at, name);
    return Math.abs(converted) <= MOST ? { amount: converted, currency: convert.to } : invalidAmount(amount);
  };
}

function invalidAmount(amount: unknown): Exclusion {
  return fault('invalid_amount', 'amount', `a finite number of at most ${MOST}`, amount);
}

function missingCurrency(currency: unknown): Exclusion {
  return fault('missing_currency', 'currency', 'the code of a currency', currency);
}
