import { zoneOf } from './assertTimeZone.ts';
import { DAY } from './civilDay.ts';
import type { DayRules } from './dayRules.ts';
import { openIntervals } from './openIntervals.ts';

/** 1970-01-05, a Monday. */
const MONDAY = 4 * DAY;

/** Whether rules leave no open time in an ordinary week, breaks taken out, nor on a special day. */
export function neverOpens(rules: DayRules): boolean {
  for (const hours of rules.special.values()) {
    if (hours.length > 0) return false;
  }
  const ordinary = {
    ...rules,
    fromDay: Number.NEGATIVE_INFINITY,
    holidays: new Set<number>(),
    dateBreaks: new Map(),
    special: new Map(),
  };
  return openIntervals([ordinary], zoneOf('UTC', 'neverOpens'), MONDAY, MONDAY + 7 * DAY).length === 0;
}
