import { SupportKpisError } from '../errors/supportKpisError.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * That many seconds as a duration in milliseconds.
 * @throws `invalid_duration` when the count is not a finite number.
 * @example
 * import { seconds } from 'support-kpis/time';
 * seconds(20); // → 20000
 */
export function seconds(count: number): number {
  return milliseconds(count, SECOND, 'seconds');
}

/**
 * That many minutes as a duration in milliseconds.
 * @throws `invalid_duration` when the count is not a finite number.
 * @example
 * import { minutes } from 'support-kpis/time';
 * minutes(15); // → 900000
 */
export function minutes(count: number): number {
  return milliseconds(count, MINUTE, 'minutes');
}

/**
 * That many hours as a duration in milliseconds.
 * @throws `invalid_duration` when the count is not a finite number.
 * @example
 * import { hours } from 'support-kpis/time';
 * hours(2.5); // → 9000000
 */
export function hours(count: number): number {
  return milliseconds(count, HOUR, 'hours');
}

/**
 * That many times 24 hours in milliseconds. Not calendar days: a local day may last 23 or 25 hours, and a day of
 * business hours about 8. To move an instant by calendar days use {@link shiftPeriods}.
 * @throws `invalid_duration` when the count is not a finite number.
 * @example
 * import { days } from 'support-kpis/time';
 * days(7); // → 604800000
 */
export function days(count: number): number {
  return milliseconds(count, DAY, 'days');
}

/**
 * That many times 168 hours in milliseconds. Not calendar weeks, which daylight saving makes an hour shorter or longer.
 * @throws `invalid_duration` when the count is not a finite number.
 * @example
 * import { weeks } from 'support-kpis/time';
 * weeks(1); // → 604800000
 */
export function weeks(count: number): number {
  return milliseconds(count, 7 * DAY, 'weeks');
}

function milliseconds(count: number, unit: number, name: string): number {
  if (typeof count === 'number' && Number.isFinite(count * unit)) return count * unit + 0;
  throw new SupportKpisError({ code: 'invalid_duration', path: name, expected: 'a finite number', received: count });
}
