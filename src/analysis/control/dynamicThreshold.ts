import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { flag, matching } from '../../kpi/checks.ts';
import type { Better } from '../../kpi/definition.ts';
import { seasonalExpectation } from '../../stats/control/seasonalExpectation.ts';
import { betterCheck, type ChartedKpi, kpiCheck } from './chartOptions.ts';
import { type ExpectedReading, expectedWithin, type ThresholdPoint, thresholdPoint } from './expectedReading.ts';
import type { Figures, ReadFigure } from './figure.ts';
import { possibleRange } from './possibleRange.ts';
import { follows, readFigures } from './readFigures.ts';

export interface DynamicThresholdOptions {
  /** After how many readings the pattern repeats: 7 for days, 24 or 168 for hours, 12 for months. Default: no pattern. */
  readonly season?: number;
  /** How many readings before it each one is held against. Default: four seasons, or 28 readings. */
  readonly history?: number;
  /** Whether the level may rise or fall steadily. Default: `true`. */
  readonly trend?: boolean;
  /** How many robust standard deviations from what is expected are too far. Default: 3. */
  readonly width?: number;
  /** Whose figures they are: says which way is better, and is named in the result. */
  readonly kpi?: ChartedKpi;
  /** Which way is better. Default: what the KPI says, or `'neither'`. */
  readonly better?: Better;
}

/** Readings with limits from their own history, and what to expect of the next one. */
export interface DynamicThreshold {
  readonly kpi: string | null;
  readonly season: number | null;
  readonly history: number;
  readonly trend: boolean;
  readonly width: number;
  readonly points: readonly ThresholdPoint[];
  /** The places of the readings outside their limits. */
  readonly outside: readonly number[];
  /** What the reading after the last one should be. */
  readonly next: ExpectedReading;
}

const whole = (least: number) =>
  matching<number>(
    `a whole number from ${least}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least,
  );
const checks = {
  season: whole(2),
  history: whole(8),
  trend: flag,
  width: matching<number>('a number above 0', (value) => typeof value === 'number' && value > 0 && value < Infinity),
  kpi: kpiCheck,
  better: betterCheck,
};

const DEFAULT_HISTORY = 28;
const DEFAULT_SEASONS = 4;
const LEAST_SEASONS = 3;

/**
 * What each reading should have been by its own history, with its season and its trend, and which ones were not.
 *
 * The median of the readings at the same point of earlier seasons, moved along the trend, and limits by how far readings
 * usually lie from that; an old spike moves neither. A reading has no say in its own limits. Without enough history there
 * are none (`too_short`), and where history never varied there is no measure (`no_spread`). Periods that are not over are
 * shown and never judged; a period without a figure is a hole. Limits stay within what the figure can be: 0 to 1 for a rate.
 *
 * Trap: of calm readings one in fifty to a hundred lies outside all the same, more with a short history. Holidays, and the
 * hour that clocks skip or repeat, are no season. And when the level moves for good, readings lie outside until half of
 * the history is new.
 *
 * Takes readings in the order of time, each period right after the one before; gives limits in the KPI's own unit.
 *
 * @throws SupportKpisError `not_contiguous` when a period is missing: put `null` there; `invalid_option` when the history
 * is less than three seasons, or no multiple of the season; `not_an_array`, `invalid_reading`, `non_finite`,
 * `unknown_option`; `overflow` for a limit beyond 1.8e308.
 * @example
 * import { dynamicThreshold } from 'support-kpis';
 * const week = [100, 96, 91, 94, 99, 20, 12];
 * const fiveWeeks = Array.from({ length: 35 }, (_, day) => (week[day % 7] ?? 0) + (day % 3));
 * const { outside, points, next } = dynamicThreshold([...fiveWeeks, 60], { season: 7 });
 * outside // → [35]
 * points[35]?.direction // → 'down'
 * next.expected // → 96
 * @see H. Theil (1950), A Rank-Invariant Method of Linear and Polynomial Regression Analysis
 */
export function dynamicThreshold(readings: Figures, options: DynamicThresholdOptions = {}): DynamicThreshold {
  checkOptions('dynamicThreshold', checks, options);
  const { season = 1, trend = true, width = 3, kpi } = options;
  const history = options.history ?? (season > 1 ? DEFAULT_SEASONS * season : DEFAULT_HISTORY);
  assertHistory(history, season);
  const figures = readFigures(readings, 'dynamicThreshold');
  assertContiguous(figures);
  const better = options.better ?? kpi?.definition.better ?? 'neither';
  const range = possibleRange(figures);
  const values = Float64Array.from(figures, ({ complete, value }) => (complete && value !== null ? value : Number.NaN));
  const expect = (at: number): ExpectedReading =>
    expectedWithin(range, seasonalExpectation(values, at, { season, history, trend }), width);
  const points = figures.map((figure, index) => thresholdPoint(figure, expect(index), better));
  return {
    ...{ kpi: kpi?.definition.id ?? null, season: season > 1 ? season : null, history, trend, width },
    points,
    outside: points.flatMap(({ outside }, index) => (outside ? [index] : [])),
    next: expect(figures.length),
  };
}

function assertHistory(history: number, season: number): void {
  if (season === 1 || (history % season === 0 && history >= LEAST_SEASONS * season)) return;
  const path = 'dynamicThreshold: options.history';
  const expected = `a multiple of the season (${season}), at least ${LEAST_SEASONS} of it`;
  throw new SupportKpisError({ code: 'invalid_option', path, expected, received: history });
}

function assertContiguous(figures: readonly ReadFigure[]): void {
  for (let index = 1; index < figures.length; index++) {
    const figure = figures[index] as ReadFigure;
    if (follows(figures[index - 1] as ReadFigure, figure)) continue;
    const path = `dynamicThreshold: readings[${index}]`;
    const expected = 'a period that starts where the one before ends; null for one that is missing';
    throw new SupportKpisError({ code: 'not_contiguous', path, expected, received: figure.start });
  }
}
