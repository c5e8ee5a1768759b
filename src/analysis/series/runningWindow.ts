import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertFold } from '../../fold/assertFold.ts';
import type { Accounting, Fold } from '../../fold/fold.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import { periodDate } from '../../kpi/periodDate.ts';
import type { Period } from '../../time/period.ts';
import { periodFinder } from '../../time/periodFinder.ts';
import { dateOf } from '../datesOf.ts';
import { type SeriesOptions, seriesChecks } from './seriesOptions.ts';

export interface RunningWindowOptions<Row> extends Pick<SeriesOptions<Row>, 'by' | 'every' | 'timeZone'> {
  readonly weekStartsOn?: SeriesOptions<Row>['weekStartsOn'];
  /** Of so many periods, 10,000 at most, is the figure, the newest the last of them: 7 days, rolling. Default: 1. */
  readonly window?: number;
  /** So many windows before the newest one, 10,000 at most, can still be asked for, and still take in rows. Default: 0. */
  readonly late?: number;
}

/** The figure of a window: of the rows in `[windowStart, end)`. */
export interface WindowFigure<Result> extends Period {
  readonly windowStart: number;
  readonly result: Result;
  readonly accounting: Accounting;
}

/** The figure of the last periods, kept up to date as rows arrive. */
export interface RunningWindow<Row, Result> {
  add(row: Row): void;
  /** The figure of the window that ends with the newest period, or with that of an instant; `null` where nothing is kept. */
  result(at?: number): WindowFigure<Result> | null;
  /** Rows that are in no period: without a date, or of a period that is no longer kept. */
  excluded(): { readonly no_period_date: number; readonly too_late: number };
}

const { by, every, timeZone, weekStartsOn } = seriesChecks;
/** More hours than a year has; each of them is kept. */
const MOST = 10_000;

const late = matching<number>(
  `a whole number of periods, ${MOST} at most`,
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST,
);
const window = matching<number>(
  `a whole number of periods, 1 to ${MOST}`,
  (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= MOST,
);
const checks = { by, every, timeZone, weekStartsOn, window, late };

/**
 * A figure of the last seven days, or of any number of periods, for rows that arrive one by one, without an end.
 *
 * A state is kept for each period and none of the rows, so memory does not grow with the stream. A window is made of the
 * states of its periods, merged: its 90th percentile is one, and a customer who answered twice within it counts once. The
 * newest date that came in moves the window on; rows of periods that are no longer kept are counted as `too_late`.
 *
 * Trap: one row dated far ahead moves the window to its date, and all others are too late.
 *
 * Takes a KPI with its options; gives its result, instants in epoch milliseconds.
 *
 * @throws SupportKpisError `missing_option` without `by`, `every` or `timeZone`; `unknown_time_zone`, `unknown_option`,
 * `invalid_option`; `rows_last` for figures of rows that last, such as outages, which `series` cuts at borders.
 * @example
 * import { days, runningWindow, ticketVolume } from 'support-kpis';
 * const week = runningWindow(ticketVolume, { by: 'createdAt', every: 'day', timeZone: 'UTC', window: 7 });
 * for (const day of [1, 2, 3, 9]) week.add({ id: `A-${day}`, createdAt: days(day) });
 * week.result()?.result.value // → 2
 */
export function runningWindow<Row, Result>(
  kpi: Fold<Row, Result>,
  options: RunningWindowOptions<NoInfer<Row>>,
): RunningWindow<Row, Result> {
  assertFold(kpi, 'runningWindow: kpi');
  checkRequired('runningWindow', checks, checkOptions('runningWindow', checks, options));
  if (kpi.stretches !== undefined) {
    throw new SupportKpisError({
      code: 'rows_last',
      path: 'runningWindow: kpi',
      expected: 'a KPI of rows that have one date',
      received: kpi,
      hint: 'series() with window cuts rows that last',
    });
  }
  const { by: date, window: length = 1, late: more = 0, ...zone } = options;
  const find = periodFinder({ every: zone.every, timeZone: zone.timeZone, weekStartsOn: zone.weekStartsOn });
  const panes = new Map<number, unknown>();
  /** The periods that are kept, oldest first. */
  let kept: readonly Period[] = [];
  const excluded = { no_period_date: 0, too_late: 0 };

  /** Keeps the periods that end with this one, those before it that were not kept yet found one by one. */
  function moveTo(newest: Period): void {
    const known = kept.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
    const found = [newest];
    for (let { start } = newest; found.length < length + more && start > known; ) {
      // Of the first periods there are none before.
      if (Number.isNaN(periodDate(start - 1))) break;
      const before = find(start - 1);
      found.push(before);
      start = before.start;
    }
    kept = [...kept, ...found.reverse()].slice(-length - more);
    const oldest = (kept[0] as Period).start;
    for (const start of panes.keys()) if (start < oldest) panes.delete(start);
  }

  return {
    add(row) {
      const at = dateOf(row, date);
      if (Number.isNaN(at)) {
        excluded.no_period_date++;
        return;
      }
      const period = find(at);
      if (period.end > (kept.at(-1)?.end ?? -Infinity)) moveTo(period);
      if (period.start < (kept[0] as Period).start) excluded.too_late++;
      else panes.set(period.start, kpi.add(panes.get(period.start) ?? kpi.init(), row));
    },
    result(at) {
      // Older ones have lost a part of their windows.
      const whole = kept.slice(-1 - more);
      const last = at === undefined ? whole.at(-1) : whole.find(({ start, end }) => start <= at && at < end);
      if (last === undefined) return null;
      const end = kept.indexOf(last) + 1;
      const periods = kept.slice(Math.max(0, end - length), end);
      let state = kpi.init();
      for (const { start } of periods) if (panes.has(start)) state = kpi.merge(state, panes.get(start));
      const windowStart = (periods[0] as Period).start;
      return { ...last, windowStart, result: kpi.result(state), accounting: kpi.account(state) };
    },
    excluded: () => ({ ...excluded }),
  };
}
