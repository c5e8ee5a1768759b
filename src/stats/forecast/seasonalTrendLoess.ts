import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';
import { loess, loessAt } from './loess.ts';
import { phaseMeans } from './seasonalMean.ts';

/** A series as trend, season and rest, trend at both ends included. */
export interface LoessDecomposition {
  /** What each place in the season adds to the trend; the first value is at place 0. */
  readonly season: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
}

/** How often season and trend are found from each other. */
const PASSES = 2;

/**
 * A series taken apart by local smoothing (STL) with one season for all of it. `null` with fewer than two seasons, and
 * one value more.
 *
 * Unlike `decompose` it has a trend at both ends, which bends more softly. As R's `stl(x, 's.window = "periodic"')`,
 * without its robust passes: the trap is that outliers bend trend and season.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for another period
 * @example
 * import { seasonalTrendLoess } from 'support-kpis/stats';
 * const parts = seasonalTrendLoess([1, 5, 2, 6, 3, 7, 4, 8], 2);
 * [parts?.season[0]?.toFixed(2), parts?.trend[4]?.toFixed(2)] // → ['-1.75', '4.75']
 * @see R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning (1990), STL: A Seasonal-Trend Decomposition
 * Procedure Based on Loess, Journal of Official Statistics 6; `stl` of R
 */
export function seasonalTrendLoess(values: ArrayLike<number>, period: number): LoessDecomposition | null {
  checkWholeFrom(period, 2, 'seasonalTrendLoess: period');
  const column = forecastColumn(values, 'seasonalTrendLoess');
  const count = column.length;
  if (count <= 2 * period) return null;
  const seasonSpan = 10 * count + 1;
  const trendSpan = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonSpan)));
  const lowSpan = nextOdd(period);
  let trend: Float64Array = new Float64Array(count);
  let seasonal: Float64Array = new Float64Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    const level = trend;
    const cycles = smoothPlaces(
      column.map((value, index) => value - (level[index] as number)),
      period,
      seasonSpan,
    );
    const low = loess(lowPass(cycles, period), { span: lowSpan, degree: 1, jump: jumpOf(lowSpan) });
    seasonal = low.map((own, index) => (cycles[period + index] as number) - own);
    const season = seasonal;
    const rest = column.map((value, index) => value - (season[index] as number));
    trend = loess(rest, { span: trendSpan, degree: 1, jump: jumpOf(trendSpan) });
  }
  const season = Array.from(phaseMeans(seasonal, period).means);
  const line = Array.from(trend);
  const remainder = line.map(
    (level, index) => (column[index] as number) - level - (season[index % period] as number) + 0,
  );
  return { season, trend: line, remainder };
}

/** Each place of the season smoothed over its seasons, with one more season before and one after. */
function smoothPlaces(values: Float64Array, period: number, span: number): Float64Array {
  const smooth = new Float64Array(values.length + 2 * period);
  for (let place = 0; place < period; place++) {
    const own = values.filter((_, index) => index % period === place);
    const inner = loess(own, { span, degree: 0, jump: jumpOf(span) });
    smooth[place] = loessAt(own, 0, span, 0);
    inner.forEach((value, season) => {
      smooth[(season + 1) * period + place] = value;
    });
    smooth[(own.length + 1) * period + place] = loessAt(own, own.length + 1, span, 0);
  }
  return smooth;
}

/** What of the seasons is level and not season. */
function lowPass(values: Float64Array, period: number): Float64Array {
  return movingMeans(movingMeans(movingMeans(values, period), period), 3);
}

function movingMeans(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    total += values[index] as number;
    if (index >= width) total -= values[index - width] as number;
    if (index >= width - 1) means[index - width + 1] = total / width;
  }
  return means;
}

function nextOdd(value: number): number {
  return value % 2 === 0 ? value + 1 : value;
}

function jumpOf(span: number): number {
  return Math.ceil(span / 10);
}
