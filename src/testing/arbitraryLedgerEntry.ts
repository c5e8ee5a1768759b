import { type Arbitrary, constantFrom, nat, record } from 'fast-check';
import type { LedgerEntry } from '../model/ledger.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

export interface LedgerOptions extends FaultOptions {
  /** Currencies of the money in it. Default: euros only. */
  readonly currencies?: readonly string[];
}

/**
 * Entries of a desk's ledger: costs and revenues with cents, contacts of all kinds, solved tickets, visits. With
 * `faults` some are broken: unknown kinds, texts for amounts.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryLedgerEntry } from 'support-kpis/testing';
 * sample(arbitraryLedgerEntry(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitraryLedgerEntry({ currencies = ['EUR'], ...options }: LedgerOptions = {}): Arbitrary<LedgerEntry> {
  const entry = record({
    kind: constantFrom('cost', 'revenue', 'contact', 'contact', 'contact', 'resolution', 'session', 'session'),
    start: nat(DESK_DAYS * 24 * 60),
    channel: constantFrom('email', 'phone', 'chat', null),
    contact: constantFrom('ticket', 'ticket', 'ticket', 'call', 'chat', 'message', null),
    ticket: nat(9),
    cost: constantFrom('salaries', 'licences', '__proto__'),
    revenue: constantFrom('upsell', 'cross_sell', 'retention'),
    cents: nat(100_000),
    currency: constantFrom(...currencies),
  }).map((own): LedgerEntry => {
    const { kind, channel, currency } = own;
    const entryOf = { kind, at: DESK_OPENS_AT + minutes(own.start), channel };
    if (kind === 'session') return entryOf;
    const ticketId = `T-${own.ticket}`;
    if (kind === 'resolution') return { ...entryOf, ticketId };
    if (kind === 'contact') return { ...entryOf, contact: own.contact, ticketId };
    const category = kind === 'cost' ? own.cost : own.revenue;
    return { ...entryOf, category, amount: own.cents / 100, currency };
  });
  return withFaults(entry, ['kind', 'at', 'channel', 'contact', 'amount', 'currency', 'category', 'ticketId'], options);
}
