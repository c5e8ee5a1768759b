import { describe, expect, test } from 'vitest';
import {
  agentWaitTime,
  agentWorkTime,
  createCalendar,
  hours,
  onHoldTime,
  requesterWaitTime,
} from '../../../src/index.ts';
import { broken, messageOf, statuses, ticket } from '../records.ts';

// new 0–1, open 1–3, pending 3–7, on_hold 7–15, open 15–16, solved.
const history = statuses([1, 'open'], [3, 'pending'], [7, 'on_hold'], [15, 'open'], [16, 'solved']);
const row = ticket({ status: 'solved', history });

describe('time in statuses', () => {
  test.each([
    ['requesterWaitTime', requesterWaitTime, 12],
    ['agentWaitTime', agentWaitTime, 4],
    ['onHoldTime', onHoldTime, 8],
    ['agentWorkTime', agentWorkTime, 4],
  ] as const)('%s adds up all visits', (_, kpi, expected) => {
    expect(kpi([row]).value).toBe(hours(expected));
  });

  test('a status never entered is a true 0', () => {
    expect(onHoldTime([ticket({ status: 'solved', history: statuses([2, 'solved']) })])).toMatchObject({
      value: 0,
      count: 1,
    });
  });

  test('a reopened ticket counts the time after the reopening too', () => {
    const reopened = statuses([2, 'solved'], [10, 'open'], [11, 'closed']);
    expect(agentWorkTime([ticket({ status: 'closed', history: reopened })]).value).toBe(hours(3));
  });

  test('runs on the clock', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['00:00', '02:00']] } });
    expect(requesterWaitTime([row], { clock }).value).toBe(hours(2));
  });

  test('unsolved tickets are pending; without a history no_history', () => {
    const rows = [
      ticket({ status: 'open', history }),
      ticket({ status: 'solved' }),
      ticket({ status: 'solved', history: [] }),
    ];
    expect(agentWorkTime(rows)).toMatchObject({ count: 0, pending: 1, excluded: { no_history: 2 } });
  });

  test('without a history nobody knows, solved or not; nor without a date of creation', () => {
    const rows = [ticket({ status: 'open' }), broken('createdAt', 'x', { status: 'solved', history })];
    expect(agentWorkTime(rows)).toMatchObject({ pending: 0, excluded: { invalid_instant: 1, no_history: 1 } });
    expect(messageOf(() => agentWorkTime(rows, { strict: true }))).toBe(
      'agentWorkTime: ticket "A-17": createdAt: expected an instant, got "x"',
    );
  });

  test('a solved ticket whose history ends unsolved was solved at solvedAt; without that date no_solved_at', () => {
    const open = statuses([1, 'open']);
    expect(agentWorkTime([ticket({ status: 'solved', history: open, solvedAt: hours(5) })]).value).toBe(hours(5));
    expect(agentWorkTime([ticket({ status: 'solved', history: open })]).excluded).toEqual({ no_solved_at: 1 });
  });

  test('solved before its last change: negative_duration', () => {
    const contradictory = ticket({ status: 'solved', history: statuses([8, 'open']), solvedAt: hours(5) });
    expect(agentWorkTime([contradictory]).excluded).toEqual({ negative_duration: 1 });
  });

  test('D7: changes out of order are sorted; equal instants keep the order of the record', () => {
    expect(agentWaitTime([ticket({ status: 'solved', history: [...history].reverse() })]).value).toBe(hours(4));
    const tied = statuses([1, 'pending'], [1, 'open'], [2, 'solved']);
    expect(agentWorkTime([ticket({ status: 'solved', history: tied })]).value).toBe(hours(2));
    expect(agentWaitTime([ticket({ status: 'solved', history: tied })]).value).toBe(0);
  });

  test('a change without an instant is a fault', () => {
    const faulty = broken('history', [...history, { at: 'later', kind: 'status', to: 'closed' }], { status: 'closed' });
    expect(onHoldTime([faulty]).excluded).toEqual({ invalid_instant: 1 });
    expect(messageOf(() => onHoldTime([faulty], { strict: true }))).toBe(
      'onHoldTime: ticket "A-17": history: expected an instant, got an array of 6',
    );
  });

  test('an unknown status of the ticket is a fault', () => {
    expect(agentWaitTime([broken('status', 'SOLVED', { history })]).excluded).toEqual({ unknown_status: 1 });
  });

  test('no tickets give null', () => {
    for (const kpi of [requesterWaitTime, agentWaitTime, onHoldTime, agentWorkTime]) expect(kpi([]).value).toBeNull();
  });
});
