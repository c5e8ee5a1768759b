import { describe, expect, test } from 'vitest';
import { createCalendar, hours, type WeeklyHours } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;
const OFFICE = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;
const WEEKDAYS: WeeklyHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE };
const EVERY_DAY = (open: string, close: string): WeeklyHours => {
  const day = [[open, close]] as const;
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
};
// 2024-07-01 is a Monday.
const office = createCalendar({ timeZone: 'UTC', hours: WEEKDAYS, holidays: ['2024-07-04'] });

describe('between', () => {
  test('counts open time only', () => {
    expect(office.between(at('2024-07-01T08:00:00Z'), at('2024-07-01T10:00:00Z'))).toBe(HOUR);
    expect(office.between(at('2024-07-01T12:00:00Z'), at('2024-07-01T13:15:00Z'))).toBe(0.75 * HOUR);
    expect(office.between(at('2024-07-05T17:00:00Z'), at('2024-07-08T09:01:00Z'))).toBe(31 * 60_000);
  });

  test('leaves holidays out', () => {
    expect(office.between(at('2024-07-01T00:00:00Z'), at('2024-07-08T00:00:00Z'))).toBe(4 * 8 * HOUR);
  });

  test('backwards over the years is what it is forwards, less than nothing', () => {
    const days = createCalendar({ timeZone: 'UTC', hours: EVERY_DAY('09:00', '10:00') });
    // 2016, 2020 and 2024 have 366 days.
    const years = [at('2014-01-01T00:00:00Z'), at('2025-01-01T00:00:00Z')] as const;
    expect(days.between(years[1], years[0])).toBe(-(11 * 365 + 3) * HOUR);
    expect(days.between(years[0], years[1])).toBe((11 * 365 + 3) * HOUR);
  });

  test('is negative backwards and 0 when nothing opens between, never -0', () => {
    expect(office.between(at('2024-07-01T10:00:00Z'), at('2024-07-01T08:00:00Z'))).toBe(-HOUR);
    for (const [start, end] of [
      ['2024-07-06T00:00:00Z', '2024-07-07T00:00:00Z'],
      ['2024-07-01T10:00:00Z', '2024-07-01T10:00:00Z'],
      ['1900-01-06T00:00:00Z', '1900-01-06T00:00:00Z'],
      ['2024-07-07T00:00:00Z', '2024-07-06T00:00:00Z'],
    ] as const) {
      expect(Object.is(office.between(at(start), at(end)), 0)).toBe(true);
    }
  });

  test('takes Dates', () => {
    expect(office.between(new Date('2024-07-01T09:00:00Z'), new Date('2024-07-01T10:00:00Z'))).toBe(HOUR);
    expect(office.between(at('2024-07-01T09:00:00Z'), new Date('2024-07-01T10:00:00Z'))).toBe(HOUR);
  });

  test('is exact for edges at seconds and instants at milliseconds', () => {
    const odd = createCalendar({ timeZone: 'UTC', hours: EVERY_DAY('09:07:13', '17:11:59') });
    const start = at('2024-07-01T09:07:12.999Z');
    expect(odd.between(start, start + 1)).toBe(0);
    expect(odd.between(start, start + 2)).toBe(1);
    expect(odd.between(start, at('2024-07-01T17:11:58.999Z'))).toBe(8 * HOUR + 4 * 60_000 + 45_999);
    expect(odd.between(start, at('2024-07-02T17:12:00Z'))).toBe(2 * (8 * HOUR + 4 * 60_000 + 46_000));
  });

  test('of Europe/London, open 00:00 to 04:00, is 3 h on 2024-03-31 and 5 h on 2024-10-27', () => {
    const night = createCalendar({ timeZone: 'Europe/London', hours: { sun: [['00:00', '04:00']] } });
    expect(night.between(at('2024-03-30T12:00:00Z'), at('2024-03-31T12:00:00Z'))).toBe(hours(3));
    expect(night.between(at('2024-10-26T12:00:00Z'), at('2024-10-27T12:00:00Z'))).toBe(hours(5));
    expect(night.between(at('2024-07-06T12:00:00Z'), at('2024-07-07T12:00:00Z'))).toBe(hours(4));
  });

  test('C7: a whole day in New York is 23 h on 2024-03-10 and 25 h on 2024-11-03', () => {
    const sundays = createCalendar({ timeZone: 'America/New_York', hours: { sun: [['00:00', '24:00']] } });
    expect(sundays.between(at('2024-03-09T12:00:00Z'), at('2024-03-11T12:00:00Z'))).toBe(hours(23));
    expect(sundays.between(at('2024-11-02T12:00:00Z'), at('2024-11-04T12:00:00Z'))).toBe(hours(25));
    const island = createCalendar({ timeZone: 'Australia/Lord_Howe', hours: { sun: [['00:00', '24:00']] } });
    expect(island.between(at('2024-04-05T12:00:00Z'), at('2024-04-08T12:00:00Z'))).toBe(hours(24.5));
  });

  test('C5, C6: hours that begin or end in a gap or an overlap follow the rule of the end points', () => {
    const early = createCalendar({ timeZone: 'America/New_York', hours: { sun: [['01:30', '02:30']] } });
    // Until 02:30, which is skipped and becomes 03:30: half an hour and half an hour.
    expect(early.periods(at('2024-03-10T00:00:00Z'), at('2024-03-11T00:00:00Z'))).toEqual([
      { start: at('2024-03-10T06:30:00Z'), end: at('2024-03-10T07:30:00Z') },
    ]);
    // From the first 01:30 to 02:30 after the change.
    expect(early.periods(at('2024-11-03T00:00:00Z'), at('2024-11-04T00:00:00Z'))).toEqual([
      { start: at('2024-11-03T05:30:00Z'), end: at('2024-11-03T07:30:00Z') },
    ]);
  });

  test('C8: a day without midnight opens at its first instant', () => {
    const always = createCalendar({ timeZone: 'America/Sao_Paulo', hours: { sun: [['00:00', '02:00']] } });
    expect(always.periods(at('2018-11-03T12:00:00Z'), at('2018-11-05T00:00:00Z'))).toEqual([
      { start: at('2018-11-04T03:00:00Z'), end: at('2018-11-04T04:00:00Z') },
    ]);
  });

  test('C9: a day that the zone skipped has no hours, nor has its neighbour more', () => {
    const apia = createCalendar({
      timeZone: 'Pacific/Apia',
      hours: { fri: [['09:00', '17:00']], sun: [['09:00', '17:00']] },
    });
    // Friday 2011-12-30 never was; Saturday is closed.
    expect(apia.between(at('2011-12-29T12:00:00Z'), at('2011-12-31T10:00:00Z'))).toBe(0);
    expect(apia.between(at('2011-12-29T12:00:00Z'), at('2012-01-01T12:00:00Z'))).toBe(hours(8));
  });
});
