import { describe, expect, test } from 'vitest';
import { addUnits, startOfUnit } from '../../src/time/civilUnits.ts';

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
