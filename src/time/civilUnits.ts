import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { addQuarters } from 'date-fns/addQuarters';
import { addYears } from 'date-fns/addYears';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';
import { DAY } from './civilDay.ts';
import type { ClockUnit } from './clockUnits.ts';
import type { PeriodUnit, WeekStart } from './periodOptions.ts';

/** A unit of the calendar; an hour or a part of it is none, for it may come twice. */
export type CivilUnit = Exclude<PeriodUnit, ClockUnit>;

const FIRST_WEEKDAYS = { monday: 1, sunday: 0, saturday: 6 } as const;
/** Civil days all have 24 hours, so that adding them needs no calendar. */
const DAYS = { day: 1, week: 7 } as const;
const ADD = { month: addMonths, quarter: addQuarters, year: addYears } as const;

/** The civil midnight with which the unit around a civil time starts. */
export function startOfUnit(civil: number, unit: CivilUnit, weekStartsOn: WeekStart): number {
  const midnight = Math.floor(civil / DAY) * DAY;
  if (unit === 'day') return midnight;
  const date = new UTCDateMini(midnight);
  if (unit === 'week') return startOfWeek(date, { weekStartsOn: FIRST_WEEKDAYS[weekStartsOn] }).getTime();
  if (unit === 'month') return startOfMonth(date).getTime();
  return (unit === 'quarter' ? startOfQuarter(date) : startOfYear(date)).getTime();
}

/** The civil time so many units later; the last day of a shorter month stands for days that it does not have. */
export function addUnits(civil: number, count: number, unit: CivilUnit): number {
  if (unit === 'day' || unit === 'week') return civil + count * DAYS[unit] * DAY;
  return ADD[unit](new UTCDateMini(civil), count).getTime();
}

/** The name of the unit that starts at a civil midnight. */
export function labelOfUnit(civil: number, unit: CivilUnit, weekStartsOn: WeekStart): string {
  const iso = civilText(civil);
  if (unit === 'day' || (unit === 'week' && weekStartsOn !== 'monday')) return iso.slice(0, 10);
  const date = new UTCDateMini(civil);
  if (unit === 'week') return `${padded(getISOWeekYear(date), 4)}-W${padded(getISOWeek(date), 2)}`;
  if (unit === 'month') return iso.slice(0, 7);
  return unit === 'year' ? iso.slice(0, 4) : `${iso.slice(0, 4)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** A civil time as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function civilText(civil: number): string {
  return new Date(civil).toISOString();
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
