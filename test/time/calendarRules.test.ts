import { describe, expect, test } from 'vitest';
import { createCalendar, type WeeklyHours } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;
const OFFICE = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;
const WEEKDAYS: WeeklyHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE };

describe('rules of a day', () => {
  const night = createCalendar({
    timeZone: 'UTC',
    hours: { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] },
    holidays: ['2024-07-02'],
    special: {
      '2024-07-09': [
        ['10:00', '11:00'],
        ['23:00', '01:00'],
      ],
      '2024-07-08': [],
    },
  });

  test('hours across midnight belong to the day on which they start, also into a holiday', () => {
    expect(night.periods(at('2024-07-01T00:00:00Z'), at('2024-07-04T00:00:00Z'))).toEqual([
      { start: at('2024-07-01T22:00:00Z'), end: at('2024-07-02T06:00:00Z') },
    ]);
  });

  test('hours that daylight saving skips are none, and those that begin in the gap end where they end', () => {
    // On this Sunday clocks in New York go from 2:00 to 3:00.
    const openOn = (...hours: [string, string]) =>
      createCalendar({ timeZone: 'America/New_York', hours: { sun: [hours] } }).periods(
        at('2024-03-10T00:00:00Z'),
        at('2024-03-11T00:00:00Z'),
      );
    expect(openOn('02:00', '03:00')).toEqual([]);
    expect(openOn('02:30', '03:00')).toEqual([]);
    expect(openOn('02:30', '04:00')).toEqual([{ start: at('2024-03-10T07:30:00Z'), end: at('2024-03-10T08:00:00Z') }]);
    // A break that ends before it begins takes nothing off the seven hours of that night.
    const night = { timeZone: 'America/New_York', hours: { sun: [['00:00', '08:00']] } } as const;
    const [from, to] = [at('2024-03-10T00:00:00Z'), at('2024-03-11T00:00:00Z')];
    for (const end of ['03:00', '03:10']) {
      const paused = createCalendar({ ...night, breaks: { sun: [['02:30', end]] } });
      expect(paused.between(from, to)).toBe(7 * HOUR);
      expect(paused.periods(from, to)).toHaveLength(1);
    }
  });

  test('a special day replaces the hours of its date, an empty one closes it', () => {
    expect(night.periods(at('2024-07-08T00:00:00Z'), at('2024-07-11T00:00:00Z'))).toEqual([
      { start: at('2024-07-09T10:00:00Z'), end: at('2024-07-09T11:00:00Z') },
      { start: at('2024-07-09T23:00:00Z'), end: at('2024-07-10T01:00:00Z') },
    ]);
  });

  test('a special day wins over a holiday', () => {
    const both = createCalendar({
      timeZone: 'UTC',
      hours: WEEKDAYS,
      holidays: ['2024-07-04'],
      special: { '2024-07-04': [['10:00', '12:00']] },
    });
    expect(both.between(at('2024-07-04T00:00:00Z'), at('2024-07-05T00:00:00Z'))).toBe(2 * HOUR);
  });

  test('breaks are taken out, by weekday, by date, across midnight and on special days', () => {
    const broken = createCalendar({
      timeZone: 'UTC',
      hours: { mon: [['08:00', '20:00']], tue: [['20:00', '04:00']] },
      breaks: {
        mon: [
          ['12:00', '13:00'],
          ['12:30', '13:30'],
        ],
        tue: [['23:30', '00:30']],
        '2024-07-08': [['07:00', '09:00']],
      },
      special: { '2024-07-15': [['11:00', '14:00']] },
    });
    expect(broken.between(at('2024-07-01T00:00:00Z'), at('2024-07-02T00:00:00Z'))).toBe(10.5 * HOUR);
    expect(broken.between(at('2024-07-02T00:00:00Z'), at('2024-07-03T12:00:00Z'))).toBe(7 * HOUR);
    expect(broken.between(at('2024-07-08T00:00:00Z'), at('2024-07-09T00:00:00Z'))).toBe(9.5 * HOUR);
    expect(broken.between(at('2024-07-15T00:00:00Z'), at('2024-07-16T00:00:00Z'))).toBe(1.5 * HOUR);
  });

  test('versions hold from their date on; before the first that names one it is closed', () => {
    const changing = createCalendar({
      timeZone: 'America/New_York',
      versions: [
        { from: '2023-01-02', hours: { mon: [['09:00', '10:00']] } },
        { from: '2024-07-08', hours: { mon: [['09:00', '12:00']] }, holidays: ['2024-07-15'] },
      ],
    });
    expect(changing.between(at('2000-01-01T00:00:00Z'), at('2023-01-02T00:00:00Z'))).toBe(0);
    expect(changing.between(at('2024-07-01T00:00:00Z'), at('2024-07-02T00:00:00Z'))).toBe(HOUR);
    expect(changing.between(at('2024-07-08T00:00:00Z'), at('2024-07-23T00:00:00Z'))).toBe(6 * HOUR);
    const always = createCalendar({ timeZone: 'UTC', versions: [{ hours: { mon: [['09:00', '10:00']] } }] });
    expect(always.between(at('1990-01-01T00:00:00Z'), at('1990-01-08T00:00:00Z'))).toBe(HOUR);
  });

  test('C15: unsorted, overlapping and doubled hours and holidays count once', () => {
    const messy = createCalendar({
      timeZone: 'UTC',
      hours: {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '14:00'],
          ['09:00', '14:00'],
          ['17:00', '18:00'],
        ],
        tue: [['09:00', '10:00']],
      },
      holidays: ['2024-07-09', '2024-07-09'],
    });
    expect(messy.periods(at('2024-07-08T00:00:00Z'), at('2024-07-10T00:00:00Z'))).toEqual([
      { start: at('2024-07-08T09:00:00Z'), end: at('2024-07-08T18:00:00Z') },
    ]);
  });
});
