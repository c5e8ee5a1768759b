import type { Arbitrary } from 'fast-check';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import { arbitraryLedgerEntry } from '../../../src/testing/arbitraryLedgerEntry.ts';

/** Also what the types do not allow, as rows from JSON and JavaScript hold it. */
type Fields = Readonly<Record<string, unknown>>;

/** A cost in euros. */
export function cost(amount: unknown, fields: Fields = {}): LedgerEntry {
  return { kind: 'cost', at: 0, category: 'wages', amount: amount as number, currency: 'EUR', ...fields };
}

/** A revenue in euros. */
export function sale(amount: unknown, fields: Fields = {}): LedgerEntry {
  return { kind: 'revenue', at: 0, category: 'upsell', amount: amount as number, currency: 'EUR', ...fields };
}

/** As many contacts of a channel. */
export function contacts(count: number, channel: string | null = 'email', fields: Fields = {}): LedgerEntry[] {
  return Array.from({ length: count }, () => ({ kind: 'contact', contact: 'ticket', at: 0, channel, ...fields }));
}

/** As many solved tickets of a channel. */
export function resolutions(count: number, channel: string | null = 'email'): LedgerEntry[] {
  return Array.from({ length: count }, () => ({ kind: 'resolution', at: 0, channel }));
}

/** Ledgers in euros alone, with all other faults. */
export const euros: Arbitrary<LedgerEntry> = arbitraryLedgerEntry({ faults: true }).map((entry) =>
  typeof entry?.currency === 'string' && entry.currency !== 'EUR' ? { ...entry, currency: 'EUR' } : entry,
);

/** Ledgers in several currencies, with all faults. */
export const currencies: Arbitrary<LedgerEntry> = arbitraryLedgerEntry({
  ...{ faults: true, currencies: ['EUR', 'USD', 'GBP', '__proto__'] },
});

/** A rate for every word that may stand in such a ledger. */
export const dated = {
  to: 'EUR',
  rate: (currency: string, at: number): number => 0.1 + currency.length / 3 + (at % 7) / 11,
};
