import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/time/index.ts';
import { at } from './failure.ts';
import { ZONES } from './zones.ts';

describe('civilDate', () => {
  test('reads calendar and clock of a zone', () => {
    expect(civilDate(at('2024-03-15T02:30:00Z'), 'America/New_York')).toEqual({
      year: 2024,
      month: 3,
      day: 14,
      weekday: 4,
      hour: 22,
    });
    expect(civilDate(new Date('2024-03-17T12:00:00Z'), 'UTC')).toEqual({
      year: 2024,
      month: 3,
      day: 17,
      weekday: 7,
      hour: 12,
    });
  });

  test('agrees with Temporal', () => {
    const instants = fc.integer({ min: at('0001-01-02T00:00:00Z'), max: at('2020-12-31T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (timeZone, instant) => {
        const { year, month, day, dayOfWeek, hour } =
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
        expect(civilDate(instant, timeZone)).toEqual({ year, month, day, weekday: dayOfWeek, hour });
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
