import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { instant, matching } from '../../kpi/checks.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import { zoneOf } from '../../time/assertTimeZone.ts';
import type { Instant } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { requirePeriodInstant, type WeekStart } from '../../time/periodOptions.ts';
import { periodAt } from '../../time/periodsBetween.ts';
import { WEEK_HOURS, weekHourAt, weekHourLengths } from '../../time/weekHour.ts';
import { type DateField, datesOf } from '../datesOf.ts';
import { type ProfileDay, type ProfileHour, profileTable } from './profileTable.ts';

export interface ProfileOptions<Row> {
  /** The date that puts a row in an hour: a field (`createdAt`, `queuedAt` …) or a function. */
  readonly by: DateField<Row>;
  /** The zone whose clocks are meant. */
  readonly timeZone: string;
  /** The day that stands first. Default: `'monday'`. */
  readonly weekStartsOn?: WeekStart | undefined;
  /** Where the time begins that is looked at. Default: the day of the first date. */
  readonly from?: Instant;
  /** Where it ends. Default: the end of the day of the last date; give the present where that day is not over. */
  readonly to?: Instant;
}

/** A figure for each hour of the week, for each day of the week and for each hour of the day. */
export interface Profile<Result> {
  readonly timeZone: string;
  /** The time looked at, in epoch milliseconds; `null` without any. */
  readonly from: number | null;
  readonly to: number | null;
  /** How long that is (milliseconds). */
  readonly observed: number;
  /** The figure of all the rows in it. */
  readonly result: Result;
  /** The seven days of the week, each with its 24 hours. */
  readonly days: readonly ProfileDay<Result>[];
  /** The 24 hours of the day, all days together. */
  readonly hours: readonly ProfileHour<Result>[];
  /** Rows that are in no hour, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

const checks = {
  by: required(matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function')),
  timeZone: required(periodChecks.timeZone),
  weekStartsOn: periodChecks.weekStartsOn,
  from: instant,
  to: instant,
};

/** Days by their place in a week that begins on Monday. */
const firstDays: Readonly<Record<WeekStart, number>> = { monday: 0, sunday: 6, saturday: 5 };

/**
 * When things happen: a figure for each of the 24 hours of the 7 days of the week, as clocks in a zone show them.
 *
 * Each row is in the hour of its date `by`. `observed` says how long each hour was looked at: over ten weeks ten hours,
 * but nine of the one that daylight saving skipped, and eleven of the one that it repeated. A count divided by it is a
 * count per hour. The figures of days and of hours are made of the rows, not of other figures. Rows without a date are
 * counted in `excluded.no_period_date`, rows outside `from` and `to` in `excluded.outside_period`. One pass.
 *
 * Trap: of a few weeks most of the 168 cells have few rows. And a holiday is a Monday like any other here.
 *
 * Takes rows and a KPI of moments; gives a table of its results, times in milliseconds.
 *
 * @throws SupportKpisError `missing_option` without `by` or `timeZone`; `lasting_rows` for a KPI of rows that last, such as
 * `utilization`; `out_of_range` beyond the years 1 to 9999; `invalid_range`, `unknown_time_zone`, `unknown_option`,
 * `invalid_option`, `not_iterable`.
 * @example
 * import { hours, profile, ticketVolume } from 'support-kpis';
 * const mondays = [5, 12, 19].map((date) => ({ id: `A-${date}`, createdAt: Date.UTC(2026, 0, date, 9, 30) }));
 * const week = profile(mondays, { by: 'createdAt', timeZone: 'UTC' }, ticketVolume);
 * const cell = week.days[0]?.hours[9];
 * [cell?.hour, cell?.result.value, (cell?.observed ?? 0) / hours(1)] // → [9, 3, 3]
 * week.days.map(({ day, result }) => [day, result.value]).slice(0, 2) // → [['mon', 3], ['tue', 0]]
 */
export function profile<Row, Result>(
  rows: Iterable<Row>,
  options: ProfileOptions<NoInfer<Row>>,
  fold: Fold<NoInfer<Row>, Result>,
): Profile<Result> {
  const checked = checkOptions('profile', checks, options);
  checkRequired('profile', checks, checked);
  assertRange(options, 'profile');
  assertRows(rows, 'profile');
  assertFold(fold, 'profile: kpi');
  if (fold.stretches !== undefined) throw lasting(fold);
  const { by, timeZone, weekStartsOn = 'monday' } = options;
  const zone = zoneOf(timeZone, 'profile: options.timeZone');
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  const { dates, first, last, undated } = datesOf(list, by);
  const { from, to } = rangeOf(options, first, last);
  const isRange = from < to;
  const states = Array.from({ length: WEEK_HOURS }, () => fold.init());
  let outside = 0;
  for (let index = 0; index < list.length; index++) {
    const at = dates[index] as number;
    if (Number.isNaN(at)) continue;
    if (at >= from && at < to) {
      const hour = weekHourAt(zone, at);
      states[hour] = fold.add(states[hour], list[index] as Row);
    } else outside++;
  }
  const lengths = weekHourLengths(zone, from, isRange ? to : from);
  const excluded: Record<string, number> = undated > 0 ? { no_period_date: undated } : {};
  if (outside > 0) excluded['outside_period'] = outside;
  return {
    ...{ timeZone, from: isRange ? from : null, to: isRange ? to : null },
    ...profileTable(fold, states, lengths, firstDays[weekStartsOn]),
    excluded,
  };
}

/** The days of the rows, where the caller does not say; from infinity to its opposite, which holds nothing, without any. */
function rangeOf<Row>(options: ProfileOptions<Row>, first: number, last: number): { from: number; to: number } {
  const dayOf = (at: number): Period => periodAt(at, { every: 'day', timeZone: options.timeZone });
  const given = (name: 'from' | 'to'): number | null => {
    const at = options[name];
    return at === undefined ? null : requirePeriodInstant(at, `profile: options.${name}`);
  };
  return {
    from: given('from') ?? (Number.isFinite(first) ? dayOf(first).start : Infinity),
    to: given('to') ?? (Number.isFinite(last) ? dayOf(last).end : -Infinity),
  };
}

function lasting(received: unknown): SupportKpisError {
  return new SupportKpisError({
    code: 'lasting_rows',
    path: 'profile: kpi',
    expected: 'a KPI whose rows happen at one moment',
    received,
    hint: 'series cuts rows that last at the borders of its hours',
  });
}
