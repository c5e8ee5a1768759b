import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../src/fold/fieldOf.ts';
import { csat, days, firstResponseTime, hours, series, ticketVolume } from '../../../src/index.ts';
import { arbitraryTicket } from '../../../src/testing/index.ts';
import { broken, codeOf, messageOf, surveys, ticket } from '../../kpis/records.ts';

const at = (date: number, hour = 0) => Date.UTC(2026, 0, date, hour);
const day = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
const rows = [at(1, 9), at(1, 10), at(3, 0), at(4, 23)].map((createdAt) => ticket({ createdAt }));
const values = (own: ReturnType<typeof series<never, { value: number | null }>>) =>
  own.map(({ label, result }) => [label, result.value]);

describe('series', () => {
  test('D23: gives every period of the range, those without rows too', () => {
    expect(values(series(rows, day, ticketVolume) as never)).toEqual([
      ...[
        ['2026-01-01', 2],
        ['2026-01-02', 0],
      ],
      ...[
        ['2026-01-03', 1],
        ['2026-01-04', 1],
      ],
    ]);
    const rates = series(rows, day, firstResponseTime);
    expect(rates.map(({ result }) => result.value)).toEqual([null, null, null, null]);
  });

  test('a row at the first instant of a period is in it, one a millisecond earlier is not', () => {
    const edge = [at(2) - 1, at(2)].map((createdAt) => ticket({ createdAt }));
    expect(values(series(edge, day, ticketVolume) as never)).toEqual([
      ['2026-01-01', 1],
      ['2026-01-02', 1],
    ]);
  });

  test('C17: the days are those of the zone asked for', () => {
    const found = series(rows, { ...day, timeZone: 'America/Los_Angeles' }, ticketVolume);
    expect(values(found as never)).toEqual([
      ...[
        ['2026-01-01', 2],
        ['2026-01-02', 1],
      ],
      ...[
        ['2026-01-03', 0],
        ['2026-01-04', 1],
      ],
    ]);
  });

  test('C7: a local day may have 23 hours, and every row is in exactly one', () => {
    const start = Date.UTC(2024, 2, 10, 8);
    const found = series(
      Array.from({ length: 23 }, (_, index) => ticket({ createdAt: start + hours(index) })),
      { ...day, timeZone: 'America/Los_Angeles' },
      ticketVolume,
    );
    expect(found.map(({ start: from, end, result }) => [(end - from) / hours(1), result.value])).toEqual([[23, 23]]);
  });

  test('C8, C9: a day without midnight starts at its first instant; a day that does not exist is no period', () => {
    const lost = ticket({ createdAt: Date.UTC(2018, 10, 4, 2, 59) });
    const found = ticket({ createdAt: Date.UTC(2018, 10, 4, 3) });
    expect(values(series([lost, found], { ...day, timeZone: 'America/Sao_Paulo' }, ticketVolume) as never)).toEqual([
      ['2018-11-03', 1],
      ['2018-11-04', 1],
    ]);
    const apia = [29, 31].map((date) => ticket({ createdAt: Date.UTC(2011, 11, date, date === 29 ? 20 : 8) }));
    expect(values(series(apia, { ...day, timeZone: 'Pacific/Apia' }, ticketVolume) as never)).toEqual([
      ['2011-12-29', 1],
      ['2011-12-31', 1],
    ]);
  });

  test('C17: says whose days they are', () => {
    expect(series(rows, { ...day, timeZone: 'Asia/Kolkata' }, ticketVolume).timeZone).toBe('Asia/Kolkata');
  });

  test('D24: a period is complete when it was over at the moment of looking', () => {
    const complete = (asOf?: number) =>
      series(rows, { ...day, ...(asOf === undefined ? {} : { asOf }) }, ticketVolume).map((period) => period.complete);
    expect(complete()).toEqual([true, true, true, false]);
    expect(complete(at(5))).toEqual([true, true, true, true]);
    expect(complete(at(5, 1))).toEqual([true, true, true, true, false]);
    expect(complete(at(3))).toEqual([true, true, false, false]);
  });

  test('from and to choose the range; what lies outside is counted', () => {
    const found = series(rows, { ...day, from: at(2), to: at(4) }, ticketVolume);
    expect(values(found as never)).toEqual([
      ['2026-01-02', 0],
      ['2026-01-03', 1],
    ]);
    expect(found.excluded).toEqual({ outside_period: 3 });
  });

  test('a range that cuts a period in two counts only what lies in it', () => {
    const found = series(rows, { ...day, from: at(1, 10), to: at(2) }, ticketVolume);
    expect(values(found as never)).toEqual([['2026-01-01', 1]]);
    expect(found.excluded).toEqual({ outside_period: 3 });
  });

  test('D9: rows without a usable date are counted, whatever they hold', () => {
    const hostile = Object.defineProperty(ticket(), 'createdAt', {
      get: () => {
        throw new TypeError('foreign');
      },
    });
    const strange = [
      ...[broken('createdAt', '2024-01-01'), broken('createdAt', null), broken('createdAt', new Date(Number.NaN))],
      ...[broken('createdAt', 8.64e15), null as never, 'text' as never, hostile],
    ];
    const found = series([...rows, ...strange], day, ticketVolume);
    expect(found.excluded).toEqual({ no_period_date: 7 });
    expect(found).toHaveLength(4);
  });

  test('by may be a function, and another date than the creation', () => {
    const answered = surveys('csat', [5, 1]).map((row, index) => ({ ...row, respondedAt: new Date(at(1 + index)) }));
    const own = csat.with({ scale: { min: 1, max: 5 } });
    const byField = series(answered, { ...day, by: 'respondedAt' }, own);
    const byFunction = series(answered, { ...day, by: ({ respondedAt }) => respondedAt }, own);
    expect(values(byField as never)).toEqual([
      ['2026-01-01', 1],
      ['2026-01-02', 0],
    ]);
    expect(byFunction).toEqual(byField);
  });

  test.each([
    ['hour', '2026-01-01T09'],
    ['week', '2026-W01'],
    ['month', '2026-01'],
    ['quarter', '2026-Q1'],
    ['year', '2026'],
  ] as const)('every %s', (every, label) => {
    expect(series(rows, { ...day, every }, ticketVolume)[0]?.label).toBe(label);
  });

  test('without rows there are no periods; with from and to there are all of them', () => {
    expect([...series([], day, ticketVolume)]).toEqual([]);
    expect(values(series([], { ...day, from: at(1), to: at(3) }, ticketVolume) as never)).toEqual([
      ['2026-01-01', 0],
      ['2026-01-02', 0],
    ]);
  });

  test.each([
    ['no zone', { by: 'createdAt', every: 'day' }, 'missing_option'],
    ['no date', { every: 'day', timeZone: 'UTC' }, 'missing_option'],
    ['no period', { by: 'createdAt', timeZone: 'UTC' }, 'missing_option'],
    ['C1: an unknown zone', { ...day, timeZone: 'Europe/Berln' }, 'unknown_time_zone'],
    ['E12: a typo', { ...day, timezone: 'UTC' }, 'unknown_option'],
    ['C18: an empty range', { ...day, from: at(2), to: at(2) }, 'invalid_range'],
    ['C18: a range turned round', { ...day, from: at(3), to: at(2) }, 'invalid_range'],
    ['a text for an instant', { ...day, asOf: '2026-01-01' }, 'invalid_option'],
  ])('%s is refused before any row is read', (_, options, code) => {
    expect(codeOf(() => series([null as never], options as never, ticketVolume))).toBe(code);
  });

  test('C18: says why a range is refused', () => {
    expect(messageOf(() => series([], { ...day, from: 9, to: 5 }, ticketVolume))).toBe(
      'series: options.to: expected an instant after from, got 5 (periods are half-open [from, to))',
    );
  });

  test('F9: takes any iterable once', () => {
    expect(series(new Set(rows), day, ticketVolume)).toHaveLength(4);
    expect(codeOf(() => series('rows' as never, day as never, ticketVolume))).toBe('not_iterable');
  });

  test('loses no row: periods and reasons add up to all rows, and to the figure of the whole', () => {
    assert(
      property(array(arbitraryTicket({ faults: true }), { maxLength: 40 }), (own) => {
        for (const every of ['day', 'week', 'month'] as const) {
          const found = series(own, { by: 'createdAt', every, timeZone: 'Australia/Lord_Howe' }, ticketVolume);
          let [inside, counted] = [0, 0];
          for (const { result } of found) {
            counted += result.value;
            inside += result.value + Object.values(result.excluded).reduce((sum, count) => sum + count, 0);
          }
          expect(inside + (found.excluded['no_period_date'] ?? 0)).toBe(own.length);
          const dated = own.filter((row) => fieldOf(row, 'createdAt') !== 8.64e15);
          expect(counted).toBe(ticketVolume(dated).value);
          for (const [index, { start }] of found.entries()) expect(start).toBe(found[index - 1]?.end ?? start);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('a far date with a long series stays quick: a hundred years of days', () => {
    const found = series([ticket({ createdAt: 0 }), ticket({ createdAt: days(36_525) })], day, ticketVolume);
    expect(found).toHaveLength(36_526);
  });
});
