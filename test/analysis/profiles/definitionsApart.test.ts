import { expect, test } from 'vitest';
import { diffProfiles, firstResponseTime, inProfile, minutes, profiles } from '../../../src/index.ts';
import { message, ticket } from '../../kpis/records.ts';

const solved = { status: 'solved', solvedAt: minutes(100) } as const;
/** Tickets on which systems disagree about the first answer; times are minutes after the creation. */
const desk = [
  ticket({
    ...solved,
    id: 'plain',
    createdBy: 'customer',
    interactions: [message(0, 'customer'), message(30, 'agent')],
  }),
  ticket({
    ...{ ...solved, id: 'agent began', createdBy: 'agent' },
    interactions: [message(0, 'agent'), message(20, 'customer'), message(50, 'agent')],
  }),
  ticket({
    ...{ ...solved, id: 'asked later', createdBy: 'customer' },
    interactions: [message(10, 'customer'), message(30, 'agent')],
  }),
  ticket({
    ...{ ...solved, id: 'bot first', createdBy: 'customer' },
    interactions: [message(0, 'customer'), message(5, 'bot'), message(40, 'agent')],
  }),
  ticket({ ...solved, id: 'nobody', createdBy: 'customer', interactions: [message(0, 'customer')] }),
];

test.each([
  ['zendesk', 'A.2: to the second public comment: 30, 50, 30, 40', 37.5],
  ['zendeskSla', 'A.2: from what the customer wrote: 30, 30, 30, 40', 32.5],
  ['intercom', 'A.1: from the first contact of the customer, median of 30, 30, 20, 40', 30],
  ['gorgias', 'A.2: without what an agent began, median of 30, 20, 40', 30],
  ['chatwoot', 'A.1: from the creation, 30, 30, 40', 100 / 3],
  ['freshdesk', 'A.1: from the creation, 30, 30, 40', 100 / 3],
  ['zammad', 'A.1: from the creation, 30, 30, 40', 100 / 3],
] as const)('the first response of %s, %s', (system, _, expected) => {
  expect(inProfile(firstResponseTime, profiles[system])(desk).value).toBeCloseTo(minutes(expected), 6);
});

test('the tickets on which Zendesk and Intercom differ, and why', () => {
  const { rows, counts } = diffProfiles(desk, profiles.zendesk, profiles.intercom, firstResponseTime);
  // Each of the two options alone makes 30 of 50 minutes: the first customer message is the only start either way.
  expect(rows.map(({ id, a, b, why }) => [id, a.value, b.value, why])).toEqual([
    ['agent began', minutes(50), minutes(30), ['agentStarted', 'start']],
    ['asked later', minutes(30), minutes(20), ['start']],
  ]);
  expect(counts).toEqual({ same: 3, changed: 2, onlyA: 0, onlyB: 0, leftOut: 0 });
});
