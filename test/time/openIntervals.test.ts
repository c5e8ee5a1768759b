import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../src/time/assertTimeZone.ts';
import type { WeeklyHours } from '../../src/time/index.ts';
import { openIntervals } from '../../src/time/openIntervals.ts';
import { readDefinition } from '../../src/time/readDefinition.ts';
import { at } from './failure.ts';

const EVERY_DAY = (...hours: (readonly [string, string])[]): WeeklyHours => ({
  ...{ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
});
const intervals = (timeZone: string, rules: object, from: string, to: string): string[] => {
  const { versions } = readDefinition({ timeZone, hours: EVERY_DAY(['00:00', '24:00']), ...rules }, 'definition');
  const pairs = openIntervals(versions, zoneOf(timeZone, 'here'), at(from), at(to));
  return pairs.map((instant) => new Date(instant).toISOString().slice(0, 16));
};

describe('the open time of rules within a range', () => {
  test.each(['UTC', '+14:00', '-12:00', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/Adak'])(
    'reaches from end to end in %s, where all days are open',
    (timeZone) => {
      for (const from of ['2024-03-04T00:00', '2024-03-04T11:59', '2024-03-04T23:59']) {
        for (const to of ['2024-03-06T00:00', '2024-03-06T09:59', '2024-03-06T10:01', '2024-03-06T23:59']) {
          expect(intervals(timeZone, {}, `${from}Z`, `${to}Z`)).toEqual([from, to]);
        }
      }
    },
  );

  test('hours of yesterday that run past midnight count, in any zone', () => {
    // Closed from 11:00 to 12:00.
    const night = { hours: EVERY_DAY(['12:00', '11:00']) };
    const found = ['+14:00', '-12:00'].map((zone) => intervals(zone, night, '2024-03-04T00:00Z', '2024-03-05T00:00Z'));
    expect(found).toEqual([
      ['2024-03-04T00:00', '2024-03-04T21:00', '2024-03-04T22:00', '2024-03-05T00:00'],
      ['2024-03-04T00:00', '2024-03-04T23:00'],
    ]);
  });

  test('C5: a break that begins in the skipped hour and ends with it, or before, is none', () => {
    const [from, to] = ['2024-03-10T05:00', '2024-03-11T04:00'];
    for (const lunch of [
      ['02:30', '03:00'],
      ['02:30', '03:30'],
      ['02:00', '03:00'],
    ]) {
      const rules = { breaks: { '2024-03-10': [lunch] } };
      expect(intervals('America/New_York', rules, `${from}Z`, `${to}Z`)).toEqual([from, to]);
    }
    const rules = { breaks: { '2024-03-10': [['02:30', '03:45']] } };
    expect(intervals('America/New_York', rules, `${from}Z`, `${to}Z`)).toEqual([
      ...[from, '2024-03-10T07:30', '2024-03-10T07:45', to],
    ]);
  });
});
