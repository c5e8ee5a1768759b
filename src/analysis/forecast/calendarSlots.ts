import { zoneOf } from '../../time/assertTimeZone.ts';
import { CLOCK_UNITS, isClockUnit } from '../../time/clockUnits.ts';
import type { Period } from '../../time/period.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';

/**
 * The place of each period in an even row of time, counted from the first of them.
 *
 * Hours stand where the clocks on the wall put them, so that noon stays noon after clocks are changed: the hour that is
 * skipped in spring is an empty place, the two that bear one name in autumn share theirs.
 */
export function calendarSlots(periods: readonly Period[], { every, timeZone }: PeriodOptions): Int32Array {
  if (!isClockUnit(every)) return Int32Array.from(periods, (_, index) => index);
  const zone = zoneOf(timeZone, 'calendarSlots');
  const unit = CLOCK_UNITS[every];
  const placeOf = ({ start }: Period): number => Math.floor((start + zone.offsetAt(start)) / unit);
  const [first] = periods;
  if (first === undefined) return new Int32Array(0);
  const origin = placeOf(first);
  return Int32Array.from(periods, (period) => placeOf(period) - origin);
}
