import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/fold/index.ts';
import {
  days,
  firstResponseTime,
  hours,
  minutes,
  profile,
  reopenRate,
  type TicketRow,
  ticketVolume,
  uptime,
} from '../../../src/index.ts';
import { codeOf, messageOf, ticket } from '../../kpis/records.ts';
import { ZONES } from '../../time/zones.ts';

const utc = { by: 'createdAt', timeZone: 'UTC' } as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const created = (...dates: readonly number[]) => dates.map((createdAt) => ticket({ createdAt }));

/** The hour and the day that clocks show, by another implementation. */
function wallOf(at: number, timeZone: string): { day: string | undefined; hour: number } {
  const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return { day: weekdays[dayOfWeek - 1], hour };
}

describe('profile', () => {
  test('puts each row in the hour that clocks in the zone show', () => {
    const rows = created(Date.UTC(2026, 0, 4, 23, 30), Date.UTC(2026, 0, 5, 8, 59), Date.UTC(2026, 0, 5, 9));
    const berlin = profile(rows, { ...utc, timeZone: 'Europe/Berlin' }, ticketVolume);
    const found = berlin.days.flatMap(({ day, hours: cells }) =>
      cells.filter(({ result }) => result.value > 0).map(({ hour, result }) => [day, hour, result.value]),
    );
    expect(found).toEqual([
      ['mon', 0, 1],
      ['mon', 9, 1],
      ['mon', 10, 1],
    ]);
    expect(berlin.timeZone).toBe('Europe/Berlin');
  });

  test('takes any iterable, and a date that is a function', () => {
    const rows = created(0, hours(1), hours(1));
    const found = profile(new Set(rows), { ...utc, by: ({ createdAt }) => createdAt }, ticketVolume);
    expect(found).toEqual(profile(rows, utc, ticketVolume));
    expect(codeOf(() => profile(rows, { ...utc, by: 5 as never }, ticketVolume))).toBe('invalid_option');
  });

  test('D23: has all 7 × 24 hours, those without rows too', () => {
    const { days: table, hours: byHour } = profile(created(0), utc, reopenRate);
    expect(table.map(({ day, hours: cells }) => [day, cells.map(({ hour }) => hour)])).toEqual(
      weekdays.map((day) => [day, Array.from({ length: 24 }, (_, hour) => hour)]),
    );
    expect(byHour.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(table[0]?.hours[0]?.result.value).toBeNull();
  });

  test.each([
    ['monday', 'mon', 'sun'],
    ['sunday', 'sun', 'sat'],
    ['saturday', 'sat', 'fri'],
  ] as const)('the week may start on %s, and stays the same week', (weekStartsOn, first, last) => {
    const rows = created(Date.UTC(2026, 0, 7, 3));
    const { days: table } = profile(rows, { ...utc, weekStartsOn }, ticketVolume);
    expect([table[0]?.day, table[6]?.day]).toEqual([first, last]);
    expect(table.find(({ day }) => day === 'wed')?.hours[3]?.result.value).toBe(1);
    expect(table.find(({ day }) => day === 'wed')?.observed).toBe(days(1));
  });

  test.each([
    ['one is missing on the day on which daylight saving begins', Date.UTC(2026, 2, 29), 2, 0],
    ['one comes twice on the day on which it ends', Date.UTC(2026, 9, 25), 2, 2],
  ])('C7: of the hours of a Sunday %s', (_, day, hour, times) => {
    const found = profile(created(day + hours(12)), { by: 'createdAt', timeZone: 'Europe/Berlin' }, ticketVolume);
    const sunday = found.days[6];
    expect((sunday?.hours[hour]?.observed ?? 0) / hours(1)).toBe(times);
    expect(sunday?.hours[hour + 1]?.observed).toBe(hours(1));
    expect((sunday?.observed ?? 0) / hours(1)).toBe(23 + times);
    expect([found.observed, found.from]).toEqual([sunday?.observed, day - hours(times === 0 ? 1 : 2)]);
  });

  test('C9: a Friday that the zone skipped was not looked at', () => {
    const rows = created(Date.UTC(2011, 11, 29, 20), Date.UTC(2011, 11, 31, 8));
    const { days: table } = profile(rows, { by: 'createdAt', timeZone: 'Pacific/Apia' }, ticketVolume);
    expect(table.map(({ day, observed, result }) => [day, observed / hours(1), result.value]).slice(3, 6)).toEqual([
      ['thu', 24, 1],
      ['fri', 0, 0],
      ['sat', 24, 1],
    ]);
  });

  test('C18: from and to cut the time looked at, half-open; what lies outside is counted', () => {
    const rows = created(0, hours(1), hours(2), hours(3));
    const found = profile(rows, { ...utc, from: hours(1), to: hours(2) + minutes(30) }, ticketVolume);
    expect(found.result.value).toBe(2);
    expect(found.excluded).toEqual({ outside_period: 2 });
    expect(found.days[3]?.hours.slice(0, 4).map(({ observed }) => observed)).toEqual([0, hours(1), minutes(30), 0]);
    expect([found.from, found.to]).toEqual([hours(1), hours(2) + minutes(30)]);
    const edge = profile(rows, { ...utc, from: hours(1), to: hours(3) }, ticketVolume);
    expect(edge.result.value).toBe(2);
  });

  test('rows without a date are counted', () => {
    const rows = [...created(0), ticket({ createdAt: Number.NaN }), null as never];
    expect(profile(rows, utc, ticketVolume).excluded).toEqual({ no_period_date: 2 });
  });

  test('without rows nothing was looked at, unless from and to say so', () => {
    const none = profile([], utc, ticketVolume);
    expect(none).toMatchObject({ from: null, to: null, observed: 0, excluded: {} });
    expect(none.days).toHaveLength(7);
    expect(profile([], { ...utc, from: 0, to: days(7) }, ticketVolume).days[0]?.observed).toBe(days(1));
  });

  test('every cell is what its rows give, by the clocks of another implementation', () => {
    const spring = Date.UTC(2018, 1, 1);
    const dates = integer({ min: 0, max: 300 * 24 * 4 }).map((quarter) => spring + quarter * minutes(15));
    const row = record({ at: dates, wait: integer({ min: 0, max: 9 }) }).map(
      ({ at, wait }): TicketRow => ticket({ createdAt: at, firstRespondedAt: at + minutes(wait) }),
    );
    assert(
      property(array(row, { maxLength: 40 }), constantFrom(...ZONES), (rows, timeZone) => {
        const found = profile(rows, { by: 'createdAt', timeZone }, firstResponseTime);
        for (const { day, hours: cells } of found.days) {
          for (const { hour, result } of cells) {
            const inside = rows.filter(({ createdAt }) => {
              const wall = wallOf(Number(createdAt), timeZone);
              return wall.day === day && wall.hour === hour;
            });
            expect(result).toEqual(run(firstResponseTime, inside));
          }
        }
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  test('hours are looked at as long as the clocks of another implementation show them', () => {
    const from = Date.UTC(2018, 0, 15, 7, 15);
    const to = Date.UTC(2018, 3, 20, 18, 45);
    for (const timeZone of ZONES) {
      const lengths = new Map<string, number>();
      for (let at = from; at < to; at += minutes(15)) {
        const { day, hour } = wallOf(at, timeZone);
        lengths.set(`${day} ${hour}`, (lengths.get(`${day} ${hour}`) ?? 0) + minutes(15));
      }
      const found = profile([], { by: 'createdAt', timeZone, from, to }, ticketVolume);
      const observed = found.days.flatMap(({ day, hours: cells }) =>
        cells.map(({ hour, observed: length }) => [`${day} ${hour}`, length] as const),
      );
      expect(new Map(observed)).toEqual(lengths);
      expect(found.observed).toBe(to - from);
    }
  });

  test('the margins are of all their rows; counts and times add up', () => {
    const dates = integer({ min: 0, max: 500 * 24 }).map(hours);
    assert(
      property(array(dates, { maxLength: 60 }), constantFrom(...ZONES), (own, timeZone) => {
        const rows = created(...own);
        const found = profile(rows, { by: 'createdAt', timeZone }, ticketVolume);
        const sum = (cells: readonly { observed: number; result: { value: number } }[]) => [
          cells.reduce((total, { result }) => total + result.value, 0),
          cells.reduce((total, { observed }) => total + observed, 0),
        ];
        const whole = [found.result.value, found.observed];
        expect(whole[0]).toBe(rows.length);
        expect(sum(found.days)).toEqual(whole);
        expect(sum(found.hours)).toEqual(whole);
        for (const day of found.days) expect(sum(day.hours)).toEqual([day.result.value, day.observed]);
        for (const { hour, observed, result } of found.hours) {
          expect(sum(found.days.map((day) => day.hours[hour] as never))).toEqual([result.value, observed]);
        }
        expect(found.result).toEqual(run(ticketVolume, rows));
        expect(profile([...rows].reverse(), { by: 'createdAt', timeZone }, ticketVolume)).toEqual(found);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 50, seed: 4 },
    );
  });

  test('takes all the years that have a name, and no others', () => {
    const [from, to] = [Date.UTC(-1, 24, 2), Date.UTC(9999, 11, 30)];
    for (const timeZone of ['Asia/Kolkata', 'Europe/London']) {
      expect(profile([], { by: 'createdAt', timeZone, from, to }, ticketVolume).observed).toBe(to - from);
    }
    expect(codeOf(() => profile([], { ...utc, from: -8.64e15, to: 0 }, ticketVolume))).toBe('out_of_range');
    expect(codeOf(() => profile([], { ...utc, from: 0, to: 8.64e15 }, ticketVolume))).toBe('out_of_range');
  });

  test('rows that last have no hour of their own', () => {
    const bound = uptime.with({ from: 0, to: 9 });
    expect(messageOf(() => profile([], { by: 'start', timeZone: 'UTC' }, bound))).toMatch(
      /^profile: kpi: expected a KPI whose rows happen at one moment, got .*series cuts rows that last/,
    );
  });

  test.each([
    ['no zone', { by: 'createdAt' }, 'missing_option'],
    ['no date', { timeZone: 'UTC' }, 'missing_option'],
    ['C1: an unknown zone', { ...utc, timeZone: 'Europe/Berln' }, 'unknown_time_zone'],
    ['E12: a typo', { ...utc, timezone: 'UTC' }, 'unknown_option'],
    ['C18: an empty range', { ...utc, from: 2, to: 2 }, 'invalid_range'],
    ['another week', { ...utc, weekStartsOn: 'friday' }, 'invalid_option'],
  ])('%s is refused before any row is read', (_, options, code) => {
    expect(codeOf(() => profile([null as never], options as never, ticketVolume))).toBe(code);
  });
});
