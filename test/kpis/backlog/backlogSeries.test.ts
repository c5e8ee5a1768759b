import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { run } from '../../../src/fold/run.ts';
import {
  type BacklogSeriesOptions,
  backlogSeries,
  days,
  groupBy,
  hours,
  minutes,
  subtotal,
  ticketBacklog,
} from '../../../src/index.ts';
import { likelyPeriod } from '../../../src/kpis/backlog/flowCounts.ts';
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
    expect(
      backlogSeries(edge, day).periods.map(({ label, opening, created, solved, backlog }) => [
        ...[label, opening, created, solved, backlog],
      ]),
    ).toEqual([
      ['2026-01-02', 0, 1, 0, 1],
      ['2026-01-03', 1, 0, 1, 0],
    ]);
  });

  test('D3: the last period is that of asOf, however much happens later', () => {
    expect(backlogSeries(rows, { ...day, asOf: at(2, 9) }).periods.map(({ label }) => label)).toEqual([
      '2026-01-01',
      '2026-01-02',
    ]);
    expect(backlogSeries(rows, { ...day, asOf: at(2, 9), from: at(4) })).toMatchObject({ value: null, periods: [] });
    expect(backlogSeries([], { ...day, asOf: at(2), from: at(2) })).toMatchObject({ value: null, periods: [] });
    expect(backlogSeries([], { ...day, asOf: at(2), to: at(2) })).toMatchObject({ value: null, periods: [] });
  });

  test('D17: a ticket that came back in the instant in which it was merged did not come back', () => {
    const history = [
      { at: at(2), kind: 'status', from: 'open', to: 'solved' },
      { at: at(3), kind: 'status', from: 'solved', to: 'open' },
    ] as const;
    const row = ticket({ createdAt: at(1), excluded: 'merged', closedAt: at(3), history });
    const { periods } = backlogSeries([row], { ...day, to: at(5) });
    expect(periods.map(({ created, solved, reopened, removed }) => [created, solved, reopened, removed])).toEqual([
      ...[
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ],
      ...[
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    ]);
  });

  test('D17: solved after it was merged, a ticket was removed before', () => {
    const row = ticket({ createdAt: at(1), excluded: 'merged', closedAt: at(2), solvedAt: at(3) });
    const { periods } = backlogSeries([row], { ...day, to: at(4) });
    expect(periods.map(({ solved, removed, backlog }) => [solved, removed, backlog])).toEqual([
      ...[
        [0, 0, 1],
        [0, 1, 0],
        [0, 0, 0],
      ],
    ]);
  });

  test('each solving and reopening of a ticket is one, also of one that is open now', () => {
    const history = [1, 2, 3, 4, 5].map((date) => ({
      ...{ at: at(date), kind: 'status' as const },
      ...(date % 2 === 1 ? { from: 'open', to: 'solved' } : { from: 'solved', to: 'open' }),
    }));
    for (const [status, own, expected] of [
      ['solved', history, [0, 1, 0, 1, 0]],
      ['open', history, [0, 1, 0, 1, 1]],
      ['open', history.slice(0, 4), [0, 1, 0, 1, 1]],
    ] as const) {
      const { periods } = backlogSeries([ticket({ createdAt: at(0), status, history: own })], {
        ...{ ...day, from: at(1), to: at(6) },
      });
      expect(periods.map(({ backlog }) => backlog)).toEqual(expected);
      expect(periods.reduce((sum, { reopened }) => sum + reopened, 0)).toBe(2);
    }
  });

  test('without tickets there are no periods, and null; with from and to there are all', () => {
    expect(backlogSeries([], day)).toEqual({ value: null, periods: [], pending: 0, excluded: {} });
    expect(backlogSeries([], { ...day, from: at(1), to: at(3) }).periods).toHaveLength(2);
  });

  test('H11: the subtotal of no tickets holds no events', () => {
    const { state } = subtotal(backlogSeries.with(day), []) as { readonly state: { readonly kept: object } };
    expect(Object.values(state.kept).flat()).toEqual([]);
  });

  test('a date beyond the calendars leaves its ticket out instead of ending the work', () => {
    const strange = [ticket({ createdAt: 8.64e15, status: 'open' }), ...rows];
    expect(backlogSeries(strange, day)).toMatchObject({ value: 1, excluded: { out_of_range: 1, spam: 1 } });
    const late = [ticket({ createdAt: at(1), status: 'solved', solvedAt: 8.64e15 }), ...rows];
    expect(backlogSeries(late, day)).toMatchObject({ value: 1, excluded: { out_of_range: 1, spam: 1 } });
    const history = [
      { at: at(2), kind: 'status', from: 'open', to: 'solved' },
      { at: at(3), kind: 'status', from: 'solved', to: 'open' },
    ] as const;
    const again = ticket({ createdAt: at(1), status: 'solved', solvedAt: 8.64e15, history });
    expect(backlogSeries([again, ...rows], day)).toMatchObject({ value: 1, excluded: { out_of_range: 1, spam: 1 } });
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
      property(tickets, (all) => {
        const options = { every: 'week', timeZone: 'America/New_York', asOf } as const;
        // A life that ends in no calendar year is in the backlog of a moment, but in no series.
        const rows = all.filter((row) => backlogSeries([row], options).excluded['out_of_range'] === undefined);
        const { periods } = backlogSeries(rows, { ...options, from: DESK_OPENS_AT, to: asOf - hours(5) });
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

describe('many tickets at once make the series of tickets one by one', () => {
  const zone = { timeZone: 'Europe/Berlin' } as const;
  const ways = [
    { every: 'hour', ...zone },
    { every: 'day', ...zone },
    { every: 'week', ...zone, weekStartsOn: 'sunday' },
    { every: 'year', ...zone },
    { every: 'day', ...zone, asOf: at(20) },
    { every: 'day', ...zone, asOf: at(20) - 3_600_000 },
    { every: 'day', ...zone, asOf: at(20), from: at(18) },
    { every: 'week', ...zone, from: at(12), to: at(40) },
    { every: 'month', ...zone, from: at(400) },
  ] as const;
  const agree = (rows: readonly unknown[], given: BacklogSeriesOptions) => {
    const own = backlogSeries.with(given);
    const tickets = rows as Parameters<typeof backlogSeries>[0];
    expect(runAll(own, tickets, 'test').result).toEqual(run(own, tickets));
    const parity = (_: unknown, index = 0) => index;
    expect([...groupBy(tickets as never[], parity, own)]).toEqual([[0, run(own, tickets)]]);
  };
  const solvedAfter = (start: number, length: number) =>
    ticket({ createdAt: start, status: 'solved', solvedAt: start + length });
  const ordinary = Array.from({ length: 80 }, (_, place) => solvedAfter(at(1) + hours(place * 13), hours(place)));

  test.each([
    ['tickets in any order', [...ordinary].reverse().concat(ordinary)],
    [
      'D: events at the moment of looking, and within a millisecond of it',
      [-1, -0.5, 0, 0.5, 1].map((off) => solvedAfter(at(19), days(1) + off)),
    ],
    ['D: a ticket of long ago, and one that takes long', [solvedAfter(at(-200), 5), solvedAfter(at(3), days(90))]],
    ['D: instants beyond the calendars', [solvedAfter(8.6e15, 1), solvedAfter(at(3), 8e15), solvedAfter(-8.6e15, 5)]],
    [
      'a ticket that came back thousands of times',
      [cycling(5001, 'solved'), cycling(4600, 'open'), cycling(4100, 'solved'), cycling(9001, 'solved')],
    ],
    [
      'histories that begin solved, end open, say nothing or are out of order',
      [
        ...(['solved', 'open'] as const).flatMap((status) =>
          [
            [{ at: at(3), kind: 'status', from: 'open', to: 'solved' }],
            [{ at: at(3), kind: 'status', from: 'solved', to: 'open' }],
            [{ at: at(3), kind: 'status', from: 'solved', to: 'closed' }],
            [
              { at: at(3), kind: 'status', to: 'pending' },
              { at: at(4), kind: 'status', to: null },
            ],
            [
              { at: at(4), kind: 'status', to: 'solved' },
              { at: at(3), kind: 'status', to: 'open' },
            ],
            [
              { at: at(1), kind: 'status', to: 'solved' },
              { at: at(1), kind: 'status', to: 'open' },
            ],
            [
              { at: at(9), kind: 'party' },
              { at: at(3), kind: 'assignment', to: 'ada' },
            ],
            [{ at: 'soon', kind: 'status', to: 'solved' }],
            [{ at: 8.6e15, kind: 'status', to: 'solved' }],
            [null],
            [],
          ].flatMap((history) => [
            { id: 'T', createdAt: at(2), status, history },
            { id: 'T', createdAt: at(2), status, history, solvedAt: at(5) },
            { id: 'T', createdAt: at(2), status, history, closedAt: at(6) },
            { id: 'T', createdAt: at(2), status, history, solvedAt: at(1) },
          ]),
        ),
      ],
    ],
    [
      'G: tickets that are none, or not plain',
      [
        null,
        'text',
        [],
        ticket({ createdAt: new Date(at(4)) as never, status: 'open' }),
        { id: 'T', createdAt: at(3) },
        { id: 'T', createdAt: at(3), status: 'odd' },
        { id: 'T', createdAt: at(3), status: 'open', excluded: 'merged', closedAt: at(4) },
        { id: 'T', createdAt: at(3), status: 'open', excluded: 'odd' },
        { id: 'T', createdAt: at(3), status: 'closed', closedAt: null, firstSolvedAt: at(3) },
        { id: 'T', createdAt: at(3), status: 'closed', solvedAt: 'soon' },
      ],
    ],
  ])('%s', (_, odd) => {
    for (const given of ways) {
      agree([...odd, ...ordinary, ...odd], given);
    }
  });

  test('D3: tickets of a later chunk that come back, and are solved again, about the moment of looking', () => {
    const odd = [-30, -2, -1, -1e-6, 0, 1e-6, 1, 2, 30].flatMap((off) => {
      const back = at(20) - hours(1) + hours(off);
      const history = [
        { at: at(5), kind: 'status', to: 'solved' },
        { at: back, kind: 'status', to: 'open' },
      ];
      return [
        { id: 'T', createdAt: at(4), status: 'open', history },
        { id: 'T', createdAt: at(4), status: 'solved', history, solvedAt: back + hours(1) },
      ];
    });
    const chunks = Array.from({ length: 30 }, () => ordinary).flat();
    for (const given of ways) agree([...chunks, ...odd], given);
  });

  test('D: tickets of a later chunk that are solved just before a month ends, and come back just after, again and again', () => {
    const edges = Float64Array.from({ length: 241 }, (_, month) => Date.UTC(2000, month, 1));
    const [start = 0, end = 0] = [edges[0], edges[240]];
    const isFound = (at: number): boolean => likelyPeriod(edges, start, 240 / (end - start), at) >= 0;
    // Where the end of a month is not found at once, but the begin of the next one is.
    const history = Array.from(edges.subarray(1, 240)).flatMap((edge) =>
      isFound(edge - minutes(1)) || !isFound(edge + minutes(1))
        ? []
        : [
            { at: edge - minutes(1), kind: 'status', from: 'open', to: 'solved' },
            { at: edge + minutes(1), kind: 'status', from: 'solved', to: 'open' },
          ],
    );
    expect(history.length).toBeGreaterThan(100);
    const opened = (count: number, createdAt: number, fields: object): object[] =>
      Array.from({ length: count }, () => ({ ...ticket({ createdAt, status: 'open' }), ...fields }));
    const rows = [
      ...[...opened(1, Date.UTC(2000, 0, 15), {}), ...opened(1, Date.UTC(2019, 11, 15), {})],
      ...[...opened(2046, Date.UTC(2001, 0, 5), {}), ...opened(124, Date.UTC(2000, 0, 5), { history })],
    ];
    agree(rows, { every: 'month', timeZone: 'UTC' });
  });

  test('D: an event just before the moment of looking, which is midnight', () => {
    const midnight = at(20) - hours(1);
    const rows = Array.from({ length: 70 }, () => solvedAfter(at(3), midnight - 0.5 - at(3)));
    agree(rows, { every: 'day', ...zone, asOf: midnight });
  });

  test('D3: tickets of which none was there at the moment of looking', () => {
    const rows = Array.from({ length: 70 }, () => ticket({ createdAt: at(3), status: 'open' }));
    for (const given of [
      { ...day, asOf: at(2) },
      { ...day, asOf: at(2), from: at(1), to: at(2) },
    ]) {
      agree(rows, given);
    }
    expect(backlogSeries(rows, { ...day, asOf: at(2), from: at(1), to: at(2) }).periods).toMatchObject([
      { label: '2026-01-01', created: 0, backlog: 0 },
    ]);
  });

  test('D: tickets of the last instant that a period can hold', () => {
    const last = Date.UTC(9999, 11, 30) - 1;
    const rows = Array.from({ length: 70 }, () => ticket({ createdAt: last, status: 'open' }));
    agree(rows, day);
    expect(backlogSeries(rows, day).periods).toMatchObject([{ label: '9999-12-29', created: 70, backlog: 70 }]);
  });

  test('D: tickets of the first instant that a period can hold, in a month that begins before it', () => {
    const first = Date.parse('0001-01-02T00:00:00Z');
    const rows = Array.from({ length: 70 }, (_, place) =>
      ticket({ createdAt: first + (place % 2) * 40 * 86_400_000, status: 'open' }),
    );
    const months = { every: 'month', timeZone: 'Europe/Berlin' } as const;
    agree(rows, months);
    expect(backlogSeries(rows, months).periods).toMatchObject([
      { label: '0001-01', created: 35, backlog: 35 },
      { label: '0001-02', created: 35, backlog: 70 },
    ]);
  });

  /** Each has a date of its own among a chunk of ordinary tickets, in the second and third of which periods are known. */
  const unlike = [
    ...[null, 5, ['x'], Object.assign([], solvedAfter(at(3), 5)), solvedAfter(at(-300), 5), solvedAfter(at(300), 5)],
    ...['merged', 'spam', ''].map((excluded) => broken('excluded', excluded, solvedAfter(at(4), hours(5)))),
    ...[at(9), 0, -1, 0.5, '2026-01-05T00:00:00Z', new Date(at(8)), null].map((createdAt) =>
      broken('createdAt', createdAt, solvedAfter(at(9), hours(30))),
    ),
    ...[at(9), at(9) - 1, 8e15, Number.NaN, new Date(at(12)), null].map((solvedAt) =>
      broken('solvedAt', solvedAt, solvedAfter(at(9), 0)),
    ),
    ...['open', 'new', 'pending', 'on_hold', 'closed', 'Solved', null].map((status) =>
      broken('status', status, solvedAfter(at(10), days(2))),
    ),
    ...[[], null, undefined, 'none'].map((history) => broken('history', history, solvedAfter(at(11), days(1)))),
    ...[8e15, at(13)].map((createdAt) => broken('createdAt', createdAt, { status: 'open' })),
    cycling(4, 'open'),
    cycling(5, 'solved'),
    Object.defineProperty({ ...solvedAfter(at(3), 5) }, 'status', {
      get: () => {
        throw new Error('not to be read');
      },
    }),
  ];
  const strangers = Array.from({ length: 2048 + 2500 }, (_, place) =>
    place % 50 === 7
      ? unlike[((place / 50) % unlike.length) | 0]
      : solvedAfter(at(1) + hours(place % 900), hours(place % 70)),
  );

  test.each(ways)('tickets of all kinds, in chunks: %j', (way) => {
    agree(strangers, way);
    agree([...strangers].reverse(), way);
  });

  test('any tickets', () => {
    const rows = array(arbitraryTicket({ faults: true }), { minLength: 64, maxLength: 90 });
    assert(property(rows, constantFrom(...ways), agree), { numRuns: 25 });
  });

  /** Opened and solved in turn, every minute. */
  function cycling(changes: number, status: 'open' | 'solved') {
    const history = Array.from({ length: changes }, (_, place) => ({
      at: at(5) + place * 60_000,
      kind: 'status' as const,
      to: place % 2 === 0 ? ('solved' as const) : ('open' as const),
    }));
    return { id: 'T', createdAt: at(4), status, history, solvedAt: at(30) };
  }
});
