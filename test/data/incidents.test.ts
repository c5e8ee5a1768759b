import { expect } from 'vitest';
import { rate } from '../../src/fold/index.ts';
import {
  defineKpi,
  firstContactResolution,
  groupBy,
  reopenRate,
  resolutionTime,
  type Ticket,
  ticketVolume,
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
  valuesOf,
} from './expectations.ts';
import { closedIncidents, dayFirst, type Incident, incidentUpdates, resolvedIncidents } from './incidents.ts';
import { lifeOfIncidents } from './lifeOfIncidents.ts';
import { lifeOfTickets } from './lifeOfTickets.ts';

/** What a desk flags itself is a KPI of its own: one yes or no per row. */
function flagRate(id: string, flag: (incident: Incident) => boolean) {
  return defineKpi({
    ...({
      id,
      title: id,
      question: `${id}?`,
      formula: 'yes ÷ all',
      sources: [],
      unit: 'rate',
      better: 'higher',
    } as const),
    ...{ rows: 'tickets' as const, options: {}, summary: rate, measure: () => flag },
  });
}
const slaMade = flagRate('sla_made', ({ madeSla }) => madeSla);
const reassigned = flagRate('reassigned', ({ reassignments }) => reassignments > 0);

describeLog('servicenow_2016q1', 'the audit log of incidents of an IT company', (reproduce) => {
  lifeOfTickets(reproduce, closedIncidents);
  lifeOfIncidents(reproduce);

  reproduce('events', 'all updates, and by state', (expected: { total: number; by_state: object }) => {
    const volume = ticketVolume(incidentUpdates(), { by: 'state' });
    expect(volume.value).toBe(expected.total);
    expect(countsOf(volume)).toEqual(expected.by_state);
  });

  reproduce('time_to_resolve', 'creation to the solution', (expected: ExpectedDistribution) => {
    expectDurations(resolutionTime, resolvedIncidents(), expected);
  });

  reproduce('missing_resolved_at', 'closed, but nothing says when it was solved', (expected: number) => {
    expect(resolutionTime(resolvedIncidents()).excluded).toEqual({ no_solved_at: expected });
  });

  reproduce(
    'resolve_to_close',
    'solution to closing, as a ticket that starts when it is solved',
    (expected: ExpectedDistribution) => {
      const waits = resolvedIncidents().flatMap(({ id, solvedAt, updates }) =>
        solvedAt === null || solvedAt === undefined
          ? []
          : { id, createdAt: solvedAt, solvedAt: dayFirst(updates.at(-1)?.line.closed_at ?? '') },
      );
      expectDurations(resolutionTime, waits, expected);
    },
  );

  reproduce('sla_made', 'the flag of the last update, as a KPI of the desk itself', (expected: ExpectedShare) => {
    expectShare(slaMade(resolvedIncidents()), expected);
  });

  reproduce('sla_by_priority', 'the same by priority', (expected: Record<string, ExpectedShare>) => {
    const groups = groupBy(resolvedIncidents(), 'urgency', slaMade);
    expect([...groups.keys()].toSorted()).toEqual(Object.keys(expected));
    for (const [priority, share] of Object.entries(expected)) expectShare(groups.get(priority), share);
  });

  reproduce('reopen_rate', 'by the counter of the last update', (expected: ExpectedShare & { total: number }) => {
    expectShare(reopenRate(closedIncidents().tickets), expected);
    expect(reopenRate(closedIncidents().tickets).reopens).toBe(expected.total);
  });

  reproduce(
    'reassignment',
    'by the counter of the last update',
    (expected: ExpectedShare & { dist: ExpectedDistribution }) => {
      const incidents = closedIncidents().tickets;
      expectShare(reassigned(incidents), expected);
      const counts = incidents.map(({ reassignments }) => reassignments);
      expectDistribution(summarize(counts), counts, expected.dist, 1);
    },
  );

  reproduce(
    'one_touch',
    'neither reassigned nor reopened, as the flag of the first contact',
    (expected: ExpectedShare) => {
      const flagged = closedIncidents().tickets.map(
        (incident): Ticket => ({
          ...incident,
          resolvedOnFirstContact: incident.reassignments === 0 && incident.reopens === 0,
        }),
      );
      expectShare(firstContactResolution(flagged, { method: 'flag' }), expected);
    },
  );

  reproduce('by_priority', 'creation to the solution by priority', (expected: Record<string, ExpectedDistribution>) => {
    const groups = groupBy(resolvedIncidents(), 'urgency', resolutionTime);
    expect([...groups.keys()].toSorted()).toEqual(Object.keys(expected));
    for (const [priority, distribution] of Object.entries(expected)) {
      const own = resolvedIncidents().filter(({ urgency }) => urgency === priority);
      expectDistribution(groups.get(priority), valuesOf(resolutionTime, own), distribution);
    }
  });

  reproduce('by_contact_type', 'incidents by channel', (expected: object) => {
    expect(countsOf(ticketVolume(closedIncidents().tickets, { by: 'channel' }))).toEqual(expected);
  });

  reproduce('top_categories', "the ten largest categories, by a field of the desk's own", (expected: object) => {
    const volume = ticketVolume(closedIncidents().tickets, { by: 'category' });
    expect(countsOf({ ...volume, breakdown: volume.breakdown.slice(0, 10) })).toEqual(expected);
  });
});
