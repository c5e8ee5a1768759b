import { expect } from 'vitest';
import {
  agentWaitTime,
  casesPerAgent,
  firstResponseTime,
  reopenRate,
  requesterWaitTime,
  resolutionTime,
  ticketVolume,
  transferRate,
} from '../../src/index.ts';
import { summarize } from '../../src/stats/index.ts';
import { describeLog } from './describeLog.ts';
import {
  countsOf,
  type ExpectedDistribution,
  type ExpectedShare,
  expectDistribution,
  expectDurations,
  expectShare,
} from './expectations.ts';
import {
  helpDeskAnswers,
  helpDeskCases,
  helpDeskClosings,
  helpDeskEvents,
  helpDeskResolutions,
  helpDeskUntil,
} from './helpdeskItaly.ts';
import { lifeOfTickets, officeHours } from './lifeOfTickets.ts';

const resolves = ({ activity }: { readonly activity: string }): boolean => activity === 'Resolve ticket';

describeLog('helpdesk_italy', 'the event log of an Italian help desk', (reproduce) => {
  lifeOfTickets(reproduce, helpDeskClosings);

  reproduce('events', 'all events, and by activity', (expected: { total: number; by_activity: object }) => {
    const volume = ticketVolume(helpDeskEvents(), { by: 'activity' });
    expect(volume.value).toBe(expected.total);
    expect(countsOf(volume)).toEqual(expected.by_activity);
  });

  reproduce('time_to_first_resolve', 'the first resolve as the end of the ticket', (expected: ExpectedDistribution) => {
    expectDurations(
      resolutionTime,
      helpDeskUntil((events) => events.find(resolves)),
      expected,
    );
  });

  reproduce('time_to_last_resolve', 'the last resolve as the end of the ticket', (expected: ExpectedDistribution) => {
    expectDurations(
      resolutionTime,
      helpDeskUntil((events) => events.findLast(resolves)),
      expected,
    );
  });

  reproduce(
    'first_response',
    'creation to the first taking in charge, as field and as message',
    (expected: ExpectedDistribution) => {
      for (const as of ['field', 'messages'] as const) {
        const tickets = helpDeskAnswers(as);
        expectDurations(firstResponseTime, tickets, expected);
        expect(firstResponseTime(tickets)).toMatchObject({ pending: tickets.length - expected.n, excluded: {} });
      }
    },
  );

  reproduce('first_response_business_mon_fri_09_17', 'the same on office hours', (expected: ExpectedDistribution) => {
    const clock = officeHours('Europe/Helsinki');
    expectDurations(firstResponseTime.with({ clock }), helpDeskAnswers('messages'), expected);
  });

  reproduce(
    'reopen',
    'work after a resolve, by the history',
    (expected: ExpectedShare & { total_reopenings: number }) => {
      const reopens = reopenRate(helpDeskResolutions());
      expectShare(reopens, expected);
      expect(reopens.reopens).toBe(expected.total_reopenings);
      expect(reopens.excluded).toEqual({ never_solved: helpDeskCases().size - expected.denominator });
    },
  );

  reproduce('handoffs', 'tickets taken in charge by another agent than before', (expected: ExpectedShare) => {
    // The log divides by all tickets, we by those that were assigned at all.
    const transfers = transferRate(helpDeskResolutions(), { between: 'agents' });
    const assigned = helpDeskAnswers('field').filter(({ firstRespondedAt }) => firstRespondedAt !== undefined).length;
    expect(transfers.excluded).toEqual({ never_assigned: expected.denominator - assigned });
    expectShare(transfers, {
      numerator: expected.numerator,
      denominator: assigned,
      value: expected.numerator / assigned,
    });
  });

  reproduce('wait_time', 'time in Wait, all visits added up, of closed tickets', (expected: ExpectedDistribution) => {
    expectDurations(agentWaitTime, helpDeskClosings().tickets, expected);
  });

  reproduce('net_resolution_time', 'creation to closing without the time in Wait', (expected: ExpectedDistribution) => {
    expectDurations(requesterWaitTime, helpDeskClosings().tickets, expected);
  });

  reproduce('events_per_case', 'how many events a case has', (expected: ExpectedDistribution) => {
    const sizes = [...helpDeskCases().values()].map(({ length }) => length);
    expectDistribution(summarize(sizes), sizes, expected, 1);
  });

  reproduce('resolves_by_resource', 'each resolve as a case of its agent', (expected: object) => {
    const cases = helpDeskEvents()
      .filter(resolves)
      .map(({ id, createdAt, resource }) => ({ id, createdAt, solvedAt: createdAt, agentId: resource }));
    const { distribution } = casesPerAgent(cases);
    expect(Object.fromEntries(distribution.map(({ agentId, solved }) => [agentId, solved]))).toEqual(expected);
  });
});
