import { checkRange, MOST_PERIODS, tooManyPeriods } from './calendarChecks.ts';
import { DAY } from './civilDay.ts';
import { CLOCK_UNITS, isClockUnit } from './clockUnits.ts';
import { edgesOf } from './edgesOf.ts';
import type { Instant } from './instant.ts';
import type { Period } from './period.ts';
import { periodCursor } from './periodCursor.ts';
import { type PeriodOptions, type PeriodUnit, readPeriodOptions, requirePeriodInstant } from './periodOptions.ts';

/**
 * The quarter hours, half hours, hours, days, weeks, months, quarters or years that cover `[from, to)`, in order and without
 * gap or overlap.
 *
 * The first and the last are whole periods, so they may reach beyond the range: compare `start` with `from` and `end` with `to`
 * to know whether a count is complete. Days have 23, 24 or 25 hours; one that starts without a midnight starts at its
 * first instant; a date that the zone skipped is no period. Hours and their parts start where the zone's clocks show :00,
 * :15, :30 or :45, and where daylight saving moves these clocks. Labels: `2024-03-15T14:30` (`half_hour`, `quarter_hour`),
 * `2024-03-15T14`, `2024-03-15`, `2024-W11` (ISO week and its year; with another week start the date of its first day),
 * `2024-03`, `2024-Q1`, `2024`. An hour or part of one that daylight saving repeats has its offset in the label:
 * `2024-11-03T01-05:00`, `2024-11-03T01:30-05:00`.
 *
 * The trap: the years differ in length, and so do the months; compare rates, not counts.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_option`, `unknown_option`, `invalid_instant`; `invalid_range` when
 *   `to` comes before `from` (equal gives no period); `out_of_range` outside the years 1 to 9999 and beyond a million periods.
 * @example
 * import { periodsBetween } from 'support-kpis/time';
 * const weeks = periodsBetween(Date.UTC(2024, 11, 23), Date.UTC(2025, 0, 6), { every: 'week', timeZone: 'UTC' });
 * weeks.map((week) => week.label); // → ['2024-W52', '2025-W01']
 */
export function periodsBetween(from: Instant, to: Instant, options: PeriodOptions): Period[] {
  return collect(from, to, options, 'periodsBetween');
}

/**
 * The edges of the periods that cover `[from, to)`: the start of each and the end of the last, one more than there are periods.
 * For {@link periodIndex}, which puts millions of rows into them.
 *
 * @throws what {@link periodsBetween} throws.
 * @example
 * import { periodEdges } from 'support-kpis/time';
 * periodEdges(0, 86_400_000, { every: 'day', timeZone: 'UTC' }); // → Float64Array.of(0, 86400000)
 */
export function periodEdges(from: Instant, to: Instant, options: PeriodOptions): Float64Array {
  return edgesOf(collect(from, to, options, 'periodEdges'));
}

/**
 * The period that holds an instant.
 *
 * The trap: where clocks are set back past midnight they show yesterday once more; that time belongs to the new day here,
 * because periods are stretches of time.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_option`, `unknown_option`, `invalid_instant`, `out_of_range`.
 * @example
 * import { periodAt } from 'support-kpis/time';
 * periodAt(Date.UTC(2024, 2, 31, 23), { every: 'month', timeZone: 'Europe/Berlin' }).label; // → '2024-04'
 */
export function periodAt(instant: Instant, options: PeriodOptions): Period {
  const rules = readPeriodOptions(options, 'periodAt');
  return periodCursor(rules).at(requirePeriodInstant(instant, 'periodAt: instant'));
}

function collect(from: Instant, to: Instant, options: PeriodOptions, path: string): Period[] {
  const rules = readPeriodOptions(options, path);
  const { start, end } = checkRange(from, to, path);
  requirePeriodInstant(start, `${path}: from`);
  requirePeriodInstant(end, `${path}: to`);
  if ((end - start) / lengthOf(rules.every) > MOST_PERIODS) throw tooManyPeriods(`${path}: to`, end);
  const periods: Period[] = [];
  if (start === end) return periods;
  const cursor = periodCursor(rules);
  for (let period = cursor.at(start); period.start < end; period = cursor.next()) periods.push(period);
  return periods;
}

/** The length of the units that could fill the memory within the years that have labels. */
function lengthOf(unit: PeriodUnit): number {
  if (isClockUnit(unit)) return CLOCK_UNITS[unit];
  return unit === 'day' ? DAY : Number.POSITIVE_INFINITY;
}
