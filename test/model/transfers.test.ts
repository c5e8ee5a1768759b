import { describe, expect, test } from 'vitest';
import { eventsOf, holderAt, isSolved, wasTransferred } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { workedTime } from '../../src/model/workedTime.ts';
import { hours } from '../../src/time/duration.ts';
import { assignments, broken, type Change, statuses, ticket } from '../kpis/records.ts';

const of = (...changes: readonly Change<string | null>[]) => eventsOf(assignments(...changes), 'assignment') ?? [];

describe('eventsOf', () => {
  test('are the changes of the kinds asked for, in time order; null without a history', () => {
    const history = [...assignments([2, 'bo']), ...statuses([1, 'open'])];
    expect(eventsOf(history, 'assignment', 'status')?.map(({ to }) => to)).toEqual(['open', 'bo']);
    expect(eventsOf(history, 'team')).toEqual([]);
    expect([eventsOf(null, 'team'), eventsOf(undefined, 'team')]).toEqual([null, null]);
  });
});

describe('wasTransferred', () => {
  test.each([
    [[[1, 'ada']], false],
    [
      [
        [1, 'ada'],
        [2, 'bo'],
      ],
      true,
    ],
    [
      [
        [1, 'ada'],
        [2, 'bo'],
        [3, 'ada'],
      ],
      true,
    ],
    [
      [
        [1, 'ada'],
        [2, null],
        [3, 'ada'],
      ],
      false,
    ],
    [
      [
        [1, 'ada'],
        [2, null],
        [3, 'bo'],
      ],
      true,
    ],
    [[[1, null]], false],
    [[], false],
  ] as [Change<string | null>[], boolean][])('%j: %s', (changes, expected) => {
    expect(wasTransferred(of(...changes))).toBe(expected);
  });

  test('a first change that names who held it before is one', () => {
    expect(wasTransferred([{ at: 1, from: 'ada', to: 'bo' }])).toBe(true);
  });
});

describe('holderAt', () => {
  test('is who held it at the instant, the instant of the change included', () => {
    const changes = of([1, 'ada'], [3, null], [5, 'bo']);
    const found = [0, 1, 2.9, 3, 5, 99].map((hour) => holderAt(changes, hours(hour)));
    expect(found).toEqual([null, 'ada', 'ada', null, 'bo', 'bo']);
    expect(holderAt([{ at: 5, from: 'cem', to: 'bo' }], 0)).toBe('cem');
    expect(holderAt([], 0)).toBeNull();
  });
});

describe('isSolved', () => {
  test.each([
    [{ status: 'solved' }, true],
    [{ status: 'closed' }, true],
    [{ status: 'on_hold', solvedAt: 5 }, false],
    [{ history: statuses([1, 'solved']) }, true],
    [{ history: statuses([1, 'solved'], [2, 'open']), solvedAt: 5 }, false],
    [{ solvedAt: 5 }, true],
    [{ closedAt: 5 }, true],
    [{}, false],
    [{ status: null }, false],
    [{ status: 'Solved' }, null],
    [{ status: '' }, null],
    [{ history: statuses([1, 'Gelöst']) }, null],
  ])('D10: of %j is %s', (fields, expected) => {
    expect(isSolved(ticket(fields as Partial<TicketRow>))).toBe(expected);
  });
});

describe('workedTime', () => {
  const shift = (start: number, end: number, kind = 'handling', agentId = 'ada') =>
    ({ agentId, kind, start, end }) as never;

  test('D22: is the union of handling, available and after-contact stretches', () => {
    const worked = workedTime([shift(0, 10), shift(5, 12, 'available'), shift(20, 30, 'after_contact'), shift(2, 3)]);
    expect([...worked.byAgent]).toEqual([['ada', 22]]);
  });

  test('stretches that touch are not counted twice; breaks, empty and faulty ones not at all', () => {
    const rows = [shift(0, 5), shift(5, 9), shift(9, 99, 'break'), shift(50, 50), shift(9, 3), shift(Number.NaN, 9)];
    const found = workedTime([...rows, null as never, shift(0, 90, 'lunch')]);
    expect(found.byAgent.get('ada')).toBe(9);
    expect(found.excluded).toEqual({ invalid_instant: 1, negative_duration: 1, not_an_object: 1, unknown_kind: 1 });
    expect(workedTime([broken('x', 1) as never])).toEqual({ byAgent: new Map(), excluded: { invalid_id: 1 } });
  });

  test('each agent by itself', () => {
    expect([...workedTime([shift(0, 5), shift(0, 7, 'handling', 'bo')]).byAgent]).toEqual([
      ['ada', 5],
      ['bo', 7],
    ]);
  });
});
