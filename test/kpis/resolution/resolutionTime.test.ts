import { describe, expect, test } from 'vitest';
import { createCalendar, hours, resolutionTime } from '../../../src/index.ts';
import { broken, messageOf, statuses, ticket } from '../records.ts';

const cycles = ['full', 'first', 'last', 'all', 'largest'] as const;

describe('resolutionTime', () => {
  test('runs from creation to the last solving', () => {
    expect(resolutionTime([ticket({ status: 'solved', solvedAt: hours(2) })]).value).toBe(hours(2));
    expect(resolutionTime([ticket({ status: 'solved', solvedAt: new Date(hours(2)) })]).value).toBe(hours(2));
    expect(resolutionTime([ticket({ status: 'closed', closedAt: hours(3) })]).value).toBe(hours(3));
    expect(resolutionTime([ticket({ status: 'solved', history: statuses([4, 'solved']) })]).value).toBe(hours(4));
  });

  test('solvedAt wins over the history', () => {
    const row = ticket({ status: 'solved', solvedAt: hours(9), history: statuses([4, 'solved']) });
    expect(resolutionTime([row]).value).toBe(hours(9));
  });

  test('closing after solving is no later solving', () => {
    const row = ticket({ status: 'closed', history: statuses([4, 'solved'], [100, 'closed']) });
    for (const cycle of cycles) expect(resolutionTime([row], { cycle }).value).toBe(hours(4));
  });

  test('D4, D8: never solved or open again is pending, not forgotten', () => {
    const reopened = ticket({ status: 'open', solvedAt: hours(2), history: statuses([2, 'solved'], [3, 'open']) });
    const rows = [ticket({ status: 'new' }), ticket({ status: 'pending' }), reopened, ticket()];
    for (const cycle of cycles) {
      expect(resolutionTime(rows, { cycle })).toMatchObject({ value: null, count: 0, pending: 4, excluded: {} });
    }
  });

  test('the largest cycle may be any of them', () => {
    const history = statuses([2, 'solved'], [10, 'open'], [20, 'solved'], [30, 'open'], [31, 'closed']);
    const row = ticket({ status: 'closed', history });
    const found = cycles.map((cycle) => (resolutionTime([row], { cycle }).value ?? 0) / hours(1));
    expect(found).toEqual([31, 2, 1, 13, 10]);
  });

  test('solved in the very instant of its creation is a true 0 for every cycle', () => {
    const rows = [
      ticket({ status: 'solved', history: statuses([0, 'solved']) }),
      ticket({ status: 'solved', solvedAt: 0 }),
      ticket({ status: 'closed', createdAt: hours(1), history: statuses([0.9, 'open'], [1, 'solved'], [9, 'closed']) }),
    ];
    for (const cycle of cycles) expect(resolutionTime(rows, { cycle })).toMatchObject({ count: 3, value: 0, max: 0 });
  });

  test('solved without any date: no_solved_at', () => {
    expect(resolutionTime([ticket({ status: 'solved' })])).toMatchObject({ count: 0, excluded: { no_solved_at: 1 } });
  });

  test('reopened without a history: only the full time and, with firstSolvedAt, the first are known', () => {
    const row = ticket({ status: 'solved', solvedAt: hours(9), reopens: 1 });
    expect(resolutionTime([row]).value).toBe(hours(9));
    for (const cycle of ['first', 'last', 'all', 'largest'] as const) {
      expect(resolutionTime([row], { cycle })).toMatchObject({ count: 0, excluded: { no_history: 1 } });
    }
    expect(resolutionTime([{ ...row, firstSolvedAt: hours(2) }], { cycle: 'first' }).value).toBe(hours(2));
  });

  test('never reopened and without a history, all cycles are the full one', () => {
    for (const cycle of cycles) {
      expect(resolutionTime([ticket({ status: 'solved', solvedAt: hours(2) })], { cycle }).value).toBe(hours(2));
    }
  });

  test('solved now though its history ends reopened: the last cycle ends at solvedAt', () => {
    const row = ticket({ status: 'solved', solvedAt: hours(12), history: statuses([2, 'solved'], [10, 'open']) });
    const found = cycles.map((cycle) => (resolutionTime([row], { cycle }).value ?? 0) / hours(1));
    expect(found).toEqual([12, 2, 2, 4, 2]);
  });

  test('firstSolvedAt says when the first cycle ended, and nothing of the others', () => {
    const history = statuses([2, 'solved'], [10, 'open'], [11, 'solved']);
    const row = ticket({ status: 'solved', history, firstSolvedAt: hours(1) });
    expect(cycles.map((cycle) => (resolutionTime([row], { cycle }).value ?? 0) / hours(1))).toEqual([11, 1, 1, 3, 2]);
  });

  test('full and first are waits that go on, and say since when; the others are not', () => {
    const row = ticket({ createdAt: 7, status: 'open' });
    for (const cycle of [...cycles, 'every'] as const) {
      const waits = cycle === 'full' || cycle === 'first';
      const kpi = resolutionTime.with({ cycle });
      expect([cycle, kpi.definition.waits]).toEqual([cycle, waits]);
      expect([cycle, kpi.outcomesOf?.(row)]).toEqual([cycle, [{ pending: true, ...(waits ? { since: 7 } : {}) }]]);
    }
  });

  test('B5: nobody knows when it was created, whatever its history says', () => {
    const history = statuses([1, 'solved'], [2, 'open'], [3, 'solved']);
    const rows = [
      broken('createdAt', 'soon', { status: 'solved', history }),
      broken('createdAt', 'soon', { status: 'solved', history, firstSolvedAt: hours(1) }),
    ];
    for (const row of rows) {
      for (const cycle of [...cycles, 'every'] as const) {
        expect(messageOf(() => resolutionTime([row], { cycle, strict: true }))).toBe(
          'resolutionTime: ticket "A-17": createdAt: expected an instant, got "soon"',
        );
      }
    }
    for (const cycle of ['full', 'first', 'every'] as const) {
      const open = broken('createdAt', 'soon', { status: 'open' });
      expect(resolutionTime([open], { cycle })).toMatchObject({ pending: 0, excluded: { invalid_instant: 1 } });
    }
  });

  test('each cycle is measured on the clock by itself', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } });
    const history = statuses([10, 'solved'], [16, 'open'], [20, 'solved']);
    const row = ticket({ status: 'solved', history });
    expect(cycles.map((cycle) => (resolutionTime([row], { cycle, clock }).value ?? 0) / hours(1))).toEqual([
      8, 1, 1, 2, 1,
    ]);
  });

  test('D1: solved before the creation is negative_duration, within skewTolerance 0', () => {
    const row = ticket({ createdAt: 100, status: 'solved', solvedAt: 40 });
    expect(resolutionTime([row]).excluded).toEqual({ negative_duration: 1 });
    expect(resolutionTime([row], { skewTolerance: 59 }).excluded).toEqual({ negative_duration: 1 });
    expect(resolutionTime([row], { skewTolerance: 60 })).toMatchObject({ value: 0, count: 1 });
  });

  test.each([
    ['createdAt', broken('createdAt', 'x', { status: 'solved', solvedAt: 5 }), '"x"'],
    ['solvedAt', broken('solvedAt', '2024-01-01', { status: 'solved' }), '"2024-01-01"'],
    ['closedAt', broken('closedAt', '', { status: 'closed' }), '""'],
    ['firstSolvedAt', broken('firstSolvedAt', true, { status: 'closed' }), 'true'],
    [
      'history',
      broken('history', [{ at: null, kind: 'status', from: 'new', to: 'solved' }], { status: 'solved' }),
      'an array of 1',
    ],
  ])('B5: what is no instant in %s is a fault of that field', (field, row, shown) => {
    expect(resolutionTime([row])).toMatchObject({ count: 0, pending: 0, excluded: { invalid_instant: 1 } });
    expect(messageOf(() => resolutionTime([row], { strict: true }))).toBe(
      `resolutionTime: ticket "A-17": ${field}: expected an instant, got ${shown}`,
    );
  });

  test('B5: an unset closedAt is nothing, not 1970', () => {
    expect(resolutionTime([broken('closedAt', null, { status: 'open' })])).toMatchObject({ pending: 1, excluded: {} });
  });

  test('D10: an unknown status is a fault, also as the last word of the history', () => {
    const rows = [broken('status', 'done'), ticket({ history: statuses([1, 'Gelöst']) })];
    expect(resolutionTime(rows)).toMatchObject({ pending: 0, excluded: { unknown_status: 2 } });
    expect(messageOf(() => resolutionTime(rows.slice(1), { strict: true }))).toBe(
      'resolutionTime: ticket "A-1": history: expected new, open, pending, on_hold, solved or closed, got "Gelöst"',
    );
  });

  describe('every solving', () => {
    const every = { cycle: 'every' } as const;
    const twice = statuses([2, 'solved'], [10, 'open'], [11, 'solved']);

    test('each solving of a ticket counts, from the creation on', () => {
      const row = ticket({ status: 'closed', history: [...twice, ...statuses([100, 'closed'])] });
      expect(resolutionTime([row], every)).toMatchObject({ count: 2, min: hours(2), max: hours(11) });
    });

    test('a ticket that is open again keeps its solvings and waits for the next one', () => {
      const row = ticket({ status: 'open', history: [...twice, ...statuses([20, 'open'])] });
      expect(resolutionTime([row], every)).toMatchObject({ count: 2, pending: 1, excluded: {} });
      const field = ticket({ status: 'open', history: twice });
      expect(resolutionTime([field], every)).toMatchObject({ count: 2, pending: 1 });
    });

    test('never solved: pending; solved without a date: no_solved_at', () => {
      const rows = [ticket({ status: 'open', history: statuses([1, 'pending']) }), ticket({ status: 'solved' })];
      expect(resolutionTime([...rows, ticket()], every)).toMatchObject({ pending: 2, excluded: { no_solved_at: 1 } });
    });

    test('solved now though its history ends reopened: solvedAt is the last one', () => {
      const row = ticket({ status: 'solved', solvedAt: hours(12), history: statuses([2, 'solved'], [10, 'open']) });
      expect(resolutionTime([row], every)).toMatchObject({ count: 2, min: hours(2), max: hours(12), pending: 0 });
    });

    test('reopened without a history: nobody knows how often it was solved', () => {
      const rows = [
        ticket({ status: 'solved', solvedAt: 9, reopens: 1 }),
        ticket({ status: 'open', solvedAt: 9 }),
        ticket({ status: 'solved', solvedAt: 9 }),
      ];
      expect(resolutionTime(rows, every)).toMatchObject({ count: 1, pending: 1, excluded: { no_history: 1 } });
    });

    test('each is measured on the clock from the creation', () => {
      const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['01:00', '10:30']] } });
      const row = ticket({ status: 'solved', history: twice });
      expect(resolutionTime([row], { ...every, clock })).toMatchObject({ min: hours(1), max: hours(9.5) });
    });

    test('it is no wait that timeToEvent could go on with', () => {
      expect(resolutionTime.with(every).definition.waits).toBe(false);
    });

    test('D17, D10: merged tickets, unknown statuses and faulty dates are left out by name', () => {
      const rows = [
        ticket({ excluded: 'merged', history: twice, status: 'solved' }),
        broken('status', 'done', { history: twice }),
        broken('createdAt', 'x', { history: twice, status: 'solved' }),
        ticket({ status: 'solved', history: [{ at: Number.NaN, kind: 'status', to: 'solved' }] }),
      ];
      expect(resolutionTime(rows, every)).toMatchObject({
        count: 0,
        excluded: { invalid_instant: 2, merged: 1, unknown_status: 1 },
      });
    });
  });

  test('no tickets give null', () => {
    expect(resolutionTime([])).toMatchObject({ value: null, count: 0, pending: 0, excluded: {} });
  });
});

