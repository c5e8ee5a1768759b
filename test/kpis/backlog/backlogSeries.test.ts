import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backlogSeries, days, hours, ticketBacklog } from '../../../src/index.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { arbitraryTicket } from '../../../src/testing/index.ts';
import { broken, codeOf, messageOf, statuses, ticket } from '../records.ts';

const day = { every: 'day', timeZone: 'UTC' } as const;
const at = (date: number, hour = 0) => Date.UTC(2026, 0, date, hour);

describe('backlogSeries', () => {
  test('what was solved, reopened and removed before the first period is in its opening', () => {
    const merged = ticket({ createdAt: at(1, 1), excluded: 'merged', closedAt: at(1, 2) });
    const solved = ticket({ createdAt: at(1, 1), status: 'solved', solvedAt: at(1, 3) });
    const open = ticket({ createdAt: at(1, 1), status: 'open' });
    const options = { ...day, from: at(2), to: at(3), asOf: at(3) };
    for (const [own, backlog] of [
      [[merged], 0],
      [[solved], 0],
      [[open], 1],
      [[merged, solved, open, open], 2],
    ] as const) {
      expect(backlogSeries(own, options).periods).toMatchObject([{ backlog }]);
    }
  });

  const rows = [
    ticket({ createdAt: at(1, 9), status: 'open' }),
    ticket({
      createdAt: at(1, 10),
      status: 'solved',
      history: statuses([0, 'open']).concat(
        { at: at(2, 8), kind: 'status', from: 'open', to: 'solved' },
        { at: at(4, 8), kind: 'status', from: 'solved', to: 'open' },
        { at: at(4, 9), kind: 'status', from: 'open', to: 'closed' },
      ),
    }),
    ticket({ createdAt: at(2, 10), excluded: 'deleted', closedAt: at(4, 1) }),
    ticket({ createdAt: at(2, 10), excluded: 'spam', closedAt: at(4, 1) }),
  ];

  test('counts the flows of each period, and the periods in which nothing happened', () => {
    const { periods, excluded, value } = backlogSeries(rows, day);
    expect(
      periods.map(({ start, end, label, complete, value: _, ...flows }) => [label, ...Object.values(flows)]),
    ).toEqual([
      // opening, created, reopened, solved, removed, backlog
      ['2026-01-01', 0, 2, 0, 0, 0, 2],
      ['2026-01-02', 2, 1, 0, 1, 0, 2],
      ['2026-01-03', 2, 0, 0, 0, 0, 2],
      ['2026-01-04', 2, 0, 1, 1, 1, 1],
    ]);
    expect(value).toBe(1);
    expect(excluded).toEqual({ spam: 1 });
  });

  test('what was before the first period stands in its opening', () => {
    const { periods } = backlogSeries(rows, { ...day, from: at(3), to: at(4) });
    expect(periods).toMatchObject([{ label: '2026-01-03', opening: 2, backlog: 2 }]);
  });

  test('D23: with asOf the series goes on until then, and only periods that were over are complete', () => {
    const { periods } = backlogSeries(rows, { ...day, asOf: at(6, 12) });
    expect(periods.map(({ label, complete }) => [label, complete])).toEqual([
      ...['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].map((label) => [label, true]),
      ['2026-01-06', false],
    ]);
    expect(backlogSeries(rows, { ...day, asOf: at(6) }).periods.at(-1)).toMatchObject({
      label: '2026-01-05',
      complete: true,
    });
  });

  test('D3: what happens after asOf is not known yet', () => {
    const { periods, value } = backlogSeries(rows, { ...day, asOf: at(4, 8) });
    expect(periods.at(-1)).toMatchObject({ label: '2026-01-04', reopened: 1, solved: 0, removed: 1, backlog: 2 });
    expect(value).toBe(2);
  });

  test('a period starts with its first instant and ends before the next one', () => {
    const edge = [ticket({ createdAt: at(2), status: 'solved', solvedAt: at(3) })];
    expect(backlogSeries(edge, day).periods.map(({ label, backlog }) => [label, backlog])).toEqual([
      ['2026-01-02', 1],
      ['2026-01-03', 0],
    ]);
  });

  test('without tickets there are no periods, and null; with from and to there are all', () => {
    expect(backlogSeries([], day)).toEqual({ value: null, periods: [], pending: 0, excluded: {} });
    expect(backlogSeries([], { ...day, from: at(1), to: at(3) }).periods).toHaveLength(2);
  });

  test('a date beyond the calendars leaves its ticket out instead of ending the work', () => {
    const strange = [ticket({ createdAt: 8.64e15, status: 'open' }), ...rows];
    expect(backlogSeries(strange, day)).toMatchObject({ value: 1, excluded: { out_of_range: 1, spam: 1 } });
  });

  test('faults are left out by reason', () => {
    const faulty = [broken('createdAt', 'x'), broken('status', 'x'), ticket({ status: 'solved' })];
    expect(backlogSeries(faulty, day).excluded).toEqual({ invalid_instant: 1, no_solved_at: 1, unknown_status: 1 });
  });

  test('C18: zone and period are required, and a range must hold an instant', () => {
    expect(codeOf(() => backlogSeries([], { every: 'day' } as never))).toBe('missing_option');
    expect(codeOf(() => backlogSeries([], { timeZone: 'UTC' } as never))).toBe('missing_option');
    expect(codeOf(() => backlogSeries([], { ...day, timeZone: 'Europe/Berln' }))).toBe('unknown_time_zone');
    expect(messageOf(() => backlogSeries([], { ...day, from: 5, to: 5 }))).toBe(
      'backlogSeries: options.to: expected an instant after from, got 5 (periods are half-open [from, to))',
    );
  });
});

describe('backlogSeries and ticketBacklog', () => {
  const tickets = array(arbitraryTicket({ faults: true }), { maxLength: 30 });
  const asOf = DESK_OPENS_AT + days(70);

  test('agree at the last instant of every period, and the identity holds', () => {
    assert(
      property(tickets, (rows) => {
        const { periods } = backlogSeries(rows, {
          ...{ every: 'week', timeZone: 'America/New_York', asOf },
          ...{ from: DESK_OPENS_AT, to: asOf - hours(5) },
        });
        for (const [index, period] of periods.entries()) {
          const { opening, created, reopened, solved, removed, backlog, start, end } = period;
          expect(backlog).toBe(opening + created + reopened - solved - removed);
          expect(opening).toBe(periods[index - 1]?.backlog ?? opening);
          if (end <= asOf) expect(backlog).toBe(ticketBacklog(rows, { asOf: end - 1 }).value);
          if (index === 0) expect(opening).toBe(ticketBacklog(rows, { asOf: start - 1 }).value);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
