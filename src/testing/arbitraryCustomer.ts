import { type Arbitrary, constantFrom, double, nat, option, record } from 'fast-check';
import type { Customer } from '../model/business.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

/**
 * Customers of a desk: some never in contact, some lost before or after it, some of whom little is known.
 *
 * With `faults` some rows are broken: texts for dates, scores outside their scale, rows that are no objects.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryCustomer } from 'support-kpis/testing';
 * sample(arbitraryCustomer(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitraryCustomer(options: FaultOptions = {}): Arbitrary<Customer> {
  const minute = nat(DESK_DAYS * 24 * 60);
  const customer = record({
    number: nat(99),
    since: minute,
    contact: option(minute),
    churn: option(minute),
    asDate: constantFrom(true, false),
    lifetimeValue: option(double({ min: -50, max: 5000, noNaN: true })),
    tier: constantFrom('gold', 'basic', null),
    satisfaction: option(constantFrom(0, 0.25, 1 / 3, 0.5, 0.8, 1)),
    openTickets: option(nat(9)),
    reopens: option(nat(4)),
    escalations: option(nat(3)),
    sentiment: option(double({ min: -1, max: 1, noNaN: true })),
  }).map(({ number, since, contact, churn, asDate, ...known }): Customer => {
    const at = (own: number | null): number | Date | null => {
      if (own === null) return null;
      const instant = DESK_OPENS_AT + minutes(own);
      return asDate ? new Date(instant) : instant;
    };
    const from = DESK_OPENS_AT + minutes(since);
    return {
      ...{ id: `C-${number}`, since: asDate ? new Date(from) : from },
      ...{ contactedAt: at(contact), churnedAt: at(churn), contacts: contact === null ? 0 : 1, ...known },
    };
  });
  const fields = [
    'id',
    'since',
    'contactedAt',
    'churnedAt',
    'lifetimeValue',
    'satisfaction',
    'openTickets',
    'sentiment',
  ];
  return withFaults(customer, fields, options);
}
