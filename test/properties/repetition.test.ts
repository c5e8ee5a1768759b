import { type Arbitrary, array, assert, boolean, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/fold/run.ts';
import * as library from '../../src/index.ts';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import {
  arbitraryActivity,
  arbitraryCustomer,
  arbitraryInteraction,
  arbitraryLedgerEntry,
  arbitraryOutage,
  arbitraryReview,
  arbitrarySession,
  arbitrarySurvey,
  arbitraryTicket,
} from '../../src/testing/index.ts';
import { moved } from './moved.ts';

/** What becomes of the figure when all rows are there twice. */
type Twice = 'same' | 'double';

interface Case {
  readonly name: string;
  readonly twice: Twice;
  readonly row: Arbitrary<object>;
  /** The figure, all of whose options are so much later. */
  readonly figure: (rows: readonly object[], later: number) => number | null;
}

const { days, hours } = library;
const tickets = arbitraryTicket();
const sessions = arbitrarySession();
const customers = arbitraryCustomer();
const outages = arbitraryOutage();
const ledger = arbitraryLedgerEntry();
const automationRuns = record({ at: nat(1000), process: constantFrom('refund', 'reset'), succeeded: boolean() });
const scale = { min: 1, max: 5 };
const asOf = DESK_OPENS_AT + days(40);
const [from, to] = [DESK_OPENS_AT + days(7), DESK_OPENS_AT + days(49)];
const policies = [
  { metric: 'first_response', target: hours(8) },
  { metric: 'resolution', target: days(1) },
] as const;

const caseOf = <Row extends object>(
  twice: Twice,
  kpi: (later: number) => ReadyKpi<Row, { readonly value: number | null }>,
  row: Arbitrary<Row>,
): Case => ({
  name: `${kpi(0).definition.id} ${JSON.stringify(kpi(0).options)}`,
  ...{ twice, row },
  figure: (rows, later) => run(kpi(later), rows as readonly Row[]).value,
});

const cases: readonly Case[] = [
  caseOf('double', () => library.ticketVolume as never, tickets),
  caseOf('double', () => library.casesPerAgent, tickets),
  caseOf('double', (later) => library.ticketBacklog.with({ asOf: asOf + later }), tickets),
  caseOf('double', () => library.backlogSeries.with({ every: 'week', timeZone: 'UTC' }), tickets),
  caseOf('double', () => library.chatConcurrency, arbitraryInteraction({ kinds: ['chat'] })),
  caseOf('double', () => library.touches, tickets),
  caseOf('same', () => library.interactionsToResolution.with({ unit: 'message' }), tickets),
  caseOf('same', (later) => library.slaAttainment.with({ policies, asOf: asOf + later }), tickets),
  caseOf('same', () => library.channelEscalationRate as never, tickets),
  caseOf('same', () => library.handleTime, arbitraryInteraction()),
  caseOf('same', () => library.occupancy, arbitraryActivity()),
  caseOf('same', () => library.ces.with({ direction: 'high_is_easy', scale, answers: 'all' }), surveysOf('ces')),
  caseOf('same', () => library.agentSatisfaction.with({ scale, answers: 'all' } as never), surveysOf('esat')),
  caseOf('same', () => library.voiceOfCustomer.with({ answers: 'all' }), arbitrarySurvey()),
  caseOf('same', () => library.sentiment as never, arbitraryInteraction()),
  caseOf('same', () => library.automationSuccessRate, automationRuns),
  caseOf('same', () => library.qaScore, arbitraryReview()),
  caseOf('same', () => library.selfServiceRate, sessions),
  caseOf('same', (later) => library.articleUsage.with({ window: hours(2), asOf: asOf + later }), sessions),
  caseOf('same', () => library.selfServiceScore, ledger),
  caseOf('same', () => library.costPerContact, ledger),
  caseOf('same', () => library.costPerResolution, ledger),
  caseOf('same', () => library.revenuePerInteraction, ledger),
  caseOf('same', (later) => library.retention.with({ window: days(10), asOf: asOf + later }), customers),
  caseOf('same', (later) => library.retentionImpact.with({ window: days(10), asOf: asOf + later }), customers),
  caseOf('same', () => library.lifetimeValueImpact, customers),
  caseOf('same', () => library.customerHealth.with({ weights: { satisfaction: 3, openTickets: 1 } }), customers),
  caseOf('same', (later) => library.uptime.with({ from: from + later, to: to + later }), outages),
];

function surveysOf(kind: 'ces' | 'esat') {
  return arbitrarySurvey({ kinds: [kind] });
}

describe.each(cases)('$name', ({ twice, row, figure }) => {
  test(`duplication: all rows twice give the ${twice}`, () => {
    assert(
      property(array(row, { maxLength: 20 }), (rows) => {
        const [once, both] = [figure(rows, 0), figure([...rows, ...rows], 0)];
        if (once === null) expect(both).toBeNull();
        else expect(both).toBeCloseTo(twice === 'double' ? 2 * once : once, 6);
      }),
      { numRuns: 100, seed: 20240101 },
    );
  });

  test('shifting: four weeks later everything is as it was', () => {
    assert(
      property(array(row, { maxLength: 20 }), (rows) => {
        const later = rows.map((own) => moved(own, (at) => at + days(28)) as object);
        expect(figure(later, days(28))).toBe(figure(rows, 0));
      }),
      { numRuns: 100, seed: 20240101 },
    );
  });
});
