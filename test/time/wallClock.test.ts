import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOfWeek, hourOfDay, wallClock } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';
import { ZONES } from './zones.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('the clock on the wall', () => {
  test('shows the hour and the day of its zone', () => {
    const midnight = at('2024-03-15T00:10:00Z');
    expect([hourOfDay(midnight, 'UTC'), dayOfWeek(midnight, 'UTC')]).toEqual([0, 'fri']);
    expect([hourOfDay(midnight, 'Asia/Kathmandu'), dayOfWeek(midnight, 'Asia/Kathmandu')]).toEqual([5, 'fri']);
    expect([hourOfDay(midnight, 'America/New_York'), dayOfWeek(midnight, 'America/New_York')]).toEqual([20, 'thu']);
    expect([hourOfDay(midnight, '-00:30'), dayOfWeek(midnight, '-00:30')]).toEqual([23, 'thu']);
    expect(dayOfWeek(new Date(midnight), 'UTC')).toBe('fri');
  });

  test('C6: shows a repeated hour twice', () => {
    const clock = wallClock('America/New_York');
    const hours = ['05:30', '06:30', '07:30'].map((time) => clock.hourOf(at(`2024-11-03T${time}:00Z`)));
    expect(hours).toEqual([1, 1, 2]);
  });

  test('C5: does not show a skipped hour', () => {
    const clock = wallClock('America/New_York');
    const hours = ['06:59', '07:00'].map((time) => clock.hourOf(at(`2024-03-10T${time}:00Z`)));
    expect(hours).toEqual([1, 3]);
  });

  test('C9: goes from Thursday to Saturday where the zone skipped a Friday', () => {
    const { dayOf } = wallClock('Pacific/Apia');
    expect([dayOf(at('2011-12-30T09:59:59Z')), dayOf(at('2011-12-30T10:00:00Z'))]).toEqual(['thu', 'sat']);
  });

  test('agrees with Temporal', () => {
    const instants = fc.integer({ min: at('0001-01-02T00:00:00Z'), max: at('2020-12-31T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (timeZone, instant) => {
        const clock = wallClock(timeZone);
        const { hour, dayOfWeek: day } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
        const wanted = [hour, DAYS[day - 1]];
        expect([clock.hourOf(instant), clock.dayOf(instant)]).toEqual(wanted);
        expect([hourOfDay(instant, timeZone), dayOfWeek(instant, timeZone)]).toEqual(wanted);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('C2: without a zone, or of no instant, it shows nothing', () => {
    expect(thrownBy(() => Reflect.apply(wallClock, null, []))).toEqual(
      failure('missing_time_zone', 'wallClock: timeZone'),
    );
    expect(thrownBy(() => Reflect.apply(hourOfDay, null, [0]))).toEqual(
      failure('missing_time_zone', 'hourOfDay: timeZone'),
    );
    expect(thrownBy(() => dayOfWeek(0, 'Europe/Berln'))).toEqual(failure('unknown_time_zone', 'Europe/Berlin'));
    expect(thrownBy(() => hourOfDay(Number.NaN, 'UTC'))).toEqual(failure('invalid_instant', 'hourOfDay: instant'));
    expect(thrownBy(() => dayOfWeek(9e15, 'UTC'))).toEqual(failure('invalid_instant', 'dayOfWeek: instant'));
    const clock = wallClock('UTC');
    expect(thrownBy(() => clock.hourOf(Number.NaN))).toEqual(failure('invalid_instant', 'wallClock: at'));
    expect(thrownBy(() => Reflect.apply(clock.dayOf, null, ['2024-01-01']))).toEqual(
      failure('invalid_instant', 'parseInstant'),
    );
  });
});
