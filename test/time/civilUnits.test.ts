import { describe, expect, test } from 'vitest';
import { addUnits, labelOfUnit, startOfUnit } from '../../src/time/civilUnits.ts';

const civil = (text: string): number => Date.parse(`${text}Z`);

describe('units of civil time', () => {
  test.each([
    ['day', '2024-05-16T00:00'],
    ['week', '2024-05-13T00:00'],
    ['month', '2024-05-01T00:00'],
    ['quarter', '2024-04-01T00:00'],
    ['year', '2024-01-01T00:00'],
  ] as const)('the %s around a Thursday in May starts at %s', (unit, start) => {
    expect(startOfUnit(civil('2024-05-16T13:45'), unit, 'monday')).toBe(civil(start));
    expect(startOfUnit(civil(start), unit, 'monday')).toBe(civil(start));
  });

  test('weeks start where they are said to', () => {
    expect(startOfUnit(civil('2024-05-16T13:45'), 'week', 'sunday')).toBe(civil('2024-05-12T00:00'));
    expect(startOfUnit(civil('2024-05-16T13:45'), 'week', 'saturday')).toBe(civil('2024-05-11T00:00'));
  });

  test('months, quarters and years are called the same wherever weeks start', () => {
    for (const weekStart of ['monday', 'sunday', 'saturday'] as const) {
      const labels = (unit: 'month' | 'quarter' | 'year'): string[] =>
        Array.from({ length: 12 }, (_, month) => labelOfUnit(Date.UTC(2024, month, 1), unit, weekStart));
      expect(labels('month')).toEqual([
        ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'],
        ...['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
      ]);
      expect(labels('quarter').filter((_, month) => month % 3 === 0)).toEqual([
        '2024-Q1',
        '2024-Q2',
        '2024-Q3',
        '2024-Q4',
      ]);
      expect(new Set(labels('year'))).toEqual(new Set(['2024']));
    }
  });

  test.each([
    ['day', 2, '2024-02-02T10:00'],
    ['week', 1, '2024-02-07T10:00'],
    ['month', 1, '2024-02-29T10:00'],
    ['month', -2, '2023-11-30T10:00'],
    ['quarter', 1, '2024-04-30T10:00'],
    ['year', 1, '2025-01-31T10:00'],
    ['year', 0, '2024-01-31T10:00'],
  ] as const)('%s by %d after the end of January: %s', (unit, count, later) => {
    expect(addUnits(civil('2024-01-31T10:00'), count, unit)).toBe(civil(later));
  });
});
