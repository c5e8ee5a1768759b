import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { fieldOf } from '../../fold/fieldOf.ts';
import type { Check } from '../../kpi/check.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { assertWithin } from './assertWithin.ts';
import { areCounts, type Bounds, boundsOf } from './bounds.ts';
import { calendarOf, type HistoryOptions } from './forecastOptions.ts';
import type { ForecastPeriod, ForecastReason, ForecastValues } from './forecastSeries.ts';
import { type History, historyOf } from './history.ts';
import { readPeriods } from './readPeriods.ts';
import { neededPeriods, seasonsOf } from './seasonsOf.ts';

/** More missing values than this share are too many to fill. */
const MOST_MISSING = 0.2;

/** A series and what its options say about it. */
export interface SeriesReading {
  readonly calendar: PeriodOptions | null;
  readonly history: History;
  /** What the season is made of: the values without those of holidays. */
  readonly usual: Float64Array;
  readonly holidays: ReadonlySet<string>;
  readonly seasons: readonly number[];
  readonly bounds: Bounds;
  readonly isCount: boolean;
  readonly level: number;
  readonly folds: number;
}

/**
 * Reads a series, whatever its form, after all options were checked.
 *
 * @throws SupportKpisError `invalid_series`, `non_finite`, `out_of_bounds`, and for options that cannot be taken
 */
export function readSeries(
  name: string,
  series: readonly ForecastPeriod[] | ForecastValues,
  options: HistoryOptions & Partial<PeriodOptions>,
  checks: Readonly<Record<string, Check>>,
): SeriesReading {
  if (!Array.isArray(series)) {
    const expected = 'an array: what series gives, periods with a value, or values';
    throw new SupportKpisError({ code: 'invalid_series', path: `${name}: series`, expected, received: series });
  }
  const first: unknown = series.find((entry: unknown) => entry !== null);
  const isDated =
    first === undefined ? series.length === 0 && fieldOf(options, 'every') != null : typeof first === 'object';
  const calendar = calendarOf(name, checks, options, isDated);
  const history = historyOf(readPeriods(series, calendar, name), calendar);
  const { values, dates } = history;
  const { unit, bounds, level = 0.95, folds = 8 } = options;
  const holidays = new Set(options.holidays);
  const whole = areCounts(values);
  const ends = boundsOf(values, unit, bounds);
  assertWithin(series, ends, bounds === undefined ? unit : undefined, name);
  return {
    ...{ calendar, history, holidays, level, folds },
    usual: values.map((value, slot) => (holidays.has(dates[slot] ?? '') ? Number.NaN : value)),
    seasons: seasonsOf(calendar?.every, values.length, options.seasons),
    bounds: ends,
    isCount: whole && (unit === undefined || unit === 'count' || unit === 'tickets'),
  };
}

/** Why so much history, up to a place, allows no forecast. */
export function refusalOf({ history, usual, seasons }: SeriesReading, until = usual.length): ForecastReason | null {
  const known = usual.subarray(0, until).filter((value) => !Number.isNaN(value)).length;
  if (known === 0) return 'no_data';
  if (until < neededPeriods(seasons)) return 'too_short';
  return history.missing > MOST_MISSING * history.slots.length ? 'missing_values' : null;
}
