import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/analysis/groupBy.ts';
import { byDayOfWeek, byHourOfDay, byOpenHours } from '../../src/analysis/slices.ts';
import { ticketVolume } from '../../src/kpis/backlog/ticketVolume.ts';
import { compileCalendar } from '../../src/time/compileCalendar.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { hours } from '../../src/time/duration.ts';
import { codeOf, messageOf, ticket } from '../kpis/records.ts';

const berlin = 'Europe/Berlin';
const at = (...instants: readonly number[]) => instants.map((createdAt) => ticket({ createdAt }));
const counts = (groups: ReadonlyMap<unknown, { readonly value: number | null }>) =>
  [...groups].map(([key, { value }]) => [key, value]);

describe('byHourOfDay', () => {
  test('is the hour on the clocks of the zone', () => {
    const rows = at(Date.UTC(2026, 0, 5, 22, 59), Date.UTC(2026, 0, 5, 23), Date.UTC(2026, 6, 5, 22));
    expect(counts(groupBy(rows, byHourOfDay('createdAt', berlin), ticketVolume))).toEqual([
      [23, 1],
      [0, 2],
    ]);
  });

  test('the hour that the change to summer time skips is empty, the one that the change back repeats counts twice', () => {
    const spring = Array.from({ length: 4 }, (_, hour) => Date.UTC(2026, 2, 29, hour));
    const autumn = Array.from({ length: 4 }, (_, hour) => Date.UTC(2026, 9, 25, hour - 1));
    expect(counts(groupBy(at(...spring), byHourOfDay('createdAt', berlin), ticketVolume))).toEqual([
      ...[
        [1, 1],
        [3, 1],
      ],
      ...[
        [4, 1],
        [5, 1],
      ],
    ]);
    expect(counts(groupBy(at(...autumn), byHourOfDay('createdAt', berlin), ticketVolume))).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
    ]);
  });

  test('zones of half and quarter hours have hours of their own, before 1970 too', () => {
    const kathmandu = byHourOfDay('createdAt', 'Asia/Kathmandu');
    expect(kathmandu(ticket({ createdAt: Date.UTC(2026, 0, 1, 0, 14) }))).toBe(5);
    expect(kathmandu(ticket({ createdAt: Date.UTC(2026, 0, 1, 0, 15) }))).toBe(6);
    expect(byHourOfDay('createdAt', '+00:00')(ticket({ createdAt: -1 }))).toBe(23);
  });
});

describe('byDayOfWeek', () => {
  test('is the day in the zone', () => {
    const monday = at(Date.UTC(2026, 0, 4, 23), Date.UTC(2026, 0, 5, 22, 59, 59, 999));
    expect(counts(groupBy(monday, byDayOfWeek('createdAt', berlin), ticketVolume))).toEqual([['mon', 2]]);
    expect(counts(groupBy(monday, byDayOfWeek('createdAt', 'UTC'), ticketVolume))).toEqual([
      ['sun', 1],
      ['mon', 1],
    ]);
  });

  test('has the seven names of the days', () => {
    const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day, 12));
    const days = [...groupBy(at(...week), byDayOfWeek('createdAt', 'UTC'), ticketVolume).keys()];
    expect(days).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
  });
});

describe('byOpenHours', () => {
  const office = createCalendar({ timeZone: berlin, hours: { mon: [['09:00', '17:00']] }, holidays: ['2026-01-12'] });

  test('tells day from night, holidays included', () => {
    const monday = Date.UTC(2026, 0, 5, 8);
    const rows = at(monday, monday + hours(8) - 1, monday + hours(8), monday + hours(7 * 24));
    expect(counts(groupBy(rows, byOpenHours('createdAt', office), ticketVolume))).toEqual([
      ['open', 2],
      ['closed', 2],
    ]);
  });

  test('what a compiled calendar does not reach has no group but null', () => {
    const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1)];
    const compiled = createCalendar(compileCalendar(office.toJSON(), { from, to }));
    const rows = at(Date.UTC(2026, 0, 5, 9), Date.UTC(2030, 0, 1));
    expect(counts(groupBy(rows, byOpenHours('createdAt', compiled), ticketVolume))).toEqual([
      ['open', 1],
      [null, 1],
    ]);
  });
});

describe('a calendar of the caller’s own', () => {
  test('whose answer fails is no missing date: its error is handed on', () => {
    const office = createCalendar({ timeZone: berlin, hours: { mon: [['09:00', '17:00']] } });
    const isOpen = (): never => {
      throw new TypeError('offline');
    };
    expect(() => byOpenHours('createdAt', { ...office, isOpen })(ticket())).toThrow(new TypeError('offline'));
  });
});

describe('every slice of time', () => {
  const office = createCalendar({ timeZone: berlin, hours: { mon: [['09:00', '17:00']] } });
  const unreadable = Object.defineProperty(ticket(), 'createdAt', {
    get: () => {
      throw new TypeError('foreign');
    },
  });
  const faulty = [undefined, null, '2026-01-05', Number.NaN, new Date(Number.NaN), 9e15, 8.64e15];

  test('E6, B4, E11: rows without a date, or that are none, are the group null', () => {
    const rows = [...faulty.map((createdAt) => ({ id: 'A', createdAt: createdAt as number })), unreadable];
    const slices = [
      byHourOfDay('createdAt', berlin),
      byDayOfWeek('createdAt', berlin),
      byOpenHours('createdAt', office),
    ];
    const keys = slices.flatMap((slice) => [...rows, null as never, 5 as never].map((row) => slice(row)));
    expect(keys).toEqual(new Array(30).fill(null));
    expect([...groupBy(rows, byHourOfDay('createdAt', berlin), ticketVolume).keys()]).toEqual([null]);
  });

  test('B13: reads dates of any kind, and dates that a function finds', () => {
    const row = { id: 'A', createdAt: 0, solvedAt: new Date(Date.UTC(2026, 0, 5, 12)) };
    expect(byDayOfWeek('solvedAt', 'UTC')(row)).toBe('mon');
    const late = byHourOfDay((own: typeof row) => own.solvedAt, 'UTC');
    expect(late(row)).toBe(12);
    const broken = byHourOfDay((own: { solvedAt: { year: number } }) => own.solvedAt.year, 'UTC');
    expect(broken({} as never)).toBeNull();
  });

  test('C1, C2: a zone that is none is refused before any row is read', () => {
    expect(codeOf(() => byHourOfDay('createdAt', 'Europe/Berln'))).toBe('unknown_time_zone');
    expect(messageOf(() => byDayOfWeek('createdAt', undefined as never))).toMatch(/^byDayOfWeek: timeZone/);
    expect(codeOf(() => byDayOfWeek('createdAt', undefined as never))).toBe('missing_time_zone');
    expect(codeOf(() => byOpenHours('createdAt', undefined as never))).toBe('invalid_calendar');
    expect(codeOf(() => byHourOfDay(5 as never, 'UTC'))).toBe('invalid_option');
  });
});
