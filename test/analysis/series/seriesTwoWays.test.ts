import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstResponseTime, type SeriesOptions, seriesBy, type TicketRow } from '../../../src/index.ts';
import { FIRST_DATE, LAST_DATE } from '../../../src/kpi/periodDate.ts';
import { ticket } from '../../kpis/records.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);

/** The same figure without its way to take many rows at once: each is added by itself. */
const oneByOne = { ...firstResponseTime.fold(), bulk: undefined };

function agree(rows: readonly TicketRow[], options: SeriesOptions<TicketRow>): void {
  const many = seriesBy(rows, 'channel', options, firstResponseTime);
  const few = seriesBy(rows, 'channel', options, oneByOne);
  expect([...many]).toEqual([...few]);
  expect([...many.values()].map(({ excluded }) => excluded)).toEqual([...few.values()].map(({ excluded }) => excluded));
}

const answered = (createdAt: number, channel: string): TicketRow =>
  ticket({ createdAt, channel, status: 'open', firstRespondedAt: createdAt + 60_000 });

/** Rows of some days, of which the last comes after the range that is asked for. */
const days = (count: number, more: readonly TicketRow[] = []): TicketRow[] => [
  ...Array.from({ length: count }, (_, place) => answered(START + ((place * 10) / count) * DAY, `c${place % 2}`)),
  ...more,
];

describe('series of many rows are those of rows that are added one by one', () => {
  const daily = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
  test.each<[string, readonly TicketRow[], SeriesOptions<TicketRow>]>([
    ['cut at their end, where later rows say that it is over', days(200), { ...daily, to: START + 5 * DAY }],
    ['cut at the end of a day', days(200), { ...daily, to: Date.UTC(2026, 0, 9) }],
    ['cut at their begin', days(200), { ...daily, from: START + 5 * DAY }],
    ['cut at both ends, with rows on both sides', days(3000), { ...daily, from: START + DAY, to: START + 4 * DAY }],
    ['of none of the rows', days(200), { ...daily, from: START + 50 * DAY, to: START + 60 * DAY }],
    [
      'the last of them a fraction of a millisecond before a day',
      days(200, [answered(Date.UTC(2026, 0, 20) - 0.5, 'c0')]),
      daily,
    ],
    ['seen before the last rows', days(3000), { ...daily, asOf: START + 3 * DAY }],
  ])('%s', (_, rows, options) => {
    agree(rows, options);
    agree([...rows].reverse(), options);
  });

  test.each(['month', 'year', 'week'] as const)('at both ends of the calendar, by %s', (every) => {
    const options = { by: 'createdAt', every, timeZone: 'Pacific/Auckland' } as const;
    const first = Array.from({ length: 90 }, (_, place) => answered(FIRST_DATE + (place % 3) - 1, `c${place % 2}`));
    const last = Array.from({ length: 90 }, (_, place) => answered(LAST_DATE + (place % 3) - 1, `c${place % 2}`));
    for (const timeZone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      agree(first, { ...options, timeZone });
      agree(last, { ...options, timeZone });
    }
    const fractions = [...last, answered(LAST_DATE + 0.5, 'c0'), answered(LAST_DATE, 'c0')];
    agree(fractions, options);
    agree(fractions.reverse(), options);
    expect(seriesBy(first, 'channel', options, firstResponseTime).get('c0')?.excluded).toEqual({ no_period_date: 15 });
  });

  test('of as many periods as there may be, counted from the first date', () => {
    const quarter = 900_000;
    const start = Date.UTC(1990, 0, 1);
    const rows = Array.from({ length: 100 }, () => answered(start + quarter - 1, 'c'));
    const options = { by: 'createdAt', every: 'quarter_hour', timeZone: 'UTC' } as const;
    const found = seriesBy([...rows, answered(start + 1e6 * quarter, 'c')], 'channel', options, firstResponseTime);
    expect(found.get('c')?.length).toBe(1_000_001);
  });

  test('of any rows in any range', () => {
    const at = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map((day) => START + day * DAY),
      fc.constantFrom(null, Number.NaN, FIRST_DATE - 1, START - 1, START + 20 * DAY - 1, 'soon'),
    );
    const row = fc
      .tuple(
        at,
        fc.constantFrom('email', 'chat', null, 7, undefined),
        fc.constantFrom(0, 5, -5, null),
        fc.constantFrom('open', 'open', 'solved', 'closed', 'odd', null),
      )
      .map(([createdAt, channel, wait, status]) =>
        ticket({
          status: status as 'open',
          createdAt: createdAt as number,
          channel: channel as string,
          firstRespondedAt: wait === null ? null : Number(createdAt) + wait,
        }),
      );
    const range = fc.record(
      { from: fc.integer({ min: -5, max: 20 }), to: fc.integer({ min: 21, max: 50 }), asOf: fc.integer({ max: 60 }) },
      { requiredKeys: [] },
    );
    const every = fc.constantFrom('day', 'week', 'month');
    fc.assert(
      fc.property(fc.array(row, { minLength: 64, maxLength: 100, size: 'max' }), range, every, (rows, given, own) => {
        const moments = Object.fromEntries(
          Object.entries(given).map(([name, day]) => [name, START + Math.max(-100, day as number) * DAY]),
        );
        agree(rows, { by: 'createdAt', every: own, timeZone: 'Europe/Berlin', ...moments });
      }),
    );
  });
});
