import { createRandom } from '../../stats/bootstrap/random.ts';
import { tQuantile } from '../../stats/distributions/tQuantile.ts';
import { deviationOf } from '../../stats/forecast/prediction.ts';
import { normalQuantile } from '../../stats/normalQuantile.ts';
import { fillSeason } from './fillSeason.ts';
import { fitMethod } from './fitMethod.ts';
import type { FittedForecast, ForecastMethod } from './forecastMethod.ts';
import { originsOf } from './scoreMethods.ts';
import type { SeriesReading } from './seriesReading.ts';
import { totalDeviations } from './totalDeviations.ts';

/** From fewer moments there is nothing to learn about how sure the method is of itself. */
export const FEWEST_PLACEBOS = 3;

/** What the same method found at moments when nothing happened. */
export interface Placebos {
  /** At how many moments before the event. */
  readonly count: number;
  /**
   * By how much the interval was widened: errors of the totals ÷ what the simulation took for their size, from 1, and
   * more where the history holds few stretches as long as that after the event.
   */
  readonly widening: number;
}

/** Totals so long, forecast from moments before the event, beside what came. */
export function placebosOf(reading: SeriesReading, method: ForecastMethod, horizon: number, seed: number): Placebos {
  const { usual, seasons, level, isCount } = reading;
  const season = seasons.at(-1) ?? 1;
  let [count, squares] = [0, 0];
  for (const origin of originsOf({ ...reading, folds: Math.max(reading.folds, FEWEST_PLACEBOS) }, horizon)) {
    const known = fillSeason(usual.subarray(0, origin), season);
    // What fits the whole history fits its beginning.
    const fitted = fitMethod(method, known, { seasons, horizon, level, isCount }) as FittedForecast;
    const seen = usual.subarray(origin, origin + horizon);
    const shares = seen.map((value) => (Number.isNaN(value) ? 0 : 1));
    const expected = fitted.prediction.forecast;
    let missed = 0;
    seen.forEach((value, step) => {
      if (!Number.isNaN(value)) missed += value - (expected[step] as number);
    });
    const spread = deviationOf(totalDeviations(fitted, shares, season, createRandom(seed)));
    if (spread === 0) continue;
    count++;
    squares += (missed / spread) ** 2;
  }
  const tail = (1 - level) / 2;
  const stretches = Math.max(1, Math.floor(usual.length / horizon));
  const few = tQuantile(tail, stretches) / normalQuantile(tail);
  return { count, widening: few * Math.max(1, Math.sqrt(squares / Math.max(count, 1))) };
}
