import { describe, expect, test } from 'vitest';
import { createCalendar, days, explain, hours, ticketBacklog } from '../../../src/index.ts';
import type { TicketEvent } from '../../../src/model/ticket.ts';
import { broken, codeOf, messageOf, statuses, ticket } from '../records.ts';

const asOf = days(10);

describe('ticketBacklog', () => {
  test('counts the tickets unsolved at the moment of looking', () => {
    const rows = [
      ...[ticket({ status: 'open' }), ticket({ status: 'solved', solvedAt: days(3) })],
      ...[ticket({ status: 'solved', solvedAt: days(11) }), ticket({ status: 'open', createdAt: days(12) })],
    ];
    expect(ticketBacklog(rows, { asOf })).toMatchObject({
      ...{ value: 2, received: 3, share: 2 / 3, pending: 0, excluded: { created_after_as_of: 1 } },
    });
  });

  test('opened exactly then is in, solved exactly then is out', () => {
    const rows = [ticket({ createdAt: asOf, status: 'open' }), ticket({ status: 'solved', solvedAt: asOf })];
    expect(ticketBacklog(rows, { asOf })).toMatchObject({ value: 1, received: 2 });
    expect(ticketBacklog(rows, { asOf: asOf - 1 })).toMatchObject({ value: 1, received: 1 });
  });

  test.each([
    [1, 1],
    [3, 0],
    [10, 1],
    [10.5, 1],
    [11, 0],
    [15, 0],
  ])('honours the reopened spans of the history: at hour %d there are %i', (hour, expected) => {
    const row = ticket({
      status: 'solved',
      history: statuses([2, 'solved'], [10, 'open'], [11, 'solved'], [12, 'closed']),
    });
    expect(ticketBacklog([row], { asOf: hours(hour) }).value).toBe(expected);
  });

  test('the explicit status wins: open now though its history ends solved', () => {
    const row = ticket({ status: 'open', history: statuses([2, 'solved']) });
    expect(ticketBacklog([row], { asOf: hours(5) }).value).toBe(1);
    expect(ticketBacklog([{ ...row, status: 'solved' }], { asOf: hours(5) }).value).toBe(0);
  });

  test('solved at once never waited', () => {
    const row = ticket({ status: 'solved', history: statuses([0, 'solved']) });
    expect(ticketBacklog([row], { asOf: 0 })).toMatchObject({ value: 0, received: 1, share: 0 });
  });

  test('is overdue past dueAt, or older than overdueAfter on the clock; not at the very instant', () => {
    const open = (fields: object) => ticket({ status: 'open', ...fields });
    const rows = [open({ dueAt: asOf - 1 }), open({ dueAt: asOf }), open({ dueAt: asOf + 1 }), open({})];
    expect(ticketBacklog(rows, { asOf }).overdue).toBe(1);
    expect(ticketBacklog(rows, { asOf, overdueAfter: days(10) }).overdue).toBe(1);
    expect(ticketBacklog(rows, { asOf, overdueAfter: days(10) - 1 }).overdue).toBe(2);
    const clock = createCalendar({ timeZone: 'UTC', hours: { fri: [['09:00', '17:00']] } });
    // Two Fridays in the ten days from Thursday, 1 January 1970.
    expect(ticketBacklog(rows, { asOf, overdueAfter: hours(16), clock }).overdue).toBe(1);
    expect(ticketBacklog(rows, { asOf, overdueAfter: hours(16) - 1, clock }).overdue).toBe(2);
  });

  test('solved tickets are not overdue', () => {
    const rows = [ticket({ status: 'solved', solvedAt: days(5), dueAt: days(1) })];
    expect(ticketBacklog(rows, { asOf }).overdue).toBe(0);
  });

  test('ages are elapsed time since creation, in buckets that begin with their first number', () => {
    const ages = [0, 0.5, 1, 2.9, 3, 7, 29.9, 30, 89, 90, 400];
    const rows = ages.map((age) => ticket({ createdAt: days(500) - days(age), status: 'open' }));
    const result = ticketBacklog(rows, { asOf: days(500) });
    expect(result.buckets).toEqual({ '0-1': 2, '1-3': 2, '3-7': 1, '7-30': 2, '30-90': 2, '90+': 2 });
    expect(result.ages).toMatchObject({ count: 11, min: 0, max: days(400), median: days(7) });
  });

  test('D17: merged and deleted tickets stood in it until they were closed, spam and test tickets never', () => {
    const rows = (['merged', 'deleted', 'spam', 'test'] as const).map((excluded) =>
      ticket({ excluded, closedAt: days(5) }),
    );
    expect(ticketBacklog(rows, { asOf: days(4) })).toMatchObject({
      value: 2,
      received: 2,
      excluded: { spam: 1, test: 1 },
    });
    expect(ticketBacklog(rows, { asOf: days(5) })).toMatchObject({
      ...{ value: 0, share: null, excluded: { deleted: 1, merged: 1, spam: 1, test: 1 } },
    });
    expect(ticketBacklog([ticket({ excluded: 'merged' })], { asOf }).excluded).toEqual({ merged: 1 });
  });

  test('D17: solved before it was merged, it did not wait until then, unless it had come back', () => {
    const solved = { at: days(2), kind: 'status', from: 'open', to: 'solved' } as const;
    const back = { at: days(4), kind: 'status', from: 'solved', to: 'open' } as const;
    const merged = { excluded: 'merged', closedAt: days(6) } as const;
    const rows = [
      ...[ticket({ ...merged, history: [solved] }), ticket({ ...merged, history: [solved, back] })],
      ...[ticket({ ...merged, solvedAt: days(2) }), ticket({ ...merged, solvedAt: 'x' as never })],
      ticket({ ...merged, history: [{ ...solved, at: 'x' as never }] }),
    ];
    const waiting = [1, 3, 5, 6].map((day) => ticketBacklog(rows, { asOf: days(day) }).value);
    expect(waiting).toEqual([5, 2, 3, 0]);
  });

  test('D17: merged, it had not waited if it was solved at once, and throughout if its history tells no order', () => {
    const solved = { at: days(2), kind: 'status', from: 'open', to: 'solved' } as const;
    const back = { at: 'x' as never, kind: 'status', from: 'solved', to: 'open' } as const;
    const merged = { excluded: 'merged', closedAt: days(6) } as const;
    const waits = (...history: readonly TicketEvent[]) =>
      [1, 3].map((day) => ticketBacklog([ticket({ ...merged, history })], { asOf: days(day) }).value);
    expect(waits({ ...solved, at: 0 })).toEqual([0, 0]);
    expect(waits(solved, back)).toEqual([1, 1]);
    expect(waits(back)).toEqual([1, 1]);
    expect(waits({ ...solved, from: 'solved', to: 'closed' })).toEqual([1, 1]);
  });

  test.each([
    [broken('createdAt', 'x', { status: 'open' }), 'createdAt: expected an instant, got "x"'],
    [broken('solvedAt', 'x', { status: 'solved' }), 'solvedAt: expected an instant, got "x"'],
    [
      broken('solvedAt', 5, { createdAt: 9, status: 'solved' }),
      'solvedAt: expected an instant not before createdAt, got 5',
    ],
    [
      broken('history', [{ at: null, kind: 'status', to: 'open' }], { status: 'open' }),
      'history: expected an instant, got an array of 1',
    ],
  ])('strict names the field that is none: %#', (row, expected) => {
    expect(messageOf(() => ticketBacklog([row], { asOf, strict: true }))).toBe(
      `ticketBacklog: ticket "A-17": ${expected}`,
    );
  });

  test('D1, D9, D10: faults are left out by reason', () => {
    const rows = [
      ...[broken('createdAt', ''), broken('status', 'done'), broken('solvedAt', 'x', { status: 'solved' })],
      ...[ticket({ status: 'solved' }), ticket({ createdAt: 9, status: 'solved', solvedAt: 5 })],
      broken('history', [{ at: null, kind: 'status', to: 'open' }], { status: 'open' }),
    ];
    expect(ticketBacklog(rows, { asOf })).toMatchObject({
      value: 0,
      excluded: { invalid_instant: 3, negative_duration: 1, no_solved_at: 1, unknown_status: 1 },
    });
  });

  test('asOf is required and must be an instant', () => {
    expect(messageOf(() => ticketBacklog([], {} as never))).toBe(
      'ticketBacklog: options.asOf: expected an instant (epoch milliseconds or a Date), got nothing',
    );
    expect(codeOf(() => ticketBacklog([], { asOf: '2024-01-01' as never }))).toBe('invalid_option');
    expect(ticketBacklog([ticket({ status: 'open' })], { asOf: new Date(asOf) }).value).toBe(1);
  });

  test('no tickets: a count of 0 and no share', () => {
    expect(ticketBacklog([], { asOf })).toMatchObject({ value: 0, received: 0, share: null, overdue: 0 });
    expect(ticketBacklog([], { asOf }).ages.value).toBeNull();
  });

  test('explain counts every received ticket', () => {
    const rows = [ticket({ id: 'open', status: 'open' }), ticket({ id: 'done', status: 'solved', solvedAt: 5 })];
    expect(explain(ticketBacklog, rows, { asOf }).counted).toEqual(['open', 'done']);
  });
});
