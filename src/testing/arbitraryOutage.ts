import { type Arbitrary, constantFrom, nat, record } from 'fast-check';
import type { Outage } from '../model/business.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

/**
 * Outages of a few systems, some of them at the same time. With `faults` some are broken or end before they start.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryOutage } from 'support-kpis/testing';
 * sample(arbitraryOutage(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitraryOutage(options: FaultOptions = {}): Arbitrary<Outage> {
  const outage = record({
    system: constantFrom('shop', 'mail', 'telephone', '__proto__'),
    start: nat(DESK_DAYS * 24 * 60),
    length: nat(3 * 24 * 60),
    asDate: constantFrom(true, false),
  }).map(({ system, start, length, asDate }): Outage => {
    const from = DESK_OPENS_AT + minutes(start);
    const end = from + minutes(length);
    return { system, start: asDate ? new Date(from) : from, end: asDate ? new Date(end) : end };
  });
  return withFaults(outage, ['start', 'end', 'system'], options);
}
