import { DAY, weekdayOf } from './civilDay.ts';
import type { DayRules, Pairs } from './dayRules.ts';
import { clipPairs, mergePairs, subtractPairs } from './pairs.ts';
import { resolveLocal } from './wallTime.ts';
import type { Zone } from './zoneTable.ts';

/** Days before the range that may still matter: hours past midnight, offsets, and a day that the date line skipped. */
const DAYS_BEFORE = 4;

/** The open time within `[from, to)` as merged pairs of instants, worked out day by day in the wall time of the zone. */
export function openIntervals(versions: readonly DayRules[], zone: Zone, from: number, to: number): Pairs {
  const open: number[] = [];
  const breaks: number[] = [];
  const lastDay = Math.floor(to / DAY) + 1;
  let version = -1;
  for (let day = Math.floor(from / DAY) - DAYS_BEFORE; day <= lastDay; day++) {
    while (day >= (versions[version + 1]?.fromDay ?? Number.POSITIVE_INFINITY)) version++;
    const rules = versions[version];
    if (rules === undefined) continue;
    const weekday = weekdayOf(day);
    addHours(open, hoursOf(rules, day, weekday), zone, day);
    addHours(breaks, rules.breaks[weekday], zone, day);
    addHours(breaks, rules.dateBreaks.get(day), zone, day);
  }
  return clipPairs(subtractPairs(mergePairs(open), mergePairs(breaks)), from, to);
}

function hoursOf(rules: DayRules, day: number, weekday: number): Pairs | undefined {
  return rules.special.get(day) ?? (rules.holidays.has(day) ? undefined : rules.hours[weekday]);
}

function addHours(target: number[], hours: Pairs | undefined, zone: Zone, day: number): void {
  if (hours === undefined) return;
  const midnight = day * DAY;
  for (let index = 0; index < hours.length; index += 2) {
    const local = midnight + (hours[index] as number);
    const start = resolveLocal(zone, local);
    const moved = start + zone.offsetAt(start) !== local;
    if (moved && resolveLocal(zone, midnight) === resolveLocal(zone, midnight + DAY)) return;
    const end = resolveLocal(zone, midnight + (hours[index + 1] as number));
    if (start < end) target.push(start, end);
  }
}
