import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type PeriodUnit, periodAt, periodsBetween } from '../../src/time/index.ts';
import { at } from './failure.ts';
import { ZONES } from './zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS: readonly PeriodUnit[] = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

describe('periods', () => {
  test('tiles time in every zone and unit without gap, overlap or doubled label', () => {
    const unit = fc.constantFrom(...UNITS);
    const instant = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2020-12-31T00:00:00Z') });
    const SPANS = {
      quarter_hour: 2 * DAY,
      half_hour: 3 * DAY,
      hour: 5 * DAY,
      day: 60 * DAY,
      week: 200 * DAY,
      month: 900 * DAY,
      quarter: 900 * DAY,
      year: 900 * DAY,
    };
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), unit, instant, (timeZone, every, from) => {
        const options = { every, timeZone };
        const to = from + SPANS[every];
        const periods = periodsBetween(from, to, options);
        expect(periods[0]?.start).toBeLessThanOrEqual(from);
        expect(periods[0]?.end).toBeGreaterThan(from);
        expect(periods.at(-1)?.start).toBeLessThan(to);
        expect(periods.at(-1)?.end).toBeGreaterThanOrEqual(to);
        periods.forEach((period, index) => {
          expect(period.end).toBeGreaterThan(period.start);
          if (index > 0) expect(period.start).toBe(periods[index - 1]?.end);
          expect(periodAt(period.start, options)).toEqual(period);
          expect(periodAt(period.end - 1, options)).toEqual(period);
        });
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  test('tiles the hours, their parts and the days around every transition of twelve years', () => {
    let transitions = 0;
    for (const timeZone of ZONES) {
      let moment = Temporal.Instant.from('2008-06-01T00:00:00Z').toZonedDateTimeISO(timeZone);
      for (;;) {
        const next = moment.getTimeZoneTransition('next');
        if (next === null || next.epochMilliseconds > at('2020-06-01T00:00:00Z')) break;
        const change = next.epochMilliseconds;
        for (const every of ['quarter_hour', 'half_hour', 'hour', 'day'] as const) {
          const periods = periodsBetween(change - 2 * DAY, change + 2 * DAY, { every, timeZone });
          const labels = new Set(periods.map(({ label }) => label));
          const tiled = periods.every(
            ({ start, end }, index) => start < end && (index === 0 || start === periods[index - 1]?.end),
          );
          expect([tiled, labels.size]).toEqual([true, periods.length]);
        }
        moment = next;
        transitions++;
      }
    }
    expect(transitions).toBeGreaterThan(200);
  });

  test('starts hours and their parts where the clocks of Temporal show a multiple of them, or are moved', () => {
    const MINUTES = { quarter_hour: 15, half_hour: 30, hour: 60 };
    const unit = fc.constantFrom('quarter_hour' as const, 'half_hour' as const, 'hour' as const);
    const instant = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2020-12-31T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), unit, instant, (timeZone, every, any) => {
        const zoned = (ms: number): Temporal.ZonedDateTime =>
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
        const changeBefore = (ms: number): number | undefined =>
          zoned(ms).getTimeZoneTransition('previous')?.epochMilliseconds;
        const near = any % 2 === 0 ? any : (changeBefore(any) ?? any);
        for (const { start, label } of periodsBetween(near - 2 * HOUR, near + 2 * HOUR, { every, timeZone })) {
          const shown = zoned(start).toPlainDateTime();
          const minute = shown.minute - (shown.minute % MINUTES[every]);
          const whole = shown.with({ minute, second: 0, millisecond: 0 });
          const length = every === 'hour' ? 13 : 16;
          expect(label.slice(0, length)).toBe(whole.toString().slice(0, length));
          expect(whole.equals(shown) || changeBefore(start + 1) === start).toBe(true);
        }
      }),
      { seed: 19, numRuns: 150 },
    );
  });

  test('starts days where Temporal starts them', () => {
    for (const timeZone of ZONES) {
      for (const { start, label } of periodsBetween(at('2005-01-01T00:00:00Z'), at('2020-12-30T00:00:00Z'), {
        every: 'day',
        timeZone,
      })) {
        expect(start).toBe(Temporal.PlainDate.from(label).toZonedDateTime(timeZone).epochMilliseconds);
      }
    }
  });
});
