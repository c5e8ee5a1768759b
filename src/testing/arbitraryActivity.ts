import { type Arbitrary, constantFrom, nat, oneof, record } from 'fast-check';
import type { AgentActivity } from '../model/workforce.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

/**
 * Stretches of agents' paid time, some of them overlapping. With `faults` some are broken or end before they start.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryActivity } from 'support-kpis/testing';
 * sample(arbitraryActivity(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitraryActivity(options: FaultOptions = {}): Arbitrary<AgentActivity> {
  const activity = record({
    agentId: constantFrom('ada', 'bo', 'cem'),
    // Half of them begin within one shift, so that some of an agent's are at once.
    start: oneof(nat(480), nat(DESK_DAYS * 24 * 60)),
    length: nat(480),
    kind: constantFrom('handling', 'available', 'after_contact', 'break', 'meeting', 'training', 'offline'),
    channel: constantFrom('email', 'phone', 'chat', null),
  }).map(({ start, length, ...own }): AgentActivity => {
    const from = DESK_OPENS_AT + minutes(start);
    return { ...own, start: from, end: from + minutes(length) };
  });
  return withFaults(activity, ['start', 'end', 'kind', 'agentId', 'channel'], options);
}
