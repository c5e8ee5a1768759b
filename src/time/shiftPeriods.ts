import { SupportKpisError } from '../errors/supportKpisError.ts';
import { addUnits } from './civilUnits.ts';
import type { Instant } from './instant.ts';
import { type PeriodOptions, readPeriodOptions, requirePeriodInstant } from './periodOptions.ts';
import { resolveLocal } from './wallTime.ts';

/**
 * The instant that many hours, days, weeks, months, quarters or years later (earlier when negative), at the same wall time.
 *
 * A day that the month does not have becomes its last day: 31 January and a month is 29 February in 2024. A wall time that
 * daylight saving skips moves later by the gap, a repeated one is its first occurrence. Hours are always 60 minutes.
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
  const shifted =
    every === 'hour' ? at + count * 3_600_000 : resolveLocal(zone, addUnits(at + zone.offsetAt(at), count, every));
  return requirePeriodInstant(shifted, 'shiftPeriods: count');
}
