import { describe, expect, test } from 'vitest';
import { civilDate, type PeriodUnit, periodAt, periodsBetween } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;
const iso = (instant: number): string => new Date(instant).toISOString();
/** Labels and lengths in hours. */
function lengths(from: string, to: string, every: PeriodUnit, timeZone: string): [string, number][] {
  return periodsBetween(at(from), at(to), { every, timeZone }).map(({ start, end, label }) => [
    label,
    (end - start) / HOUR,
  ]);
}

describe('periods across changes of the clocks', () => {
  test('C7: days have 23, 24, 24.5 or 25 hours', () => {
    expect(lengths('2024-03-09T12:00:00Z', '2024-03-11T12:00:00Z', 'day', 'America/New_York')).toEqual([
      ['2024-03-09', 24],
      ['2024-03-10', 23],
      ['2024-03-11', 24],
    ]);
    expect(lengths('2024-11-03T12:00:00Z', '2024-11-03T12:00:01Z', 'day', 'America/New_York')).toEqual([
      ['2024-11-03', 25],
    ]);
    expect(lengths('2019-04-06T20:00:00Z', '2019-04-06T20:00:01Z', 'day', 'Australia/Lord_Howe')).toEqual([
      ['2019-04-07', 24.5],
    ]);
    expect(lengths('2019-10-05T20:00:00Z', '2019-10-05T20:00:01Z', 'day', 'Australia/Lord_Howe')).toEqual([
      ['2019-10-06', 23.5],
    ]);
  });

  test('C8: a day without midnight starts at its first instant', () => {
    const day = periodAt(at('2018-11-04T12:00:00Z'), { every: 'day', timeZone: 'America/Sao_Paulo' });
    expect([iso(day.start), iso(day.end), day.label]).toEqual([
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T02:00:00.000Z',
      '2018-11-04',
    ]);
    // Clocks went from 23:30 to 00:30: the day starts at half past midnight, not at one.
    const toronto = periodAt(at('1919-03-31T12:00:00Z'), { every: 'day', timeZone: 'America/Toronto' });
    expect(iso(toronto.start)).toBe('1919-03-31T04:30:00.000Z');
  });

  test('C8: where clocks are set back past midnight, the day has begun and goes on', () => {
    // At 00:01 on 2006-10-29 the clocks of St. John's went back to 23:01.
    const zone = { every: 'day', timeZone: 'America/St_Johns' } as const;
    const change = at('2006-10-29T02:31:00Z');
    expect(periodAt(change - 1, zone).label).toBe('2006-10-29');
    expect(periodAt(change, zone).label).toBe('2006-10-29');
    expect(civilDate(change, 'America/St_Johns')).toEqual({ year: 2006, month: 10, day: 28, weekday: 6, hour: 23 });
    expect(lengths('2006-10-28T12:00:00Z', '2006-10-29T12:00:00Z', 'day', 'America/St_Johns')).toEqual([
      ['2006-10-28', 24],
      ['2006-10-29', 25],
    ]);
  });

  test('C9: a day that the zone skipped is no period', () => {
    expect(lengths('2011-12-29T12:00:00Z', '2012-01-01T00:00:00Z', 'day', 'Pacific/Apia')).toEqual([
      ['2011-12-29', 24],
      ['2011-12-31', 24],
      ['2012-01-01', 24],
    ]);
    expect(lengths('2011-12-20T12:00:00Z', '2011-12-20T13:00:00Z', 'month', 'Pacific/Apia')).toEqual([
      ['2011-12', 30 * 24],
    ]);
  });

  test('C6: a repeated hour is a period of its own with its offset in the label', () => {
    expect(lengths('2024-11-03T04:00:00Z', '2024-11-03T08:00:00Z', 'hour', 'America/New_York')).toEqual([
      ['2024-11-03T00', 1],
      ['2024-11-03T01', 1],
      ['2024-11-03T01-05:00', 1],
      ['2024-11-03T02', 1],
    ]);
    expect(lengths('2024-10-27T00:00:00Z', '2024-10-27T02:00:00Z', 'hour', 'Europe/London')).toEqual([
      ['2024-10-27T01', 1],
      ['2024-10-27T01+00:00', 1],
    ]);
    expect(lengths('2019-04-06T14:00:00Z', '2019-04-06T16:00:00Z', 'hour', 'Australia/Lord_Howe')).toEqual([
      ['2019-04-07T01', 1],
      ['2019-04-07T01+10:30', 0.5],
      ['2019-04-07T02', 1],
    ]);
  });

  test('C6: so is each part of a repeated hour', () => {
    expect(lengths('2024-11-03T05:00:00Z', '2024-11-03T07:00:00Z', 'half_hour', 'America/New_York')).toEqual([
      ['2024-11-03T01:00', 0.5],
      ['2024-11-03T01:30', 0.5],
      ['2024-11-03T01:00-05:00', 0.5],
      ['2024-11-03T01:30-05:00', 0.5],
    ]);
    // The clocks of Lord Howe go back by half an hour, from 02:00 to 01:30.
    expect(lengths('2019-04-06T14:30:00Z', '2019-04-06T15:45:00Z', 'quarter_hour', 'Australia/Lord_Howe')).toEqual([
      ['2019-04-07T01:30', 0.25],
      ['2019-04-07T01:45', 0.25],
      ['2019-04-07T01:30+10:30', 0.25],
      ['2019-04-07T01:45+10:30', 0.25],
      ['2019-04-07T02:00', 0.25],
    ]);
    // At 00:01 the clocks of St. John's went back to 23:01.
    expect(lengths('2006-10-29T02:30:00Z', '2006-10-29T04:00:00Z', 'half_hour', 'America/St_Johns')).toEqual([
      ['2006-10-29T00:00', 1 / 60],
      ['2006-10-28T23:00-03:30', 29 / 60],
      ['2006-10-28T23:30-03:30', 0.5],
      ['2006-10-29T00:00-03:30', 0.5],
    ]);
  });

  test('C5: a skipped part of an hour is none, one skipped in part is short', () => {
    expect(lengths('2024-03-10T06:30:00Z', '2024-03-10T07:30:00Z', 'half_hour', 'America/New_York')).toEqual([
      ['2024-03-10T01:30', 0.5],
      ['2024-03-10T03:00', 0.5],
    ]);
    // From 02:00 to 02:30.
    expect(lengths('2019-10-05T15:00:00Z', '2019-10-05T16:00:00Z', 'half_hour', 'Australia/Lord_Howe')).toEqual([
      ['2019-10-06T01:30', 0.5],
      ['2019-10-06T02:30', 0.5],
    ]);
    // From 00:00 to 00:15: from +05:30 to +05:45.
    expect(lengths('1985-12-31T18:15:00Z', '1985-12-31T18:45:00Z', 'half_hour', 'Asia/Kathmandu')).toEqual([
      ['1985-12-31T23:30', 0.5],
      ['1986-01-01T00:00', 0.25],
    ]);
    expect(lengths('1985-12-31T18:15:00Z', '1985-12-31T18:45:00Z', 'quarter_hour', 'Asia/Kathmandu')).toEqual([
      ['1985-12-31T23:45', 0.25],
      ['1986-01-01T00:15', 0.25],
    ]);
  });

  test('C5: clocks that go forward within an hour make it shorter and do not cut it', () => {
    // In Athens the clocks went from 00:01:00 to 00:26:08: from +01:34:52 to +02:00.
    for (const instant of ['1916-07-27T22:25:30Z', '1916-07-27T22:26:08Z', '1916-07-27T22:50:00Z']) {
      const { start, end, label } = periodAt(at(instant), { every: 'hour', timeZone: 'Europe/Athens' });
      expect([label, iso(start), iso(end)]).toEqual([
        '1916-07-28T00',
        '1916-07-27T22:25:08.000Z',
        '1916-07-27T23:00:00.000Z',
      ]);
    }
    expect(lengths('1916-07-27T22:26:30Z', '1916-07-27T23:00:00Z', 'quarter_hour', 'Europe/Athens')).toEqual([
      ['1916-07-28T00:15', 232 / 3600],
      ['1916-07-28T00:30', 0.25],
      ['1916-07-28T00:45', 0.25],
    ]);
  });

  test('C6: an instant after the clocks went back within an hour is in the part that came again', () => {
    const { start, end, label } = periodAt(at('2019-04-06T15:10:00Z'), {
      every: 'hour',
      timeZone: 'Australia/Lord_Howe',
    });
    expect([label, iso(start), iso(end)]).toEqual([
      '2019-04-07T01+10:30',
      '2019-04-06T15:00:00.000Z',
      '2019-04-06T15:30:00.000Z',
    ]);
  });

  test('C6: an offset of long ago has its seconds in the label', () => {
    // In Monrovia the clocks went from 00:00:00 back to 23:58:38: from -00:43:08 to -00:44:30.
    expect(lengths('1919-03-01T00:00:00Z', '1919-03-01T00:50:00Z', 'hour', 'Africa/Monrovia')).toEqual([
      ['1919-02-28T23', 1],
      ['1919-02-28T23-00:44:30', 82 / 3600],
      ['1919-03-01T00', 1],
    ]);
  });

  test('in zones a part of an hour off, edges follow their clocks, not those of UTC', () => {
    expect(lengths('2024-03-15T06:20:00Z', '2024-03-15T06:50:00Z', 'half_hour', 'Asia/Kathmandu')).toEqual([
      ['2024-03-15T12:00', 0.5],
      ['2024-03-15T12:30', 0.5],
    ]);
    const { start } = periodAt(at('2024-03-15T06:20:00Z'), { every: 'half_hour', timeZone: 'Asia/Kathmandu' });
    expect(iso(start)).toBe('2024-03-15T06:15:00.000Z');
  });

  test('C5: a skipped hour is none, a half-skipped one is short', () => {
    expect(lengths('2024-03-10T06:00:00Z', '2024-03-10T08:00:00Z', 'hour', 'America/New_York')).toEqual([
      ['2024-03-10T01', 1],
      ['2024-03-10T03', 1],
    ]);
    expect(lengths('2019-10-05T14:30:00Z', '2019-10-05T16:30:00Z', 'hour', 'Australia/Lord_Howe')).toEqual([
      ['2019-10-06T01', 1],
      ['2019-10-06T02', 0.5],
      ['2019-10-06T03', 1],
    ]);
    expect(lengths('1985-12-31T17:30:00Z', '1985-12-31T19:00:00Z', 'hour', 'Asia/Kathmandu')).toEqual([
      ['1985-12-31T23', 1],
      ['1986-01-01T00', 0.75],
    ]);
    // On 1972-01-07 the clocks of Monrovia went from midnight to 00:44:30.
    const monrovia = lengths('1972-01-07T00:00:00Z', '1972-01-07T02:00:00Z', 'hour', 'Africa/Monrovia');
    expect(monrovia.map(([label]) => label)).toEqual(['1972-01-06T23', '1972-01-07T00', '1972-01-07T01']);
  });
});
