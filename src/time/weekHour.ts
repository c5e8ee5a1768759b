import { DAY, weekdayOf } from './civilDay.ts';
import type { Zone } from './zoneTable.ts';

const HOUR = 3_600_000;
const WEEK = 7 * DAY;
/** Changes of the clocks are looked for in stretches of this length. */
const STEP = 366 * DAY;

/** The hours of a week. */
export const WEEK_HOURS = 168;

/** Which hour of the week clocks in a zone show at an instant: 0 is Monday 00:00 to 01:00, 167 the last of Sunday. */
export function weekHourAt(zone: Zone, at: number): number {
  return hourOfLocal(at + zone.offsetAt(at));
}

/** How long clocks in a zone showed each hour of the week within `[from, to)`, in ms. */
export function weekHourLengths(zone: Zone, from: number, to: number): Float64Array {
  const lengths = new Float64Array(WEEK_HOURS);
  for (let at = from; at < to; ) {
    const until = Math.min(to, at + STEP);
    const change = zone.nextTransition(at, until);
    const end = Number.isNaN(change) ? until : change;
    const offset = zone.offsetAt(at);
    addSteadyTime(lengths, at + offset, end + offset);
    at = end;
  }
  return lengths;
}

/** Adds wall time without a change of the clocks: whole weeks at once, the rest hour by hour. */
function addSteadyTime(lengths: Float64Array, start: number, end: number): void {
  const weeks = Math.floor((end - start) / WEEK);
  for (let hour = 0; hour < WEEK_HOURS; hour++) lengths[hour] = (lengths[hour] as number) + weeks * HOUR;
  for (let local = start + weeks * WEEK; local < end; ) {
    const next = Math.min(end, (Math.floor(local / HOUR) + 1) * HOUR);
    const hour = hourOfLocal(local);
    lengths[hour] = (lengths[hour] as number) + (next - local);
    local = next;
  }
}

function hourOfLocal(local: number): number {
  const day = Math.floor(local / DAY);
  return weekdayOf(day) * 24 + Math.floor((local - day * DAY) / HOUR);
}
