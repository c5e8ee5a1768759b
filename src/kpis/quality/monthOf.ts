import { zoneOf } from '../../time/assertTimeZone.ts';
import { DAY, dateOf } from '../../time/civilDay.ts';

/** Numbers the calendar months of a zone, one after the other from January of the year 0. */
export function monthOf(timeZone: string, path: string): (at: number) => number {
  const zone = zoneOf(timeZone, path);
  return (at) => {
    const { year, month } = dateOf(Math.floor((at + zone.offsetAt(at)) / DAY));
    return year * 12 + month - 1;
  };
}
