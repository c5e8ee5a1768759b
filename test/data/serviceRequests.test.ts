import { expect } from 'vitest';
import { groupBy, resolutionTime, type SlaPolicy, slaAttainment, slaDeadline, ticketVolume } from '../../src/index.ts';
import { summarize } from '../../src/stats/index.ts';
import { describeLog } from './describeLog.ts';
import {
  countsOf,
  type ExpectedDistribution,
  type ExpectedShare,
  expectDistribution,
  expectDurations,
  expectNear,
  valuesOf,
} from './expectations.ts';
import { lifeOfTickets } from './lifeOfTickets.ts';
import { naiveRequests, type ServiceRequest, serviceRequests } from './serviceRequests.ts';

const byDueDate: SlaPolicy = { metric: 'resolution', target: 'due_at' };
const attainment = slaAttainment.with({ policies: [byDueDate] });
const isClosed = ({ solvedAt }: ServiceRequest): boolean => solvedAt !== undefined;

interface ExpectedSla {
  readonly with_due: number;
  readonly without_due: number;
  readonly met: number;
  readonly breached_closed: number;
  readonly breached_open: number;
  readonly pending: number;
  readonly rate_closed: number;
  readonly rate_decided: number;
}

describeLog('baltimore311', 'the service requests of a city', (reproduce) => {
  lifeOfTickets(reproduce, serviceRequests);

  reproduce(
    'resolution_time_naive',
    'wall-clock differences, as a spreadsheet makes them',
    (expected: ExpectedDistribution) => {
      expectDurations(resolutionTime, naiveRequests(), expected);
    },
  );

  reproduce(
    'resolution_dst_affected',
    'how many resolution times the change of the clocks bends',
    (expected: number) => {
      const naive = valuesOf(resolutionTime, naiveRequests());
      const elapsed = valuesOf(resolutionTime, serviceRequests().tickets);
      expect(elapsed).toHaveLength(naive.length);
      expect(elapsed.filter((value, index) => value !== naive[index])).toHaveLength(expected);
    },
  );

  reproduce('sla', 'due dates kept, missed, overdue and still running', (expected: ExpectedSla) => {
    const { tickets, end } = serviceRequests();
    const sla = attainment(tickets, { asOf: end });
    expect(sla).toMatchObject({ hit: expected.met, missed: expected.breached_closed, cancelled: 0 });
    expect(sla).toMatchObject({
      overdue: expected.breached_open,
      running: expected.pending,
      pending: expected.pending,
    });
    expect(sla.excluded).toEqual({ no_due_at: expected.without_due });
    expect(sla.hit + sla.missed + sla.overdue + sla.running).toBe(expected.with_due);
    expectNear(sla.value, expected.rate_decided);
    expectNear(attainment(tickets.filter(isClosed), { asOf: end }).value, expected.rate_closed);
  });

  reproduce(
    'sla_by_agency',
    'the same over closed requests of the larger agencies',
    (expected: Record<string, ExpectedShare>) => {
      const { tickets, end } = serviceRequests();
      const groups = groupBy(tickets.filter(isClosed), 'agency', attainment.with({ asOf: end }));
      const large = [...groups].filter(([, { hit, missed }]) => hit + missed >= 100).map(([agency]) => agency);
      expect(large.toSorted()).toEqual(Object.keys(expected).toSorted());
      for (const [agency, share] of Object.entries(expected)) {
        const own = groups.get(agency);
        expect(own).toMatchObject({ hit: share.numerator, missed: share.denominator - share.numerator });
        expectNear(own?.value, share.value);
      }
    },
  );

  reproduce(
    'overdue_by',
    'how late the missed ones were closed, from their deadlines',
    (expected: ExpectedDistribution) => {
      const late = serviceRequests().tickets.flatMap((ticket) => {
        const deadline = slaDeadline(ticket, byDueDate);
        const { solvedAt } = ticket;
        return deadline !== null && solvedAt !== undefined && solvedAt > deadline ? solvedAt - deadline : [];
      });
      expectDistribution(summarize(late), late, expected);
    },
  );

  reproduce('by_channel', 'requests by channel', (expected: object) => {
    expect(countsOf(ticketVolume(serviceRequests().tickets, { by: 'channel' }))).toEqual(expected);
  });

  reproduce('by_status', 'requests by the status that the city gives them', (expected: object) => {
    expect(countsOf(ticketVolume(serviceRequests().tickets, { by: 'requestStatus' }))).toEqual(expected);
  });

  reproduce(
    'resolution_by_channel',
    'creation to closing by channel',
    (expected: Record<string, ExpectedDistribution>) => {
      const { tickets } = serviceRequests();
      const groups = groupBy(tickets, 'channel', resolutionTime);
      expect([...groups.keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
      for (const [channel, distribution] of Object.entries(expected)) {
        const own = tickets.filter((ticket) => ticket.channel === channel);
        expectDistribution(groups.get(channel), valuesOf(resolutionTime, own), distribution);
      }
    },
  );

  reproduce(
    'resolution_by_agency_median',
    'the median by agency',
    (expected: Record<string, { n: number; median: number }>) => {
      const groups = groupBy(
        serviceRequests().tickets.filter(isClosed),
        'agency',
        resolutionTime.with({ statistic: 'median' }),
      );
      expect([...groups.keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
      for (const [agency, { n, median }] of Object.entries(expected)) {
        expect(groups.get(agency)?.count, agency).toBe(n);
        expectNear((groups.get(agency)?.value ?? 0) / 1000, median, agency);
      }
    },
  );
});
