import { SupportKpisError } from '../errors/supportKpisError.ts';
import { addUnits } from './civilUnits.ts';
import { CLOCK_UNITS, isClockUnit } from './clockUnits.ts';
import type { Instant } from './instant.ts';
import { type PeriodOptions, readPeriodOptions, requirePeriodInstant } from './periodOptions.ts';
import { resolveLocal } from './wallTime.ts';

/**
 * The instant that many periods later (earlier when negative): days, weeks, months, quarters and years at the same wall
 * time, hours and their halves and quarters by their length.
 *
 * A day that the month does not have becomes its last day: 31 January and a month is 29 February in 2024. A wall time that
 * daylight saving skips moves later by the gap, a repeated one is its first occurrence. An hour is always 60 minutes.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_option`, `unknown_option`, `invalid_instant`, `out_of_range`;
 *   `invalid_option` when the count is not whole.
 * @example
 * import { shiftPeriods } from 'support-kpis/time';
 * const lastYear = shiftPeriods(Date.UTC(2024, 1, 29), -1, { every: 'year', timeZone: 'UTC' });
 * new Date(lastYear).toISOString(); // → '2023-02-28T00:00:00.000Z'
 */
export function shiftPeriods(instant: Instant, count: number, options: PeriodOptions): number {
  const { every, zone } = readPeriodOptions(options, 'shiftPeriods');
  const at = requirePeriodInstant(instant, 'shiftPeriods: instant');
  if (!Number.isSafeInteger(count)) {
    throw new SupportKpisError({
      code: 'invalid_option',
      path: 'shiftPeriods: count',
      expected: 'a whole number',
      received: count,
    });
  }
  if (count === 0) return at;
  const shifted = isClockUnit(every)
    ? at + count * CLOCK_UNITS[every]
    : resolveLocal(zone, addUnits(at + zone.offsetAt(at), count, every));
  return requirePeriodInstant(shifted, 'shiftPeriods: count');
}
