import { describe, expect, test } from 'vitest';
import { type PeriodUnit, periodAt, shiftPeriods } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (instant: number): string => new Date(instant).toISOString();

describe('shiftPeriods', () => {
  const shift = (text: string, count: number, every: PeriodUnit, timeZone = 'UTC'): string =>
    iso(shiftPeriods(at(text), count, { every, timeZone }));

  test('B17: the last day of a shorter month stands for days it does not have', () => {
    expect(shift('2024-02-29T10:00:00Z', 1, 'year')).toBe('2025-02-28T10:00:00.000Z');
    expect(shift('2024-02-29T10:00:00Z', -1, 'year')).toBe('2023-02-28T10:00:00.000Z');
    expect(shift('2024-02-29T10:00:00Z', 4, 'year')).toBe('2028-02-29T10:00:00.000Z');
    expect(shift('2024-01-31T10:00:00Z', 1, 'month')).toBe('2024-02-29T10:00:00.000Z');
    expect(shift('2023-03-31T10:00:00Z', -1, 'month')).toBe('2023-02-28T10:00:00.000Z');
    expect(shift('2024-11-30T10:00:00Z', 1, 'quarter')).toBe('2025-02-28T10:00:00.000Z');
  });

  test('C7: a day keeps the wall time, an hour or a part of it the length', () => {
    expect(shift('2024-03-09T17:00:00Z', 1, 'day', 'America/New_York')).toBe('2024-03-10T16:00:00.000Z');
    expect(shift('2024-03-09T17:00:00Z', 24, 'hour', 'America/New_York')).toBe('2024-03-10T17:00:00.000Z');
    expect(shift('2024-11-03T05:30:00Z', 2, 'half_hour', 'America/New_York')).toBe('2024-11-03T06:30:00.000Z');
    expect(shift('2024-03-10T07:00:00Z', -5, 'quarter_hour', 'America/New_York')).toBe('2024-03-10T05:45:00.000Z');
    expect(shift('2024-11-10T06:30:00Z', -1, 'week', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
    expect(shift('2024-03-03T07:30:00Z', 1, 'week', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z');
    expect(shiftPeriods(at('2024-11-03T06:30:00Z'), 0, { every: 'day', timeZone: 'America/New_York' })).toBe(
      at('2024-11-03T06:30:00Z'),
    );
  });

  test('C19: the same period a year ago may have another length, which start and end tell', () => {
    const options = { every: 'month', timeZone: 'UTC' } as const;
    const february = periodAt(at('2024-02-10T00:00:00Z'), options);
    const yearAgo = periodAt(shiftPeriods(february.start, -1, { every: 'year', timeZone: 'UTC' }), options);
    expect([february.label, (february.end - february.start) / DAY]).toEqual(['2024-02', 29]);
    expect([yearAgo.label, (yearAgo.end - yearAgo.start) / DAY]).toEqual(['2023-02', 28]);
    // 2020 had a week 53; the same date a year on lies in another week-year.
    const week = { every: 'week', timeZone: 'UTC' } as const;
    expect(periodAt(shiftPeriods(at('2020-12-31T00:00:00Z'), 1, { ...week, every: 'year' }), week).label).toBe(
      '2021-W52',
    );
  });

  test('refuses counts that are not whole and years beyond 9999', () => {
    expect(thrownBy(() => shift('2024-01-01T00:00:00Z', 0.5, 'day'))).toEqual(
      failure('invalid_option', 'shiftPeriods: count'),
    );
    expect(thrownBy(() => shift('2024-01-01T00:00:00Z', 9000, 'year'))).toEqual(
      failure('out_of_range', 'shiftPeriods: count'),
    );
    expect(thrownBy(() => shift('2024-01-01T00:00:00Z', 1e15, 'year'))).toEqual(
      failure('invalid_instant', 'shiftPeriods: count'),
    );
  });
});
