import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Period } from '../../time/period.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import type { ForecastPeriod, ForecastValues } from './forecastSeries.ts';

/** A figure, that there is none, or that its period is not over. */
export type Entry = number | 'no_value' | 'incomplete';

/** The entries of all periods from the first to the last; without dates where bare values came. */
export interface ReadPeriods {
  readonly entries: readonly Entry[];
  readonly periods: readonly Period[] | null;
}

/**
 * The entries of a series, laid on the zone's calendar: a period that the series leaves out has no value.
 *
 * @throws SupportKpisError `invalid_series`, `non_finite`
 */
export function readPeriods(
  given: readonly ForecastPeriod[] | ForecastValues,
  options: PeriodOptions | null,
  name: string,
): ReadPeriods {
  if (options === null) {
    return {
      entries: (given as ForecastValues).map((value, index) => entryOf(value, `${name}: series[${index}]`)),
      periods: null,
    };
  }
  const list = given as readonly ForecastPeriod[];
  for (const [index, period] of list.entries()) assertPeriod(period, `${name}: series[${index}]`);
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return { entries: [], periods: [] };
  if (last.end <= first.start) throw notOfCalendar(`${name}: series[${list.length - 1}]`, last);
  const periods = periodsBetween(first.start, last.end, options);
  const entries: Entry[] = periods.map(() => 'no_value');
  let place = 0;
  list.forEach((period, index) => {
    const path = `${name}: series[${index}]`;
    while (place < periods.length && (periods[place] as Period).start < period.start) place++;
    const own = periods[place];
    if (own === undefined || own.start !== period.start || own.end !== period.end) throw notOfCalendar(path, period);
    entries[place] = readEntry(period, path);
    place++;
  });
  return { entries, periods };
}

function readEntry(period: ForecastPeriod, path: string): Entry {
  const entry = entryOf(period.result === undefined ? period.value : period.result.value, path);
  return period.complete === false ? 'incomplete' : entry;
}

function entryOf(value: number | null | undefined, path: string): Entry {
  if (value === null) return 'no_value';
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  throw new SupportKpisError({
    code: typeof value === 'number' ? 'non_finite' : 'invalid_series',
    path,
    expected: 'a finite number or null, as the value or as the value of a result',
    received: value,
  });
}

function assertPeriod(period: unknown, path: string): void {
  const { start, end } = (typeof period === 'object' && period !== null ? period : {}) as Partial<ForecastPeriod>;
  if (Number.isFinite(start) && Number.isFinite(end)) return;
  throw new SupportKpisError({
    code: 'invalid_series',
    path,
    expected: 'a period with start and end',
    received: period,
  });
}

function notOfCalendar(path: string, received: ForecastPeriod): SupportKpisError {
  return new SupportKpisError({
    code: 'invalid_series',
    path,
    expected: 'the periods of one calendar in the order of time',
    received,
    hint: 'give every, timeZone and weekStartsOn as they were given to series',
  });
}
