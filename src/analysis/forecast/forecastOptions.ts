import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Check } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import type { Unit } from '../../kpi/definition.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { readCivilDay } from '../../time/civilDay.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';

export interface HistoryOptions {
  /** The confidence of the intervals. Default: 0.95. */
  readonly level?: number;
  /**
   * How many periods make a season, the shorter one first; at most two, the second a multiple of the first. Default: what
   * periods of this length have, such as 7 for days, 24 and 168 for hours; of bare values, none.
   */
  readonly seasons?: readonly number[];
  /**
   * Local dates (`'2026-12-25'`) on which the desk has another volume, past ones and those to come. They are taken out of
   * the season. Only for days and shorter periods: of weeks and longer ones none is taken out, and the result says
   * `periods_too_long`.
   */
  readonly holidays?: readonly string[];
  /**
   * What the figure is measured in, as in `kpi.definition.unit`: counts and durations are not below 0, rates not above
   * 1; a ratio is not below 0 where none was. A history outside is refused. Default: counts where all values are whole
   * and none is below 0.
   */
  readonly unit?: Unit;
  /** Between which values every figure lies, past ones too, `null` for no end. Default: as the unit says. */
  readonly bounds?: readonly [low: number | null, high: number | null];
  /** From how many moments of the past the methods are tried, at most. Default: 8. */
  readonly folds?: number;
}

export const wholeFrom = (least: number) =>
  matching<number>(
    `a whole number from ${least}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= 100_000,
  );

const NO_CALENDAR = 'none: bare values have no dates';

const isEnd = (value: unknown): boolean => value === null || Number.isFinite(value);

export const historyChecks = {
  ...periodChecks,
  level: matching<number>('a number', (value) => typeof value === 'number'),
  seasons: matching<readonly number[]>(
    'at most two whole numbers from 2, the second a multiple of the first',
    (value) => Array.isArray(value) && areSeasons(value),
  ),
  holidays: matching<readonly string[]>(
    "dates such as '2026-12-25'",
    (value) =>
      Array.isArray(value) &&
      value.every((date) => typeof date === 'string' && date.length === 10 && !Number.isNaN(readCivilDay(date))),
  ),
  unit: oneOf('duration', 'rate', 'ratio', 'score', 'count', 'tickets', 'points', 'money'),
  bounds: matching<readonly [number | null, number | null]>(
    'two numbers, the lower one first, or null for no end',
    (value) =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(isEnd) &&
      (value[0] === null || value[1] === null || value[0] < value[1]),
  ),
  folds: wholeFrom(1),
};

/** Options that a series of periods needs and bare values cannot have. */
type Calendar = { readonly [Name in keyof PeriodOptions]?: PeriodOptions[Name] | undefined };

/** How the periods were cut, of a series that has periods; all options are checked before. */
export function calendarOf(
  name: string,
  checks: Readonly<Record<string, Check>>,
  options: Calendar & Pick<HistoryOptions, 'level'>,
  isDated: boolean,
): PeriodOptions | null {
  checkRequired(name, checks, checkOptions(name, checks, options));
  checkFraction(options.level ?? 0.95, `${name}: options.level`, true);
  const { every, timeZone, weekStartsOn } = options;
  if (!isDated) {
    for (const key of ['every', 'timeZone', 'weekStartsOn'] as const) {
      if (options[key] !== undefined) refuse('invalid_option', `${name}: options.${key}`, NO_CALENDAR, options[key]);
    }
    return null;
  }
  if (every === undefined)
    return refuse('missing_option', `${name}: options.every`, periodChecks.every.expected, every);
  if (timeZone !== undefined) return { every, timeZone, weekStartsOn };
  return refuse('missing_option', `${name}: options.timeZone`, periodChecks.timeZone.expected, timeZone);
}

function refuse(code: string, path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code, path, expected, received });
}

function areSeasons(seasons: readonly unknown[]): boolean {
  const [first, second] = seasons as readonly number[];
  const isWhole = seasons.every(
    (own) => Number.isSafeInteger(own) && (own as number) >= 2 && (own as number) <= 100_000,
  );
  if (!isWhole || seasons.length > 2) return false;
  return second === undefined || (second > (first as number) && second % (first as number) === 0);
}
