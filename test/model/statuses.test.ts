import { describe, expect, test } from 'vitest';
import {
  lastSolvedAt,
  openSpans,
  reopensOf,
  solvingsOf,
  statusSpans,
  wasReopened,
  wasSolved,
} from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { hours } from '../../src/time/duration.ts';
import { broken, type Change, statuses, ticket } from '../kpis/records.ts';

const span = (status: string, start: number, end: number | null) => ({
  ...{ status, start: hours(start), end: end === null ? null : hours(end) },
});

describe('statusSpans', () => {
  test('runs from the creation on; before the first change is its from, or new', () => {
    expect(statusSpans(statuses([1, 'open'], [3, 'solved']), 0)).toEqual([
      ...[span('new', 0, 1), span('open', 1, 3), span('solved', 3, null)],
    ]);
    const nameless = [{ at: hours(1), kind: 'status', to: 'open' }] as const;
    expect(statusSpans(nameless, 0)?.[0]).toEqual(span('new', 0, 1));
    expect(statusSpans([{ ...nameless[0], from: 'pending' }], 0)?.[0]).toEqual(span('pending', 0, 1));
  });

  test('is null without a status in the history', () => {
    expect([statusSpans(null, 0), statusSpans(undefined, 0), statusSpans([], 0)]).toEqual([null, null, null]);
    expect(statusSpans([{ at: 5, kind: 'priority', to: 'high' }], 0)).toBeNull();
  });

  test('D7: sorts changes, keeps the order of equal instants, and leaves the record alone', () => {
    const history = deepFreeze([...statuses([1, 'open'], [2, 'pending'], [2, 'solved'])].reverse());
    const found = statusSpans(history, 0);
    expect(found?.map(({ status }) => status)).toEqual(['new', 'open', 'solved', 'pending']);
    const [first, ...rest] = statuses([1, 'open'], [2, 'pending'], [2, 'solved']);
    expect(statusSpans([...rest, first as never], 0)?.map(({ status }) => status)).toEqual([
      ...['new', 'open', 'pending', 'solved'],
    ]);
  });

  test('a change before the creation counts from the creation', () => {
    expect(statusSpans(statuses([-5, 'open'], [3, 'solved']), 0)).toEqual([
      ...[span('new', 0, 0), span('open', 0, 3), span('solved', 3, null)],
    ]);
  });

  test('an instant that is none leaves no order: every instant is NaN, whatever the order of the changes', () => {
    expect(statusSpans(broken('history', [{ at: 'x', kind: 'status', to: 'open' }]).history, 0)).toEqual([
      { status: 'new', start: Number.NaN, end: Number.NaN },
      { status: 'solved', start: Number.NaN, end: null },
    ]);
  });
});

describe('openSpans', () => {
  const of = (...changes: readonly Change[]) =>
    openSpans(statusSpans(statuses(...changes), 0) ?? []).map(({ start, end }) => [
      ...[start / hours(1), end === null ? null : end / hours(1)],
    ]);

  test('are the cycles from creation or reopening to solving', () => {
    expect(of([2, 'solved'], [10, 'open'], [11, 'pending'], [12, 'closed'], [20, 'on_hold'])).toEqual([
      ...[
        [0, 2],
        [10, 12],
      ],
      [20, null],
    ]);
  });

  test('solved then closed is no new cycle; solved at once is one without length', () => {
    expect(of([2, 'solved'], [3, 'closed'])).toEqual([[0, 2]]);
    expect(of([0, 'solved'])).toEqual([[0, 0]]);
    expect(of([2, 'solved'], [2, 'open'], [2, 'solved'])).toEqual([
      [0, 2],
      [2, 2],
    ]);
    expect(openSpans([])).toEqual([]);
  });
});

describe('lastSolvedAt', () => {
  const history = statuses([2, 'solved'], [3, 'open'], [5, 'solved'], [9, 'closed']);

  test.each([
    ['solvedAt wins', { solvedAt: 7, history, closedAt: 8 }, 7],
    ['then the history', { history, closedAt: 8 }, hours(5)],
    ['then closedAt', { closedAt: 8, firstSolvedAt: 1 }, 8],
    ['then firstSolvedAt', { firstSolvedAt: 1 }, 1],
    ['a Date counts as one', { solvedAt: new Date(7) }, 7],
    ['nothing gives null', { history: statuses([1, 'open']) }, null],
  ])('%s', (_, fields, expected) => {
    expect(lastSolvedAt(ticket(fields))).toBe(expected);
  });

  test('NaN when the one that decides is no instant, though others are', () => {
    expect(lastSolvedAt(broken('solvedAt', '2024', { closedAt: 8 }))).toBeNaN();
    expect(lastSolvedAt(broken('closedAt', '', { firstSolvedAt: 8 }))).toBeNaN();
  });
});

describe('solvings and reopenings', () => {
  const history = statuses([2, 'solved'], [3, 'open'], [5, 'closed'], [6, 'pending']);

  test('solvingsOf are all of them in order, null without a history', () => {
    expect(solvingsOf(ticket({ history }))).toEqual([hours(2), hours(5)]);
    expect(solvingsOf(ticket())).toBeNull();
  });

  test.each([
    [{ history }, 2],
    [{ history, reopens: 7 }, 7],
    [{ status: 'open', solvedAt: 5 }, 1],
    [{ status: 'solved', solvedAt: 5 }, 0],
    [{ status: 'open' }, 0],
    [{ history: [{ at: 5, kind: 'status', from: 'closed', to: 'open' }] }, 1],
  ] as const)('reopensOf %j is %i', (fields, expected) => {
    expect(reopensOf(ticket(fields as Partial<TicketRow>))).toBe(expected);
    expect(wasReopened(ticket(fields as Partial<TicketRow>))).toBe(expected > 0);
  });

  test.each([
    [{ status: 'solved' }, true],
    [{ status: 'open', closedAt: 5 }, true],
    [{ status: 'open', reopens: 1 }, true],
    [{ status: 'open', history }, true],
    [{ status: 'open', history: statuses([1, 'pending']) }, false],
    [{}, false],
  ] as const)('wasSolved %j is %s', (fields, expected) => {
    expect(wasSolved(ticket(fields as Partial<TicketRow>))).toBe(expected);
  });
});
