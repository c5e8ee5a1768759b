import { describe, expect, test } from 'vitest';
import { durations, pendingSince } from '../../../src/fold/index.ts';
import {
  createCalendar,
  csat,
  defineKpi,
  firstResponseTime,
  resolutionTime,
  responseTime,
  timeToAssignment,
  timeToEvent,
} from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const asOf = days(10);
const solvedAfter = (age: number, id = `S-${age}`): TicketRow => ({
  ...{ id, createdAt: days(10 - age) - 1, status: 'solved', solvedAt: days(10) - 1 },
});
const openSince = (age: number, id: string): TicketRow => ({ id, createdAt: days(10 - age), status: 'open' });
const open = [2, 6, 6, 8, 10].map((age, index) => openSince(age, `O-${index}`));
const solved = [1, 2, 3, 4, 5].map((age) => solvedAfter(age));

describe('timeToEvent', () => {
  test('D4: worked example: solved at 1–5, open at 2, 6, 6, 8, 10: the median is 5 and not 3', () => {
    const found = timeToEvent(resolutionTime, deepFreeze([...solved, ...open]), { asOf });
    expect(found).toMatchObject({
      value: days(5),
      reason: null,
      count: 10,
      events: 5,
      censored: 5,
      pending: 0,
      excluded: {},
    });
    expect(resolutionTime(solved).median).toBe(days(3));
    // S: 0.9, 0.8, then 7 at risk after the censoring at 2.
    expect(found.curve.map(({ survival }) => Number(survival.toFixed(6)))).toEqual([
      0.9, 0.8, 0.685714, 0.571429, 0.457143,
    ]);
  });

  test('G10: a median that too few waits reach is not there, and says so', () => {
    const found = timeToEvent(resolutionTime, [solvedAfter(1), ...open], { asOf });
    expect(found).toMatchObject({ value: null, reason: 'not_reached', upper: null });
    expect(found.quantiles.map(({ p, reason }) => [p, reason])).toEqual([
      [0.25, 'not_reached'],
      [0.5, 'not_reached'],
      [0.75, 'not_reached'],
      [0.9, 'not_reached'],
    ]);
    expect(timeToEvent(resolutionTime, [], { asOf })).toMatchObject({ value: null, reason: 'no_data', count: 0 });
  });

  test('D3: what happens after the moment of looking is not known yet', () => {
    const later: TicketRow = { id: 'L', createdAt: 0, status: 'solved', solvedAt: days(12) };
    const unborn: TicketRow = { id: 'U', createdAt: days(11), status: 'open' };
    expect(timeToEvent(resolutionTime, [later, unborn], { asOf })).toMatchObject({
      ...{ count: 1, events: 0, censored: 1, excluded: { created_after_as_of: 1 } },
    });
  });

  test('answers in time, with those that still may come', () => {
    const tickets: TicketRow[] = [
      { id: '1', createdAt: 0, status: 'open', firstRespondedAt: hours(1) },
      { id: '2', createdAt: 0, status: 'open', firstRespondedAt: hours(5) },
      { id: '3', createdAt: hours(9), status: 'open' },
      { id: '4', createdAt: 0, status: 'solved' },
    ];
    const { within, excluded } = timeToEvent(firstResponseTime, tickets, { asOf: hours(11), within: hours(4) });
    // One of three within the first hour; the one that waits since two hours is gone before anything else happens.
    expect(within?.share).toBeCloseTo(1 / 3, 12);
    expect(within).toMatchObject({ target: hours(4), reason: null });
    expect(excluded).toEqual({ no_agent_reply: 1 });
    const early = timeToEvent(firstResponseTime, [tickets[2] as TicketRow], { asOf: hours(11), within: hours(4) });
    expect(early.within).toMatchObject({ share: 0, reason: 'beyond_observation' });
  });

  test('G1, G3: what nothing says and what everything says', () => {
    expect(timeToEvent(resolutionTime, [], { asOf, within: days(1), horizon: days(1) })).toMatchObject({
      within: { share: null, lower: null, upper: null, reason: 'no_data' },
      restrictedMean: { mean: null, lower: null, upper: null, reason: 'no_data' },
    });
    // When all are solved the curve is at 0, where the band of its logarithm has no ends.
    expect(timeToEvent(resolutionTime, solved, { asOf, within: days(9) }).within).toEqual({
      ...{ target: days(9), share: 1, lower: null, upper: null, reason: null },
    });
  });

  test('the quantiles are those asked for', () => {
    const { quantiles } = timeToEvent(resolutionTime, solved, { asOf, quantiles: [0.3, 1] });
    expect(quantiles.map(({ p, time }) => [p, time])).toEqual([
      [0.3, days(2)],
      [1, days(5)],
    ]);
    for (const wrong of [0.5, [50], [-0.1], ['0.5'], [Number.NaN]]) {
      expect(codeOf(() => timeToEvent(resolutionTime, [], { asOf, quantiles: wrong as never }))).toBe('invalid_option');
    }
  });

  test('an own KPI of waits: those that begin later are left out, and what is no wait', () => {
    const wait = defineKpi({
      ...{ id: 'own_wait', title: 'Own', question: 'How long?', formula: 'end − begin', sources: [], options: {} },
      ...({ rows: 'tickets', unit: 'duration', better: 'lower', waits: true } as const),
      summary: () => durations({ statistic: 'mean' }),
      measure: () => (ticket: TicketRow) =>
        ticket.priority === 'low' ? ('soon' as never) : ticket.status === 'solved' ? days(3) : pendingSince(days(11)),
    });
    const rows: TicketRow[] = [
      { id: '1', createdAt: 0, status: 'open' },
      { id: '2', createdAt: 0, status: 'solved' },
      { id: '3', createdAt: 0, status: 'solved', priority: 'low' },
    ];
    expect(timeToEvent(wait, rows, { asOf })).toMatchObject({
      ...{ value: days(3), count: 1, excluded: { created_after_as_of: 1, unreadable: 1 } },
    });
  });

  test('the restricted mean counts no more than the horizon for anyone', () => {
    const { restrictedMean } = timeToEvent(resolutionTime, [...solved, ...open], { asOf, horizon: days(2) });
    // 1 day for all, then 0.9 of them for another.
    expect(restrictedMean?.mean).toBeCloseTo(days(1.9), 3);
    const beyond = timeToEvent(resolutionTime, [...solved, ...open], { asOf, horizon: days(30) });
    expect(beyond.restrictedMean).toMatchObject({ mean: null, reason: 'beyond_observation' });
  });

  test("running waits are on the KPI's clock", () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['00:00', '12:00']] } });
    const found = timeToEvent(resolutionTime.with({ clock }), [openSince(10, 'O'), solvedAfter(1, 'S')], { asOf });
    expect(found.curve[0]?.time).toBe(0);
    expect(
      timeToEvent(resolutionTime.with({ clock }), [openSince(10, 'O')], { asOf, within: hours(13) }).within,
    ).toEqual({
      ...{ target: hours(13), share: 0, lower: 0, upper: 0, reason: null },
    });
  });

  test('a wait for a wait that has not begun is pending', () => {
    const kpi = firstResponseTime.with({ start: 'assigned' });
    expect(timeToEvent(kpi, [{ id: '1', createdAt: 0, status: 'open' }], { asOf })).toMatchObject({
      count: 0,
      pending: 1,
    });
  });

  test('every open turn of a conversation runs, and an unassigned ticket too', () => {
    const message = (at: number, role: 'customer' | 'agent') =>
      ({ kind: 'message', id: `${at}`, ticketId: '1', at, author: { role }, visibility: 'public' }) as const;
    const interactions = [message(0, 'customer'), message(minutes(5), 'agent'), message(minutes(9), 'customer')];
    const ticket: TicketRow = { id: '1', createdAt: 0, status: 'open', interactions, history: [] };
    expect(timeToEvent(responseTime, [ticket], { asOf })).toMatchObject({ count: 2, events: 1, censored: 1 });
    expect(timeToEvent(timeToAssignment, [ticket], { asOf })).toMatchObject({ count: 1, events: 0 });
  });

  test('faults of the data are counted, those of the caller thrown', () => {
    const foreign = Object.defineProperty({ id: 'y' }, 'createdAt', {
      get: () => {
        throw new TypeError('foreign');
      },
    });
    const rows = [null, 5, { id: 'x', createdAt: 'soon' }, foreign, solvedAfter(1)] as never;
    expect(timeToEvent(resolutionTime, rows, { asOf }).excluded).toEqual({
      ...{ invalid_instant: 1, not_an_object: 2, unreadable: 1 },
    });
    expect(codeOf(() => timeToEvent(csat as never, [], { asOf }))).toBe('not_a_wait');
    expect(codeOf(() => timeToEvent(resolutionTime, 5 as never, { asOf }))).toBe('not_iterable');
    expect(codeOf(() => timeToEvent(resolutionTime, [], {} as never))).toBe('missing_option');
    expect(codeOf(() => timeToEvent(resolutionTime, [], { asOf, level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => timeToEvent(resolutionTime, [], { asOf, bands: 'loglog' as never }))).toBe('invalid_option');
  });
});
