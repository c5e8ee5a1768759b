import type { PeriodUnit } from '../../time/periodOptions.ts';

const SEASONS: Readonly<Record<PeriodUnit, readonly number[]>> = {
  quarter_hour: [96, 672],
  half_hour: [48, 336],
  hour: [24, 168],
  day: [7],
  week: [52],
  month: [12],
  quarter: [4],
  year: [],
};

/** Without a season there have to be so many periods. */
const FEWEST = 8;

/** The seasons that periods of this length have. Few desks have two years of weeks: without them, weeks have none. */
export function seasonsOf(every: PeriodUnit | undefined, count: number, given?: readonly number[]): readonly number[] {
  if (given !== undefined) return given;
  if (every === undefined || (every === 'week' && count < 2 * 52)) return [];
  return SEASONS[every];
}

/** How many periods a forecast takes: two of the longest season, and never fewer than eight. */
export function neededPeriods(seasons: readonly number[]): number {
  return Math.max(2 * (seasons.at(-1) ?? 1), FEWEST);
}
