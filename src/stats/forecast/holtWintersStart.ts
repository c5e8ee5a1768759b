import { partsOf } from './decompose.ts';
import type { HoltWintersState, SeasonalForm } from './holtWintersRun.ts';

/** What the first two seasons say: their season, and the straight line through their moving average, as R starts. */
export function holtWintersStart(column: Float64Array, period: number, form: SeasonalForm): HoltWintersState {
  const { trend, season } = partsOf(column.subarray(0, 2 * period), period, form);
  const means = trend.filter((level) => level !== null);
  const middle = (means.length + 1) / 2;
  const mean = means.reduce((total, level) => total + level, 0) / means.length;
  let together = 0;
  let squares = 0;
  means.forEach((level, index) => {
    together += (index + 1 - middle) * (level - mean);
    squares += (index + 1 - middle) ** 2;
  });
  const slope = together / squares;
  return { level: mean - slope * middle + 0, trend: slope + 0, season };
}