describe('resolutionTime of what was solved from the beginning, or nobody knows when', () => {
  const closed = [{ at: hours(4), kind: 'status', from: 'solved', to: 'closed' }] as const;

  test.each(['first', 'last', 'all', 'largest', 'every'] as const)('cycle %s has none: no_solved_at', (cycle) => {
    const row = ticket({ status: 'closed', history: closed });
    expect(resolutionTime([row], { cycle })).toMatchObject({ value: null, excluded: { no_solved_at: 1 } });
  });

  test('a ticket that came solved and was solved again has the time of its first cycle', () => {
    const history = [
      ...[{ at: hours(4), kind: 'status', from: 'solved', to: 'open' }],
      ...[{ at: hours(6), kind: 'status', from: 'open', to: 'solved' }],
    ] as const;
    expect(resolutionTime([ticket({ status: 'solved', history })], { cycle: 'first' }).value).toBe(hours(2));
  });

  test.each(['last', 'every'] as const)('cycle %s names the instant that is none', (cycle) => {
    const history = statuses([1, 'solved'], [2, 'open']);
    const rows = [
      ...[broken('createdAt', 'soon', { status: 'solved', solvedAt: 5 })],
      broken('solvedAt', 'soon', { status: 'solved', history }),
    ];
    expect(resolutionTime(rows, { cycle })).toMatchObject({ value: null, excluded: { invalid_instant: 2 } });
  });
});

test('quantiles are exact, or within a relative error, and nothing else', () => {
  for (const quantiles of ['sketch', 5, null, {}, { relativeError: 0 }]) {
    expect(messageOf(() => resolutionTime([], { quantiles } as never))).toContain('options.quantiles');
  }
});
