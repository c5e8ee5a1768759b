import { FORECAST_METHODS, type ForecastMethod } from '../../analysis/forecast/forecastMethod.ts';
import type { PeriodUnit } from '../../time/periodOptions.ts';
import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { readHolidays } from '../forecast/readHolidays.ts';

/** What a command line says about a forecast. */
export interface ForecastFlags {
  readonly horizon: number;
  readonly method?: 'auto' | ForecastMethod;
  readonly seasons?: readonly number[];
  readonly holidays?: readonly string[];
  readonly level?: number;
}

/** The options of forecasts. */
export const forecastFlags: readonly OptionSpec[] = [
  { name: 'horizon', value: '<periods>', help: 'how many periods ahead; default: a day of hours, two weeks of days …' },
  { name: 'method', value: '<method>', help: `auto (default), ${FORECAST_METHODS.join(', ')}` },
  { name: 'seasons', value: '<periods>', help: 'after how many periods the pattern repeats: 7, or 24,168' },
  { name: 'holidays', value: '<dates>', help: '2026-12-25,2026-12-26, or a JSON file; past ones and those to come' },
  { name: 'level', value: '<share>', help: 'the confidence of the intervals; default: 0.95' },
];

/** A day of hours, two weeks of days, a month of weeks. */
const ahead: Readonly<Record<PeriodUnit, number>> = {
  ...{ quarter_hour: 96, half_hour: 48, hour: 24, day: 14, week: 4, month: 3, quarter: 2, year: 1 },
};

/** @param every the length of the periods, which decides how many there are by default */
export function readForecastFlags(args: CommandArguments, every: PeriodUnit, otherwise = ahead): ForecastFlags {
  const [horizon, level] = [args.value('horizon'), args.value('level')];
  const method = parseWordFlag('--method', args.value('method'), ['auto', ...FORECAST_METHODS]);
  const seasons = seasonsOf(args.value('seasons'));
  const holidays = readHolidays(args.value('holidays'));
  return {
    horizon:
      horizon === undefined
        ? otherwise[every]
        : parseNumberFlag('--horizon', horizon, { from: 1, to: 10_000, whole: true }),
    ...(method === undefined ? {} : { method }),
    ...(seasons === undefined ? {} : { seasons }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(level === undefined
      ? {}
      : { level: parseNumberFlag('--level', level, { from: 0.01, to: 0.999_999, whole: false }) }),
  };
}

function seasonsOf(text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}(,\d{1,6})?$/.test(text)) return text.split(',').map(Number);
  throw usageError('--seasons', 'one number of periods, or two: 7, or 24,168', text);
}
