import { type Arbitrary, array, constantFrom, nat, option, record } from 'fast-check';
import type { SelfServiceSession } from '../model/business.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

/**
 * Visits to the help centre, of known and unknown customers, some with an article read twice, some with a request soon
 * or long after. With `faults` some are broken: unknown outcomes, texts for dates.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitrarySession } from 'support-kpis/testing';
 * sample(arbitrarySession(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitrarySession(options: FaultOptions = {}): Arbitrary<SelfServiceSession> {
  const session = record({
    number: nat(9999),
    start: nat(DESK_DAYS * 24 * 60),
    length: option(nat(60), { freq: 4 }),
    customer: option(nat(5), { freq: 3 }),
    articles: array(constantFrom('reset', 'login', 'refund', '__proto__', 'constructor'), { maxLength: 4 }),
    outcome: constantFrom('resolved', 'resolved', 'contacted', 'abandoned'),
    next: option(nat(2 * 24 * 60), { freq: 2 }),
    ticket: nat(6),
  }).map(({ number, start, length, customer, next, ticket, ...own }): SelfServiceSession => {
    const startedAt = DESK_OPENS_AT + minutes(start);
    const contacted = customer !== null && next !== null;
    return {
      ...{ id: `V-${number}`, startedAt, ...own },
      endedAt: length === null ? null : startedAt + minutes(length),
      customerId: customer === null ? null : `C-${customer}`,
      nextContactAt: contacted ? startedAt + minutes(next) : null,
      ticketId: own.outcome === 'contacted' ? `T-${ticket}` : null,
    };
  });
  const dates = ['startedAt', 'endedAt', 'nextContactAt'];
  return withFaults(session, [...dates, 'customerId', 'articles', 'outcome'], options);
}
