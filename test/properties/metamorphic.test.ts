import { type Arbitrary, array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitraryActivity, arbitraryInteraction, arbitrarySurvey, arbitraryTicket } from '../../src/testing/index.ts';
import { moved } from './moved.ts';

/**
 * What must hold of a figure when its rows change in a known way, whatever the figure is. Order, splitting and merging
 * are laws of every KPI (kpiLaws); here are the relations that need to know what rows mean.
 */
const asOf = DESK_OPENS_AT + library.days(40);
const tickets = arbitraryTicket();
const csats = arbitrarySurvey({ kinds: ['csat'] });
const npses = arbitrarySurvey({ kinds: ['nps'] });

interface Case {
  readonly kpi: ReadyKpi<never, { readonly value: number | null }>;
  readonly row: Arbitrary<object>;
}
const caseOf = <Row extends object>(
  kpi: ReadyKpi<Row, { readonly value: number | null }>,
  row: Arbitrary<Row>,
): Case => ({ kpi: kpi as never, row });

const { firstResponseTime, resolutionTime, responseTime, reopenRate, resolutionRate, escalationRate, transferRate } =
  library;
const durationsOf: readonly Case[] = [
  caseOf(firstResponseTime, tickets),
  caseOf(firstResponseTime.with({ statistic: 'median' }), tickets),
  caseOf(responseTime, tickets),
  caseOf(resolutionTime, tickets),
  caseOf(resolutionTime.with({ cycle: 'all', statistic: 'p90' }), tickets),
  caseOf(library.requesterWaitTime, tickets),
  caseOf(library.agentWaitTime, tickets),
  caseOf(library.onHoldTime, tickets),
  caseOf(library.agentWorkTime, tickets),
  caseOf(library.timeToAssignment, tickets),
  caseOf(library.speedOfAnswer, arbitraryInteraction()),
  caseOf(library.chatDuration, arbitraryInteraction()),
];
const shares: readonly Case[] = [
  ...[reopenRate, resolutionRate, escalationRate, transferRate, library.responseRate].map((kpi) =>
    caseOf(kpi as never, tickets),
  ),
  ...[library.firstContactResolution, library.automationRate, library.publicResolutionRate].map((kpi) =>
    caseOf(kpi as never, tickets),
  ),
  caseOf(library.csat.with({ answers: 'all' }), csats),
  caseOf(library.nps.with({ answers: 'all' }), npses),
  caseOf(library.surveyResponseRate, csats),
  ...[
    library.serviceLevel.with({ threshold: library.seconds(60) }),
    library.abandonmentRate,
    library.missedCallRate,
  ].map((kpi) => caseOf(kpi as never, arbitraryInteraction())),
  ...[library.chatAcceptanceRate, library.chatAbandonmentRate, library.callTransferRate].map((kpi) =>
    caseOf(kpi as never, arbitraryInteraction()),
  ),
  caseOf(library.utilization, arbitraryActivity()),
  caseOf(library.shrinkage, arbitraryActivity()),
];
const all = [...durationsOf, ...shares];
const named = (cases: readonly Case[]) =>
  cases.map((own) => ({ name: `${own.kpi.definition.id} ${JSON.stringify(own.kpi.options)}`, ...own }));
const figureOf = (kpi: Case['kpi'], rows: readonly object[]) =>
  (kpi as unknown as (rows: readonly object[]) => { value: number | null })(rows).value;
const settings = { numRuns: 100, seed: 20240101 };

describe.each(named(all))('$name', ({ kpi, row }) => {
  test('duplication: all rows twice give the same mean, share and score', () => {
    const { statistic } = kpi.options as { statistic?: string };
    if (statistic !== undefined) return;
    assert(
      property(array(row, { maxLength: 20 }), (rows) => {
        const [once, twice] = [figureOf(kpi, rows), figureOf(kpi, [...rows, ...rows])];
        if (once === null) expect(twice).toBeNull();
        else expect(twice).toBeCloseTo(once, 6);
      }),
      settings,
    );
  });

  test('shifting: a month later everything is as it was', () => {
    assert(
      property(array(row, { maxLength: 20 }), (rows) => {
        const later = rows.map((own) => moved(own, (at) => at + library.days(30)) as object);
        expect(figureOf(kpi, later)).toBe(figureOf(kpi, rows));
      }),
      settings,
    );
  });
});

describe.each(named(durationsOf))('$name', ({ kpi, row }) => {
  test('scaling: time that passes twice as fast doubles each duration', () => {
    assert(
      property(array(row, { maxLength: 20 }), (rows) => {
        const slow = rows.map((own) => moved(own, (at) => DESK_OPENS_AT + 2 * (at - DESK_OPENS_AT)) as object);
        const before = figureOf(kpi, rows);
        if (before === null) expect(figureOf(kpi, slow)).toBeNull();
        else expect(figureOf(kpi, slow)).toBeCloseTo(2 * before, 6);
      }),
      settings,
    );
  });
});

describe('success and failure add up', () => {
  test('CSAT of answers, and of the same answers turned around, by the negative shares', () => {
    assert(
      property(array(csats, { maxLength: 30 }), (rows) => {
        const turned = rows.map((own): Survey => ({ ...own, score: mirror(own) }));
        const [one, other] = [library.csat(rows, { answers: 'all' }), library.csat(turned, { answers: 'all' })];
        expect(other.responses).toBe(one.responses);
        if (one.netSatisfaction === null) expect(other.netSatisfaction).toBeNull();
        else if (rows.every(({ scale }) => scale?.max === 5))
          expect(other.netSatisfaction).toBeCloseTo(-one.netSatisfaction, 12);
      }),
      settings,
    );
  });

  test('solved and unsolved tickets are all tickets', () => {
    assert(
      property(array(tickets, { maxLength: 30 }), (rows) => {
        const { numerator, denominator } = resolutionRate(rows);
        const open = rows.filter(({ excluded, status }) => !excluded && status !== 'solved' && status !== 'closed');
        expect(numerator + open.length).toBe(denominator);
      }),
      settings,
    );
  });

  test('the backlog, and what was solved of what had come, are what had come', () => {
    assert(
      property(array(tickets, { maxLength: 30 }), (rows) => {
        const known = rows.filter(({ history }: TicketRow) => (history ?? []).length > 0);
        const { value, received, excluded } = library.ticketBacklog(known, { asOf });
        expect(value <= received).toBe(true);
        expect(Object.values(excluded).every((count) => count >= 0)).toBe(true);
      }),
      settings,
    );
  });
});

function mirror({ score, scale }: Survey): number | null {
  return typeof score === 'number' && scale ? scale.min + scale.max - score : (score ?? null);
}
