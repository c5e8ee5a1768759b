import { CLOCK_UNITS, isClockUnit } from './clockUnits.ts';
import { edgesOf } from './edgesOf.ts';
import type { Period } from './period.ts';
import { periodIndex } from './periodIndex.ts';
import { FIRST_INSTANT, LAST_INSTANT, type PeriodOptions } from './periodOptions.ts';
import { periodAt, periodsBetween } from './periodsBetween.ts';

/** Twenty years of hours, or five of quarter hours. Beyond them periods are looked up one by one, so that one wild date does not fill the memory. */
const MOST_PERIODS = 200_000;

/**
 * Finds the period of one instant after another, in any order.
 *
 * The stretch of periods it knows grows at least twofold whenever an instant lies outside, so that instants in time
 * order cost no more than random ones.
 */
export function periodFinder(options: PeriodOptions): (at: number) => Period {
  const { every } = options;
  let periods: Period[] = [];
  let edges: Float64Array = new Float64Array(0);

  function cover(at: number): void {
    const low = edges[0] ?? at;
    const high = edges.at(-1) ?? at + 1;
    const span = high - low;
    const from = Math.max(FIRST_INSTANT, at < low ? Math.min(at, low - span) : low);
    const to = Math.min(LAST_INSTANT - 1, at >= high ? Math.max(at + 1, high + span) : high);
    if (isClockUnit(every) && (to - from) / CLOCK_UNITS[every] > MOST_PERIODS) return;
    periods = periodsBetween(from, to, options);
    edges = edgesOf(periods);
  }

  return (at) => {
    let index = periodIndex(edges, at);
    if (index < 0) {
      cover(at);
      index = periodIndex(edges, at);
    }
    return periods[index] ?? periodAt(at, options);
  };
}
