import { describe, expect, test } from 'vitest';
import {
  casesPerAgent,
  days,
  firstResponseTime,
  type Message,
  reopenRate,
  report,
  resolutionRate,
  resolutionTime,
  series,
  slaAttainment,
  surveyResponseRate,
  type TicketEvent,
  ticketBacklog,
  ticketVolume,
} from '../../src/index.ts';

const change = (at: number, from: string, to: string): TicketEvent => ({ at, kind: 'status', from, to });
const line = (at: number, role: 'customer' | 'agent'): Message => ({
  ...{ kind: 'message', id: `m${at}`, ticketId: 'A', at },
  ...{ author: { role }, visibility: 'public' },
});

describe('D3: what happens after the moment of looking is not known yet', () => {
  const reopened = {
    ...({ id: 'A', createdAt: 0, status: 'solved', solvedAt: 60 } as const),
    history: [change(2, 'open', 'solved'), change(50, 'solved', 'open'), change(60, 'open', 'solved')],
  } as const;
  const policies = [{ metric: 'resolution', target: 4 }] as const;

  test('a later reopening does not rewrite a promise that was kept', () => {
    expect(slaAttainment([reopened], { policies, asOf: 20 })).toMatchObject({ hit: 1, overdue: 0 });
    expect(slaAttainment([reopened], { policies, asOf: 55 })).toMatchObject({ hit: 0, overdue: 1 });
    expect(resolutionRate([reopened], { asOf: 20 }).value).toBe(1);
    expect(resolutionRate([reopened], { asOf: 55 }).value).toBe(0);
    expect(ticketBacklog([reopened], { asOf: 20 }).value).toBe(0);
  });

  test('a promise that has not begun is not running', () => {
    const interactions = [line(0, 'customer'), line(50, 'agent'), line(60, 'customer'), line(65, 'agent')];
    const ticket = { id: 'A', createdAt: 0, status: 'open', interactions } as const;
    const owed = (asOf: number) =>
      slaAttainment([ticket], { policies: [{ metric: 'next_response', target: 10 }], asOf });
    expect(owed(20)).toMatchObject({ running: 0, excluded: { nothing_owed: 1 } });
    expect(owed(62)).toMatchObject({ running: 1 });
    expect(owed(80)).toMatchObject({ running: 0, hit: 1 });
  });

  test('a ticket solved later without a history was open', () => {
    const later = { id: 'A', createdAt: 0, status: 'solved', solvedAt: 60 } as const;
    expect(slaAttainment([later], { policies, asOf: 3 })).toMatchObject({ running: 1 });
    expect(resolutionRate([later], { asOf: 20 }).value).toBe(0);
  });

  test('solved and nothing says when: no promise can be judged by it', () => {
    const undated = { id: 'A', createdAt: 0, status: 'closed' } as const;
    for (const metric of ['resolution', 'first_response'] as const) {
      const sla = slaAttainment([undated], { policies: [{ metric, target: 10 }], asOf: 100 });
      expect(sla).toMatchObject({ value: null, overdue: 0, excluded: { no_solved_at: 1 } });
    }
  });
});

describe('D7, D9: a change without an instant leaves no order, in whatever order it is recorded', () => {
  const broken = { at: 'x', kind: 'status', from: 'solved', to: 'open' } as never as TicketEvent;
  const [first, last] = [change(2, 'open', 'solved'), change(11, 'open', 'solved')];
  const orders = [
    [first, broken, last],
    [last, first, broken],
    [broken, last, first],
  ];

  test.each(orders.map((history) => [history]))('%j', (history) => {
    const ticket = { id: 'A', createdAt: 0, status: 'solved', history } as const;
    const faulty = { invalid_instant: 1 };
    expect(resolutionTime([ticket]).excluded).toEqual(faulty);
    expect(resolutionTime([ticket], { cycle: 'all' }).excluded).toEqual(faulty);
    expect(reopenRate([ticket]).excluded).toEqual(faulty);
    expect(resolutionRate([ticket], { within: 5, asOf: 100 }).excluded).toEqual(faulty);
  });

  test('nor do assignments', () => {
    const history = [
      { at: 'x', kind: 'assignment', to: 'bo' },
      { at: 4, kind: 'assignment', to: 'ada' },
    ] as never as TicketEvent[];
    const ticket = { id: 'A', createdAt: 0, status: 'solved', solvedAt: 9, firstRespondedAt: 6, history } as const;
    expect(casesPerAgent([ticket]).excluded).toEqual({ invalid_instant: 1 });
    expect(firstResponseTime([ticket], { start: 'assigned' }).excluded).toEqual({ invalid_instant: 1 });
  });
});

describe('D24: periods', () => {
  const tickets = [4, 5, 12].map((day) => ({ id: `A-${day}`, createdAt: Date.UTC(2026, 0, day + 1) }));
  const weekly = { by: 'createdAt', every: 'week', timeZone: 'UTC', asOf: Date.UTC(2026, 1, 1) } as const;

  test('one that the range cuts is not complete', () => {
    const cut = series(tickets, { ...weekly, from: Date.UTC(2026, 0, 6), to: Date.UTC(2026, 0, 14) }, ticketVolume);
    expect(cut.map(({ label, complete }) => [label, complete])).toEqual([
      ['2026-W02', false],
      ['2026-W03', false],
    ]);
  });

  test('rows outside a range without periods are counted', () => {
    expect(series(tickets, { ...weekly, from: Date.UTC(2026, 5, 1), asOf: 0 }, ticketVolume).excluded).toEqual({
      outside_period: 3,
    });
  });

  test('the response rate of a month is that of the surveys sent in it', () => {
    const sentAt = Date.UTC(2026, 0, 30);
    const surveys = [
      { id: '1', kind: 'csat', sentAt, respondedAt: sentAt + days(2), score: 5 },
      { id: '2', kind: 'csat', sentAt },
    ] as const;
    const { kpis } = report({ surveys }, { surveyResponseRate }, { every: 'month', timeZone: 'UTC' });
    expect(kpis.surveyResponseRate.periods?.map(({ label, result }) => [label, result.value])).toEqual([
      ['2026-01', 0.5],
    ]);
  });
});
