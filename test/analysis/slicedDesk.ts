import fc, { type Arbitrary, sample } from 'fast-check';
import type { AutomationRun, CostEntry, RevenueEvent } from '../../src/model/business.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { type Prepared, prepare } from '../../src/prepare/prepare.ts';
import {
  arbitraryActivity,
  arbitraryCustomer,
  arbitraryInteraction,
  arbitraryOutage,
  arbitraryReview,
  arbitrarySession,
  arbitrarySurvey,
  arbitraryTicket,
} from '../../src/testing/index.ts';
import { minutes } from '../../src/time/duration.ts';

const TICKETS = 60;
export const opensAt = Date.UTC(2024, 0, 1);
/** Eight weeks, over the change to summer time of no zone; those of Berlin are tested with the slices. */
export const closesAt = Date.UTC(2024, 1, 26);

const instant = fc.nat(56 * 24 * 60).map((minute) => opensAt + minutes(minute));
const ticketId = fc.option(
  fc.nat(TICKETS).map((number) => `T-${number}`),
  { freq: 5 },
);

/** As many rows, the same in every run, each with a ticket of the desk where its kind has one. */
function rowsOf<Row extends object>(row: Arbitrary<Row>, count: number, linked = false): Row[] {
  const named = fc.tuple(row, ticketId).map(([own, id]) => (linked && isObject(own) ? { ...own, ticketId: id } : own));
  return sample(named, { numRuns: count, seed: 20240101 });
}

function isObject(row: unknown): boolean {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

/** What generated tickets do not bear. */
const asked = fc.record({
  severity: fc.option(fc.constantFrom('minor', 'major')),
  customerTier: fc.option(fc.constantFrom('gold', 'basic')),
});

function tickets(): TicketRow[] {
  const rows = sample(fc.tuple(arbitraryTicket({ faults: true }), asked), { numRuns: TICKETS, seed: 20240101 });
  return rows.map(([own, more], index) => (isObject(own) ? { ...own, ...more, id: `T-${index}` } : own));
}

const cost: Arbitrary<CostEntry> = fc.record({
  ...{ at: instant, category: fc.constantFrom('wages', 'licences'), amount: fc.nat(9999) },
  ...{ currency: fc.constant('EUR'), channel: fc.option(fc.constantFrom('email', 'phone', 'chat', 'fax')) },
});
const revenue: Arbitrary<RevenueEvent> = fc.record({
  ...{ at: instant, kind: fc.constantFrom('upsell', 'cross_sell', 'retention'), amount: fc.nat(9999) },
  currency: fc.constant('EUR'),
});
const automationRun: Arbitrary<AutomationRun> = fc.record({
  ...{ at: instant, process: fc.constantFrom('refund', 'password'), succeeded: fc.boolean() },
});

/** A made-up desk with records of every kind, some of them faulty, prepared as users prepare theirs. */
export function slicedDesk(): Prepared {
  const faults = true;
  return prepare(
    {
      tickets: tickets(),
      interactions: rowsOf(arbitraryInteraction({ faults }), 150, true),
      surveys: rowsOf(arbitrarySurvey({ faults }), 150, true),
      reviews: rowsOf(arbitraryReview({ faults }), 60, true),
      revenue: rowsOf(revenue, 60, true),
      sessions: rowsOf(arbitrarySession({ faults }), 60, true),
      activities: rowsOf(arbitraryActivity({ faults }), 80),
      customers: rowsOf(arbitraryCustomer({ faults }), 60),
      outages: rowsOf(arbitraryOutage({ faults }), 20),
      automationRuns: rowsOf(automationRun, 40),
      costs: rowsOf(cost, 40),
    },
    { attribute: 'solver', scale: { min: 1, max: 5 } },
  );
}
