import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instantToLocal, localToInstant, offsetAt } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';
import { ZONES } from './zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('offsetAt', () => {
  test('agrees with Temporal in every zone through the years', () => {
    let compared = 0;
    for (const zone of ZONES) {
      for (let instant = at('1960-01-01T00:00:00Z'); instant < at('2021-01-01T00:00:00Z'); instant += 30.37 * DAY) {
        const whole = Math.floor(instant);
        const expected = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
        expect(offsetAt(zone, whole)).toBe(expected);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(700 * ZONES.length);
  });

  test('agrees with Temporal to the millisecond on both sides of every transition', () => {
    let transitions = 0;
    for (const zone of ZONES) {
      let moment = Temporal.Instant.from('2005-01-01T00:00:00Z').toZonedDateTimeISO(zone);
      for (;;) {
        const next = moment.getTimeZoneTransition('next');
        if (next === null || next.epochMilliseconds > at('2021-01-01T00:00:00Z')) break;
        const instant = next.epochMilliseconds;
        expect(offsetAt(zone, instant)).toBe(next.offsetNanoseconds / 1e6);
        expect(offsetAt(zone, instant - 1)).toBe(next.subtract({ milliseconds: 1 }).offsetNanoseconds / 1e6);
        moment = next;
        transitions++;
      }
    }
    expect(transitions).toBeGreaterThan(300);
  });

  test('C10: knows offsets with seconds', () => {
    expect(offsetAt('Africa/Monrovia', 0)).toBe(-(44 * 60 + 30) * 1000);
    expect(offsetAt('Europe/Amsterdam', at('1880-01-01T00:00:00Z'))).toBe(
      Temporal.Instant.from('1880-01-01T00:00:00Z').toZonedDateTimeISO('Europe/Amsterdam').offsetNanoseconds / 1e6,
    );
    expect(instantToLocal('Africa/Monrovia', 0)).toBe(at('1969-12-31T23:15:30Z'));
  });

  test('C11: knows past changes of rules, which later tz data keeps', () => {
    // Morocco went back an hour for Ramadan 2019; Paraguay and Mexico still changed their clocks then.
    expect(offsetAt('Africa/Casablanca', at('2019-05-20T00:00:00Z'))).toBe(0);
    expect(offsetAt('Africa/Casablanca', at('2019-07-01T00:00:00Z'))).toBe(HOUR);
    expect(offsetAt('America/Mexico_City', at('2019-07-01T00:00:00Z'))).toBe(-5 * HOUR);
    expect(offsetAt('America/Asuncion', at('2019-07-01T00:00:00Z'))).toBe(-4 * HOUR);
  });

  test('C12: a zone whose winter is the exception is like any other', () => {
    expect(offsetAt('Europe/Dublin', at('2019-01-15T00:00:00Z'))).toBe(0);
    expect(offsetAt('Europe/Dublin', at('2019-07-15T00:00:00Z'))).toBe(HOUR);
  });

  test('keeps the last rules for ever, and the first', () => {
    for (const year of ['2150', '2499', '2501', '2899', '3333']) {
      expect(offsetAt('America/New_York', at(`${year}-01-15T00:00:00Z`))).toBe(-5 * HOUR);
      expect(offsetAt('America/New_York', at(`${year}-07-15T00:00:00Z`))).toBe(-4 * HOUR);
    }
    expect(offsetAt('America/New_York', -8.64e15)).toBe(-(4 * 3600 + 56 * 60 + 2) * 1000);
    expect(Math.abs(offsetAt('America/New_York', 8.64e15) + 4.5 * HOUR)).toBe(HOUR / 2);
  });

  test('of no instant throws', () => {
    expect(thrownBy(() => offsetAt('UTC', Number.NaN))).toEqual(failure('invalid_instant', 'offsetAt: instant'));
  });
});

describe('localToInstant', () => {
  const gap = at('2024-03-10T02:30:00Z');
  const overlap = at('2024-11-03T01:30:00Z');

  test('C5: a skipped wall time moves later by the gap, or as asked', () => {
    expect(localToInstant('America/New_York', gap)).toBe(at('2024-03-10T07:30:00Z'));
    expect(localToInstant('America/New_York', gap, { disambiguation: 'earlier' })).toBe(at('2024-03-10T06:30:00Z'));
    expect(localToInstant('America/New_York', gap, { disambiguation: 'later' })).toBe(at('2024-03-10T07:30:00Z'));
    const rejected = thrownBy(() => localToInstant('America/New_York', gap, { disambiguation: 'reject' }));
    expect(rejected).toEqual(failure('skipped_time', 'America/New_York'));
  });

  test('C6: a repeated wall time is the first, or as asked', () => {
    expect(localToInstant('America/New_York', overlap)).toBe(at('2024-11-03T05:30:00Z'));
    expect(localToInstant('America/New_York', overlap, { disambiguation: 'earlier' })).toBe(at('2024-11-03T05:30:00Z'));
    expect(localToInstant('America/New_York', overlap, { disambiguation: 'later' })).toBe(at('2024-11-03T06:30:00Z'));
    const rejected = thrownBy(() => localToInstant('America/New_York', overlap, { disambiguation: 'reject' }));
    expect(rejected).toEqual(failure('repeated_time', 'America/New_York'));
    expect(localToInstant('America/New_York', overlap - DAY, { disambiguation: 'reject' })).toBe(
      at('2024-11-02T05:30:00Z'),
    );
    // All but the repeated hour itself comes once, however near to the change.
    for (const [wall, instant] of [
      ['2024-11-02T12:00:00Z', '2024-11-02T16:00:00Z'],
      ['2024-11-03T00:59:59Z', '2024-11-03T04:59:59Z'],
      ['2024-11-03T02:00:00Z', '2024-11-03T07:00:00Z'],
      ['2024-11-03T22:00:00Z', '2024-11-04T03:00:00Z'],
      ['2024-03-10T01:59:59Z', '2024-03-10T06:59:59Z'],
      ['2024-03-10T03:00:00Z', '2024-03-10T07:00:00Z'],
    ] as const) {
      for (const disambiguation of ['compatible', 'earlier', 'later', 'reject'] as const) {
        expect(localToInstant('America/New_York', at(wall), { disambiguation })).toBe(at(instant));
      }
    }
    const unknown = (): unknown => Reflect.apply(localToInstant, null, ['UTC', 0, { disambiguation: 'first' }]);
    expect(thrownBy(unknown)).toEqual(failure('invalid_option', 'disambiguation'));
  });

  test('agrees with Temporal every quarter of an hour around every transition', () => {
    for (const zone of ZONES) {
      let moment = Temporal.Instant.from('2009-01-01T00:00:00Z').toZonedDateTimeISO(zone);
      for (let count = 0; count < 8; count++) {
        const next = moment.getTimeZoneTransition('next');
        if (next === null || next.epochMilliseconds > at('2020-12-31T00:00:00Z')) break;
        for (let shift = -26 * HOUR; shift <= 26 * HOUR; shift += HOUR / 4) {
          const plain = next.toPlainDateTime().add({ milliseconds: shift });
          const civil = at(`${plain.toString({ smallestUnit: 'millisecond' })}Z`);
          expect(localToInstant(zone, civil)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
        }
        moment = next;
      }
    }
  });
});
