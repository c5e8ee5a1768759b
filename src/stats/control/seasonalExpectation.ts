import { finite } from '../finite.ts';
import { mean } from '../mean.ts';
import { median } from '../quantile.ts';

/** What a value is expected from. */
export interface ExpectationPlan {
  /** Values per season; 1 without one. */
  readonly season: number;
  /** How many values before it are looked at, a multiple of the season. */
  readonly history: number;
  readonly trend: boolean;
}

/** What a value should be by those before it, and how far such values lie from what they should be. */
export interface Expectation {
  readonly expected: number;
  readonly sigma: number;
  /** How many values it rests on. */
  readonly n: number;
}

const TO_SIGMA = 1.4826;
/** √(π ÷ 2), for values of which more than half are exactly as expected. */
const PER_MEAN_DISTANCE = 1.253314;

/**
 * The value to expect at a place, from the values before it alone: the median of those of the same phase, each moved along
 * the trend. `null` where history is too short, or has too many holes.
 *
 * The trend is the median of slopes over half of the history, between values of one phase (Theil). The spread is the median
 * distance of each value from the median of the others of its phase: with itself among them, few values would seem to
 * agree.
 *
 * @param values NaN where there is none
 * @throws `overflow` for a slope or distance beyond 1.8e308
 */
export function seasonalExpectation(
  values: Float64Array,
  at: number,
  { season, history, trend }: ExpectationPlan,
): Expectation | null {
  const first = at - history;
  if (first < 0) return null;
  const cycles = Math.floor(history / season);
  const lag = season * Math.max(cycles >> 1, 1);
  const slope = trend ? slopeWithin(values, first, at, lag) : 0;
  if (slope === null) return null;
  const distances = new Float64Array(history);
  const buffer = new Float64Array(Math.ceil(history / season));
  let [n, filled, expected] = [0, 0, Number.NaN];
  for (let phase = 0; phase < season; phase++) {
    let count = 0;
    for (let place = first + phase; place < at; place += season) {
      const value = values[place] as number;
      if (!Number.isNaN(value)) buffer[count++] = finite(value + slope * (at - place), 'seasonalExpectation');
    }
    n += count;
    if (count < 2) continue;
    const sorted = sortedPart(buffer, count);
    // The history is a multiple of the season, so its first value has the phase of the expected one.
    if (phase === 0) expected = middleWithout(sorted, -1);
    for (let own = 0; own < count; own++) {
      const distance = Math.abs((sorted[own] as number) - middleWithout(sorted, own));
      distances[filled++] = finite(distance, 'seasonalExpectation');
    }
  }
  if (Number.isNaN(expected) || n * 2 < history) return null;
  const known = distances.subarray(0, filled);
  const middle = median(known) as number;
  const spread = middle > 0 ? middle * TO_SIGMA : (mean(known) as number) * PER_MEAN_DISTANCE;
  return { expected, sigma: spread * aheadOf(cycles, season, trend ? history - lag : 0, lag), n };
}

/** By how much what lies ahead is less certain than one value among the others: the trend is prolonged. */
function aheadOf(cycles: number, season: number, slopes: number, lag: number): number {
  const reach = (season * (cycles + 1)) / 2;
  const slopeVariance = slopes === 0 ? 0 : Math.PI / slopes / lag ** 2;
  const ahead = 1 + medianVariance(cycles) + slopeVariance * reach ** 2;
  return Math.max(Math.sqrt(ahead / (1 + medianVariance(cycles - 1))), 1);
}

/** Of the median of so many normal values, in variances of one; exact for one value and for many. */
function medianVariance(count: number): number {
  return Math.PI / (2 * (count - 1) + Math.PI);
}

/** The typical change per value; `null` where no two values are `lag` apart. */
function slopeWithin(values: Float64Array, first: number, end: number, lag: number): number | null {
  const slopes = new Float64Array(Math.max(end - first - lag, 0));
  let count = 0;
  for (let place = first + lag; place < end; place++) {
    const slope = ((values[place] as number) - (values[place - lag] as number)) / lag;
    if (!Number.isNaN(slope)) slopes[count++] = finite(slope, 'seasonalExpectation');
  }
  return median(slopes.subarray(0, count));
}

const INSERT_UP_TO = 16;

/** The first values of a buffer in order. A few are sorted faster by hand. */
function sortedPart(buffer: Float64Array, count: number): Float64Array {
  const part = buffer.subarray(0, count);
  if (count > INSERT_UP_TO) return part.sort();
  for (let index = 1; index < count; index++) {
    const value = part[index] as number;
    let place = index;
    for (; place > 0 && (part[place - 1] as number) > value; place--) part[place] = part[place - 1] as number;
    part[place] = value;
  }
  return part;
}

/** The median of sorted values but for the one at a place; of all of them for −1. */
function middleWithout(sorted: Float64Array, without: number): number {
  const count = without < 0 ? sorted.length : sorted.length - 1;
  const half = count >> 1;
  const upper = sorted[without >= 0 && half >= without ? half + 1 : half] as number;
  if (count % 2 === 1) return upper;
  const lower = sorted[without >= 0 && half - 1 >= without ? half : half - 1] as number;
  return lower + (upper - lower) / 2;
}
