import { expect } from 'vitest';
import { ticketVolume } from '../../src/index.ts';
import { summarize } from '../../src/stats/index.ts';
import { describeLog } from './describeLog.ts';
import { countsOf, type ExpectedDistribution, expectDistribution } from './expectations.ts';
import { codedCases, codedEvents, codedTickets } from './helpdeskMendeley.ts';
import { lifeOfTickets } from './lifeOfTickets.ts';

interface ExpectedEvents {
  readonly total: number;
  readonly by_activity: object;
  readonly last_activity: object;
}

describeLog('helpdesk_mendeley', 'the coded event log of a help desk', (reproduce) => {
  lifeOfTickets(reproduce, codedTickets);

  reproduce('events', 'all events by activity, and cases by their last one', (expected: ExpectedEvents) => {
    const volume = ticketVolume(codedEvents(), { by: 'activity' });
    expect(volume.value).toBe(expected.total);
    expect(countsOf(volume)).toEqual(expected.by_activity);
    const last = [...codedCases().values()].flatMap((events) => events.slice(-1));
    expect(countsOf(ticketVolume(last, { by: 'activity' }))).toEqual(expected.last_activity);
  });

  reproduce('events_per_case', 'how many events a case has', (expected: ExpectedDistribution) => {
    const sizes = [...codedCases().values()].map(({ length }) => length);
    expectDistribution(summarize(sizes), sizes, expected, 1);
  });
});
