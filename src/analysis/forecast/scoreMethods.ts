import { seasonalScale } from '../../stats/forecast/forecastAccuracy.ts';
import { withinBounds } from './bounds.ts';
import { fillSeason } from './fillSeason.ts';
import { fitMethod } from './fitMethod.ts';
import type { FitReason, ForecastMethod } from './forecastMethod.ts';
import { neededPeriods } from './seasonsOf.ts';
import type { SeriesReading } from './seriesReading.ts';

/** How a method would have done at moments of the past. */
export interface MethodScore {
  readonly method: ForecastMethod;
  /** From how many moments it was tried. */
  readonly folds: number;
  /** How many figures it forecast there that are known by now. */
  readonly points: number;
  /** MASE: errors ÷ those of the values of a season before; `null` after a flat history. */
  readonly meanAbsoluteScaledError: number | null;
  /** WAPE: all errors ÷ all values, a fraction; `null` when all values are 0. */
  readonly weightedAbsolutePercentageError: number | null;
  /** RMSE, in the unit of the figure. */
  readonly rootMeanSquaredError: number | null;
  /** The share of figures within the interval; it should be near the level. */
  readonly coverage: number | null;
  /** Why it was not tried, or has no MASE. */
  readonly reason: FitReason | 'too_short' | 'flat_history' | null;
}

/** The places from which a forecast so far ahead can be tried, the earliest first: something is known before each. */
export function originsOf({ usual, seasons, folds }: SeriesReading, horizon: number): number[] {
  const last = usual.length - horizon;
  const first = Math.max(neededPeriods(seasons), usual.findIndex((value) => !Number.isNaN(value)) + 1);
  if (last < first) return [];
  const count = Math.min(folds, last - first + 1);
  const stride = count === 1 ? 0 : Math.floor((last - first) / (count - 1));
  return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * stride);
}

/**
 * Tries methods from moments of the past: each is fitted to what was known then, holidays left out, and compared with
 * what came.
 */
export function scoreMethods(
  reading: SeriesReading,
  methods: readonly ForecastMethod[],
  horizon: number,
): readonly MethodScore[] {
  const origins = originsOf(reading, horizon);
  return methods.map((method) => scoreMethod(reading, method, horizon, origins));
}

function scoreMethod(
  { usual, seasons, bounds, isCount, level }: SeriesReading,
  method: ForecastMethod,
  horizon: number,
  origins: readonly number[],
): MethodScore {
  const season = seasons.at(-1) ?? 1;
  let [points, size, total, squares, within, scaled, scaledPoints] = [0, 0, 0, 0, 0, 0, 0];
  for (const origin of origins) {
    const known = fillSeason(usual.subarray(0, origin), season);
    const fitted = fitMethod(method, known, { seasons, horizon, level, isCount });
    if (typeof fitted === 'string') return unscored(method, fitted);
    const scale = seasonalScale(known, season);
    const { forecast, lower, upper } = fitted.prediction;
    for (let step = 0; step < horizon; step++) {
      const value = usual[origin + step] as number;
      if (Number.isNaN(value)) continue;
      const error = Math.abs(value - withinBounds(forecast[step] as number, bounds));
      points++;
      size += error;
      squares += error * error;
      total += Math.abs(value);
      const low = withinBounds(lower[step] as number, bounds);
      if (value >= low && value <= withinBounds(upper[step] as number, bounds)) within++;
      if (scale === null) continue;
      scaled += error / scale;
      scaledPoints++;
    }
  }
  return {
    ...{ method, folds: origins.length, points },
    meanAbsoluteScaledError: scaledPoints === 0 ? null : scaled / scaledPoints,
    weightedAbsolutePercentageError: total === 0 ? null : size / total,
    rootMeanSquaredError: points === 0 ? null : Math.sqrt(squares / points),
    coverage: points === 0 ? null : within / points,
    reason: origins.length === 0 ? 'too_short' : points > 0 && scaledPoints === 0 ? 'flat_history' : null,
  };
}

function unscored(method: ForecastMethod, reason: FitReason): MethodScore {
  return {
    ...{ method, folds: 0, points: 0, meanAbsoluteScaledError: null, weightedAbsolutePercentageError: null },
    ...{ rootMeanSquaredError: null, coverage: null, reason },
  };
}
